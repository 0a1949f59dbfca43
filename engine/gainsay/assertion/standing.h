// How far a clause is asserted, and whether it is denied.
#pragma once

#include <gainsay/assertion/assertion.h>
#include <gainsay/assertion/clause_tree.h>

#include <string>
#include <vector>

namespace gainsay {

struct Standing {
    Modality modality = Modality::asserted;
    bool negative = false;
    bool told = true; // false: a purpose or possibility that a noun or verb only points to
};

// For each clause, its own words and those that govern it considered ("failed to stop", "the plan
// to build", "without paying", "if both sides agree"); not who says it.
[[nodiscard]] std::vector<Standing> clause_standings(SentenceTree const& tree,
                                                     ClauseTree const& clauses);

// "prevented the man from entering": `one` is what did not happen.
[[nodiscard]] bool is_kept_from(SentenceTree const& tree, Clause const& one, Clause const& above);

// The verb with its particle, in base form: "carry out", "be".
[[nodiscard]] std::string predicate_lemma(SentenceTree const& tree, Clause const& clause);

// The preposition or "to" right after a verb that has no object: "agreed to sign", "relied on
// loans". Empty where there is none, or it tells of a time.
[[nodiscard]] std::string governed_preposition(SentenceTree const& tree, Clause const& clause);

// What a word list says of a word as a modality; asserted where it says nothing.
[[nodiscard]] Modality listed_modality(std::string_view value);

} // namespace gainsay
