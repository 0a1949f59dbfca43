// What a clause tells of, as base forms that can be compared.
#pragma once

#include <gainsay/assertion/clause_tree.h>
#include <gainsay/graph/time_account.h>

#include <optional>
#include <string>
#include <vector>

namespace gainsay {

// The base form of a word that tells something; nothing for small words, numbers and marks.
[[nodiscard]] std::optional<std::string> content_lemma(SentenceTree const& tree, WordIndex i);
// "be", "have", "take": verbs that say little without their object.
[[nodiscard]] bool is_light_verb(std::string_view lemma);

// The predicate first, then the rest of the clause and what it is told about, then, at half the
// weight, the clauses around it, but not what is only said or what only says so. Words at which
// `skip` is true are left out.
[[nodiscard]] std::vector<ToldWord> told_words(SentenceTree const& tree, ClauseTree const& clauses,
                                               ClauseIndex clause, std::vector<bool> const& skip);

} // namespace gainsay
