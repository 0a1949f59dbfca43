// Who does what a clause tells where another clause, or a word that is no subject, says so.
#pragma once

#include <gainsay/assertion/clause_tree.h>

namespace gainsay {

// "It was an angler on the bank who rang": the angler, for `noun`, the bank that a parser takes it
// to tell about. Elsewhere `noun`.
[[nodiscard]] WordIndex focus_of_cleft(SentenceTree const& tree, WordIndex noun);

// "At the wheel sat a young man": the man, whom a parser takes for the object; no_word elsewhere.
[[nodiscard]] WordIndex sits_there(SentenceTree const& tree, WordIndex verb);

// "It was left to the mayor to open it", "it fell to him to tell her": to whom, for the clause
// above; no_word elsewhere.
[[nodiscard]] WordIndex left_to(SentenceTree const& tree, Clause const& above);

// "the first to see it", "the last of them all to leave": the word for the turn; no_word elsewhere.
[[nodiscard]] WordIndex turn_of(SentenceTree const& tree, Clause const& infinitive);

// "was the first to see it", "it was left to her to close it": the infinitive tells what was done.
[[nodiscard]] bool tells_what_was_done(SentenceTree const& tree, Clause const& infinitive,
                                       Clause const& above);

} // namespace gainsay
