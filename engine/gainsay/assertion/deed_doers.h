// Who does a deed that a noun tells of, where no subject says so: "the order came from the mayor",
// "at her request", "with a woman at the wheel", "a win over the top seed".
#pragma once

#include <gainsay/assertion/clause_phrases.h>
#include <gainsay/assertion/clause_tree.h>

#include <string_view>

namespace gainsay {

// The verb that tells the same, of a noun that tells a deed beside a light verb, where it is said
// from whom it came, or after "at" or "on" somebody's: "order" for "behest". Empty for others.
[[nodiscard]] std::string_view deed_of_noun(std::string_view lemma);

class DeedDoers {
  public:
    DeedDoers(SentenceTree const& tree, ClauseTree const& clauses, ClausePhrases const& phrases)
        : tree_(tree), clauses_(clauses), phrases_(phrases) {}

    // "The order came from the mayor": the mayor.
    [[nodiscard]] WordIndex comes_from(Clause const& around, WordIndex noun) const;
    // "at the mayor's request", "on the orders of the mayor"
    [[nodiscard]] bool is_prompt(Clause const& around, WordIndex noun) const;
    // "with a woman of 40 at the wheel", "at the wheel sat a woman": the woman.
    [[nodiscard]] WordIndex driver_at(WordIndex noun) const;
    // "a 6-2 win over the top seed": the seed.
    [[nodiscard]] WordIndex beaten_in(WordIndex noun) const;
    // The phrase with this preposition beside the verb. All of these: no_word where there is none.
    [[nodiscard]] WordIndex phrase_with(std::string_view wanted, WordIndex verb) const;

  private:
    [[nodiscard]] bool is_somebody(WordIndex word) const;

    SentenceTree const& tree_;
    ClauseTree const& clauses_;
    ClausePhrases const& phrases_;
};

} // namespace gainsay
