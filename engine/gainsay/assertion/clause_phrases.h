// Phrases of a sentence with the entities that they name.
#pragma once

#include <gainsay/assertion/assertion.h>
#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/phrase_words.h>

namespace gainsay {

class ClausePhrases {
  public:
    ClausePhrases(ClauseText const& in, SentenceTree const& tree) : in_(in), tree_(tree) {}

    // One member of a list.
    [[nodiscard]] Phrase single(WordIndex head) const;
    // With all that is joined to it; of several members the entity is unknown, unless they are
    // spoken of together again.
    [[nodiscard]] Phrase list(WordIndex head) const;
    // Whom or what the head of a phrase means: "Ann Lee" also for "the mayor, Ann Lee" and "she".
    [[nodiscard]] EntityIndex entity(WordIndex head) const;
    // Whether it means a person or an organisation.
    [[nodiscard]] bool may_speak(WordIndex head) const;

  private:
    [[nodiscard]] EntityIndex named(WordIndex word) const {
        return in_.mentions.of_token[tree_.token_index(word)];
    }

    ClauseText const& in_;
    SentenceTree const& tree_;
};

// Whom a stretch of text means: what its outermost word means, or else the entity named within; of
// several the last person.
[[nodiscard]] EntityIndex entity_at(ClauseText const& text, Span where);

// For each quotation, whom the words that name its speaker mean.
[[nodiscard]] std::vector<EntityIndex> quote_speakers(ClauseText const& text);

} // namespace gainsay
