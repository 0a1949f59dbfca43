// Phrases of a sentence with the entities that they name.
#pragma once

#include <gainsay/assertion/assertion.h>
#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/phrase_words.h>

namespace gainsay {

class ClausePhrases {
  public:
    // `last_person` is whom "he" or "she" may mean; it changes while clauses are read.
    ClausePhrases(ClauseText const& in, SentenceTree const& tree, EntityIndex const& last_person)
        : in_(in), tree_(tree), last_person_(last_person) {}

    // One member of a list.
    [[nodiscard]] Phrase single(WordIndex head) const;
    // With all that is joined to it; of several members the entity is unknown.
    [[nodiscard]] Phrase list(WordIndex head) const;
    // Whom or what the head of a phrase names: "Ann Lee" also for "the mayor, Ann Lee".
    [[nodiscard]] EntityIndex entity(WordIndex head) const;

  private:
    [[nodiscard]] EntityIndex named(WordIndex word) const {
        return in_.mentions.of_token[tree_.token_index(word)];
    }

    ClauseText const& in_;
    SentenceTree const& tree_;
    EntityIndex const& last_person_;
};

// The entity named within a span; of several the last person.
[[nodiscard]] EntityIndex entity_at(ClauseText const& text, Span where);

} // namespace gainsay
