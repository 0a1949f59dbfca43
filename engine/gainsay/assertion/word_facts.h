// Facts and tuples of one sentence as lists of its words.
#pragma once

#include <gainsay/assertion/clause_tree.h>
#include <gainsay/assertion/phrase_words.h>

#include <vector>

namespace gainsay {

struct WordFact {
    Words subject;
    Words predicate; // in the order in which it reads
    Words object;
    std::vector<Words> arguments;
    ClauseIndex clause = no_clause;
};

[[nodiscard]] std::vector<WordFact> clause_facts(SentenceTree const& tree,
                                                 ClauseTree const& clauses, std::size_t limit);
[[nodiscard]] std::vector<WordFact> clause_tuples(SentenceTree const& tree,
                                                  ClauseTree const& clauses, std::size_t limit);

} // namespace gainsay
