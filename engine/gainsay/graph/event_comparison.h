// What two tellings of events have in common, and where they cannot be of one event.
#pragma once

#include <gainsay/base/truth.h>
#include <gainsay/graph/article_likeness.h>
#include <gainsay/graph/content.h>
#include <gainsay/graph/event_mention.h>
#include <gainsay/graph/word_relations.h>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace gainsay {

struct EventComparison {
    double predicate = 0; // likeness of the words that name them, 0 to 1
    // Of what fills a slot: yes where a name or word is in common, no where none is.
    Truth agent = Truth::unknown;
    Truth patient = Truth::unknown;
    Truth crossed = Truth::unknown;  // agent of the one and patient of the other
    Truth adjuncts = Truth::unknown; // what one preposition leads to
    Truth place = Truth::unknown;
    Truth time = Truth::unknown; // no: days that exclude one another
    bool names_shared = false;   // anybody named with both, in whatever part
    bool names_apart = false;    // somebody is named with each, nobody with both
    double surroundings = 0;     // what else their sentences tell, 0 to 1 (Dice)
    bool copied = false;         // the same word of the same sentence
    bool one_article = false;
    bool opening = false; // both stand at the beginning of their articles
    double articles = 0;  // likeness of what the articles tell, 0 to 1 (cosine); 1 for one article
    double told_by = 0;   // part of the story's other articles that tell in one of their words
    double tellings = 0;  // in their words in their articles, of the one times of the other
    std::optional<double> days_apart; // of publication, where both are known
};

// Mentions are given by number.
class EventComparer {
  public:
    EventComparer(std::vector<EventMention> const& mentions, StoryContent const& content,
                  Lexicon const& lexicon);

    [[nodiscard]] EventComparison compare(std::uint32_t a, std::uint32_t b);
    // The two halves of it: all but the surroundings, and these, which cost most.
    [[nodiscard]] EventComparison outline(std::uint32_t a, std::uint32_t b);
    [[nodiscard]] double surroundings_alike(std::uint32_t a, std::uint32_t b) const;
    // Of the words that name them alone.
    [[nodiscard]] double likeness(std::uint32_t a, std::uint32_t b) const;
    // The word that names a mention; the words related to a word.
    [[nodiscard]] std::uint32_t word(std::uint32_t mention) const { return word_of_[mention]; }
    [[nodiscard]] std::span<RelatedWord const> related(std::uint32_t word) const {
        return related_[word];
    }
    [[nodiscard]] std::size_t word_count() const { return related_.size(); }

  private:
    using Marks = std::vector<std::uint32_t>; // names and words, ascending

    struct Telling {
        Marks agent;
        Marks patient;
        std::map<std::string, Marks> adjuncts; // by preposition
        std::vector<std::uint32_t> names;
    };

    void count_words();
    [[nodiscard]] Telling read(EventMention const& mention);
    [[nodiscard]] Marks marks(Participant const& who);
    // Of two articles, by their places.
    [[nodiscard]] double articles_alike(std::uint32_t a, std::uint32_t b);
    void compare_times(EventMention const& a, EventMention const& b, EventComparison& out) const;
    void compare_articles(std::uint32_t a, std::uint32_t b, EventComparison& out);

    std::vector<EventMention> const& mentions_;
    StoryContent const& content_;
    std::vector<std::uint32_t> word_of_;               // by mention
    std::vector<std::vector<RelatedWord>> related_;    // by word
    std::vector<std::uint32_t> articles_telling_;      // by word
    std::vector<std::vector<std::uint32_t>> words_at_; // by place, ascending
    std::vector<double> tellings_;                     // by mention: in its word in its article
    std::unordered_map<std::string, std::uint32_t> marks_;
    std::vector<Telling> told_;                   // by mention
    std::vector<std::vector<WeighedTerm>> terms_; // by place
    std::unordered_map<std::uint64_t, double> articles_alike_;
};

} // namespace gainsay
