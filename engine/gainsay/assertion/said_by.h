// Who says what a clause tells.
#pragma once

#include <gainsay/assertion/clause_phrases.h>
#include <gainsay/assertion/clause_tree.h>

#include <vector>

namespace gainsay {

struct SaidBy {
    std::vector<Attribution> chain;      // outermost first; empty: the article's own voice
    Modality stand = Modality::asserted; // what the saying verbs themselves make of it
    bool denied = false;                 // "denied that": the clause is told as not so
};

// For each clause, by the words of its own sentence: "said that", "…, the mayor said", "according
// to the ministry", "denied taking".
[[nodiscard]] std::vector<SaidBy>
clause_speakers(SentenceTree const& tree, ClauseTree const& clauses, ClausePhrases const& phrases);

} // namespace gainsay
