// How much two articles of a story tell of the same things.
#pragma once

#include <gainsay/graph/content.h>

#include <cstdint>
#include <span>
#include <vector>

namespace gainsay {

struct WeighedTerm {
    std::uint32_t term;
    double weight;
};

// What an article tells, each term once, by term; the weights make a vector of length 1.
[[nodiscard]] std::vector<WeighedTerm> weighed_terms(StoryContent const& content,
                                                     std::size_t place);

// The cosine of two such vectors, 0 to 1.
[[nodiscard]] double likeness(std::span<WeighedTerm const> a, std::span<WeighedTerm const> b);

} // namespace gainsay
