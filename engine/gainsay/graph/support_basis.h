// An article beside its sources: where each of its items is found, and how it uses them as a whole.
#pragma once

#include <gainsay/graph/source_search.h>

#include <cstdint>
#include <vector>

namespace gainsay {

// Made once for an article with sources. Keeps references to the content and the search.
class SupportBasis {
  public:
    SupportBasis(StoryContent const& content, SourceSearch const& sources, std::size_t place);

    [[nodiscard]] StoryContent const& content() const { return content_; }
    [[nodiscard]] SourceSearch const& sources() const { return sources_; }
    [[nodiscard]] std::size_t place() const { return place_; }

    // Of an item of the article, by its number.
    [[nodiscard]] std::vector<SourceMatch> const& matches(std::size_t item) const {
        return matches_[item];
    }
    // How freely the article words what it takes over, by its other sentences: the mean of what
    // their words lack of being found, 0 to 1.
    [[nodiscard]] double freedom(std::uint32_t sentence) const;
    // How much of a source's sentence the article tells in another sentence than this one: weight
    // of the items found there.
    [[nodiscard]] double told_elsewhere(std::uint32_t source_sentence,
                                        std::uint32_t sentence) const;

  private:
    struct Telling { // of a source's sentence
        double most = 0;
        double second = 0;
        std::uint32_t by = 0; // the sentence that tells most of it
    };

    struct Wording {
        double words = 0;
        double lacking = 0;
    };

    StoryContent const& content_;
    SourceSearch const& sources_;
    std::size_t place_;
    std::vector<std::vector<SourceMatch>> matches_;
    std::vector<Telling> tellings_;
    std::vector<Wording> wordings_; // by the article's sentence
    Wording all_;
};

} // namespace gainsay
