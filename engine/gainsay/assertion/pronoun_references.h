// References by pronouns.
#pragma once

#include <gainsay/assertion/chains.h>
#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/noun_phrase.h>

#include <vector>

namespace gainsay {

// "he", "its", "them": the likeliest phrase of this sentence and the few before.
void resolve_pronouns(ClauseText const& in, std::vector<NounPhrase> const& phrases, Chains& chains);
// "I" in a quotation is its speaker.
void resolve_speakers(ClauseText const& in, std::vector<NounPhrase> const& phrases, Chains& chains);

} // namespace gainsay
