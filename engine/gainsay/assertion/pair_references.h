// References to two at once: "both sides", "the two countries", "the two".
#pragma once

#include <gainsay/assertion/chains.h>
#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/noun_phrase.h>

#include <utility>
#include <vector>

namespace gainsay {

// Whom phrases mean together that take up no list.
using PairMembers = std::vector<std::pair<PhraseIndex, std::vector<EntityIndex>>>;

[[nodiscard]] PairMembers resolve_pairs(ClauseText const& in,
                                        std::vector<NounPhrase> const& phrases, Chains& chains);

} // namespace gainsay
