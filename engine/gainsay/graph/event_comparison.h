// What two tellings of events have in common, and where they cannot be of one event.
#pragma once

#include <gainsay/base/truth.h>
#include <gainsay/graph/article_likeness.h>
#include <gainsay/graph/content.h>
#include <gainsay/graph/event_mention.h>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace gainsay {

struct EventComparison {
    double predicate = 0; // likeness of the words that name them, 0 to 1
    Truth agent = Truth::unknown;
    Truth patient = Truth::unknown;
    Truth crossed = Truth::unknown; // agent of the one and patient of the other
    Truth place = Truth::unknown;
    Truth time = Truth::unknown; // no: days that exclude one another
    bool names_shared = false;   // anybody named with both, in whatever part
    bool names_apart = false;    // somebody is named with each, nobody with both
    double surroundings = 0;     // what else their sentences tell, 0 to 1 (Dice)
    bool copied = false;         // the same word of the same sentence
    bool one_article = false;
    double articles = 0; // likeness of what the articles tell, 0 to 1 (cosine); 1 for one article
    std::optional<double> days_apart; // of publication, where both are known
};

class EventComparer {
  public:
    EventComparer(StoryContent const& content, Lexicon const& lexicon);

    [[nodiscard]] EventComparison compare(EventMention const& a, EventMention const& b);
    // Of the words that name them alone.
    [[nodiscard]] double likeness(EventMention const& a, EventMention const& b) const;

  private:
    // Of two articles, by their places.
    [[nodiscard]] double articles_alike(std::uint32_t a, std::uint32_t b);

    StoryContent const& content_;
    Lexicon const& lexicon_;
    std::vector<std::vector<WeighedTerm>> terms_; // by place
    std::unordered_map<std::uint64_t, double> articles_alike_;
};

} // namespace gainsay
