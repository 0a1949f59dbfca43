// Assertions of a story that tell of the same event.
#pragma once

#include <gainsay/graph/entity_merge.h>
#include <gainsay/graph/participant.h>

#include <cstdint>
#include <span>
#include <vector>

namespace gainsay {

// One assertion of a story, as the merging sees it.
struct ToldEvent {
    std::size_t place;       // of the article in the story's list
    std::uint32_t assertion; // into its Analysis::assertions
    EventFrame frame;
    std::uint32_t event = 0; // numbered within the story, in order of `told`
};

// `told` in an order that does not depend on how the articles were given; fills in `event`. Two are
// one event when their predicates share a sense, no participant or place speaks against it, and
// enough of them agree; times and quantities do not decide. The number of events is returned.
// Near-linear: only those that share a predicate sense and a participant are compared, with a few
// members of each event.
std::uint32_t merge_events(std::vector<ToldEvent>& told, std::span<Analysis const> analyses,
                           std::vector<ArticleIndex> const& articles, Lexicon const& lexicon);

} // namespace gainsay
