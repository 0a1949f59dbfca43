// Happenings told by nouns: "the arrest of the mayor", "her resignation", "took a decision", "the
// fire on Saturday".
#pragma once

#include <gainsay/assertion/clause_phrases.h>
#include <gainsay/assertion/clause_tree.h>

#include <vector>

namespace gainsay {

struct NominalEvent {
    WordIndex noun = no_word;
    ClauseIndex clause = no_clause; // around it: it has that clause's speaker
    bool light = false;             // "took a decision": the clause's own happening
    Assertion told;                 // without speaker, times, amounts
};

// Of one sentence, by the place of the nouns. Only what the words tell something of: who, to whom,
// when, where, or that it took place.
[[nodiscard]] std::vector<NominalEvent>
nominal_events(SentenceTree const& tree, ClauseTree const& clauses, ClausePhrases const& phrases);

} // namespace gainsay
