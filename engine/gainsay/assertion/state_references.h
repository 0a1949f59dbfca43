// Countries by other words than their names: "Ottawa said", "the Indian side".
#pragma once

#include <gainsay/assertion/chains.h>
#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/noun_phrase.h>

#include <cstddef>
#include <utility>
#include <vector>

namespace gainsay {

// "the Indian side" is India, where the text names it.
void resolve_sides(ClauseText const& in, std::vector<NounPhrase> const& phrases, Chains& chains);

// Tokens that name a capital and mean its country, which the text names: one that says or agrees.
[[nodiscard]] std::vector<std::pair<std::size_t, EntityIndex>>
speaking_capitals(ClauseText const& in, std::vector<NounPhrase> const& phrases);

} // namespace gainsay
