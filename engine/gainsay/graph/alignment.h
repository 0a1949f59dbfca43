// How much of what one passage tells another one tells too, item by item.
#pragma once

#include <gainsay/graph/content.h>

#include <cstdint>
#include <span>
#include <vector>

namespace gainsay {

// A passage of an article of the story.
struct Passage {
    std::size_t place; // of the article in the story's list
    std::span<ContentItem const> items;
};

struct AlignedItem {
    std::uint32_t first; // into the first passage's items
    std::uint32_t second;
    double likeness; // above 0
};

struct Alignment {
    std::vector<AlignedItem> pairs; // each item in one pair at most; by `first`
    double matched = 0;             // weight of the pairs, each by its likeness
    double first_weight = 0;        // of all items of the passage
    double second_weight = 0;

    // Parts of a passage's weight that the other has, 0 to 1; 0 for an empty passage.
    [[nodiscard]] double first_covered() const;
    [[nodiscard]] double second_covered() const;
    // Of the passage that tells less, the part that the other has, 0 to 1.
    [[nodiscard]] double contained() const;
    // How alike the two are, 0 to 1: Tversky's index (Features of Similarity, 1977). What both tell
    // otherwise counts more against them than what one tells beside, and passages that tell little
    // are not alike.
    [[nodiscard]] double alike() const;
};

// The likest items are paired first. An item weighs what it tells in the story. Quadratic in the
// passages' items: for sentences.
[[nodiscard]] Alignment align(StoryContent const& content, Passage const& first,
                              Passage const& second);

// The items of a passage that lie outside all of some spans.
[[nodiscard]] std::vector<ContentItem> outside(std::span<ContentItem const> items,
                                               std::span<Span const> spans);

} // namespace gainsay
