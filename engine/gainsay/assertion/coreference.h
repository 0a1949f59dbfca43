// Which phrases of an article mean the same somebody or something, beyond names that are alike.
//
// Rules in sieves, the most precise first, each seeing what those before have put together, after
// Raghunathan et al. (2010), "A Multi-Pass Sieve for Coreference Resolution", and Lee et al.
// (2013), "Deterministic Coreference Resolution Based on Entity-Centric, Precision-Ranked Rules":
// pairs ("both sides"); descriptions that hang on a name; descriptions with the same head; kinds
// ("the company"); roles ("the beaten minister"); pronouns; ages ("the 58-year-old"); possessive
// descriptions; wider words ("the plant"); "I" in a quotation.
#pragma once

#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/mention.h>

#include <vector>

namespace gainsay {

// Adds to `mentions` what else means the entities it has, and entities without a name. Linear in
// the text: every phrase is compared with a bounded number of those before it.
void resolve_references(ParsedText const& parsed, std::vector<SentenceTree> const& trees,
                        Values const& values, Mentions& mentions);

} // namespace gainsay
