// Who holds which post: "Ann Lee, the mayor of Lund", "Deputy Clerk Nathalie Drouin".
#pragma once

#include <gainsay/assertion/clause_phrases.h>

#include <vector>

namespace gainsay {

// (Ann Lee; hold; the mayor of Lund) for each name of a person with a word for a post beside it.
// The predicate has no words of its own, so that its span is the post's.
[[nodiscard]] std::vector<Assertion> role_facts(ClauseText const& in, SentenceTree const& tree,
                                                ClausePhrases const& phrases,
                                                std::uint32_t sentence);

} // namespace gainsay
