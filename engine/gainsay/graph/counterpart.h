// Statements that tell of the same happening as another one, whichever slot they differ in.
#pragma once

#include <gainsay/graph/content.h>
#include <gainsay/graph/event_merge.h>

#include <cstdint>
#include <span>
#include <vector>

namespace gainsay {

struct Counterpart {
    std::uint32_t told; // into the list of told events
    double alike;       // how much of both is alike, about 0 to 1
};

// For each told event the statements elsewhere, in its own article or in others, that are likest to
// it: at most a few an article, the likest first. Only statements that share a related item are
// looked at, and items that stand nearly everywhere lead to none, so the time grows with the text.
[[nodiscard]] std::vector<std::vector<Counterpart>>
find_counterparts(StoryContent const& content, std::span<ToldEvent const> told);

} // namespace gainsay
