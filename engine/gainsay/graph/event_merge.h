// Tellings of a story that are of one event.
#pragma once

#include <gainsay/graph/event_comparison.h>

#include <cstdint>
#include <vector>

namespace gainsay {

// Two mentions (by number) that are taken to tell of one event, and why.
struct JoinedMentions {
    std::uint32_t a; // before b
    std::uint32_t b;
    double score; // 0 to 1; above one half
    EventComparison why;
};

// One assertion of a story and the event it tells of.
struct ToldEvent {
    std::size_t place;       // of the article in the story's list
    std::uint32_t assertion; // into its Analysis::assertions
    EventFrame frame;
    std::uint32_t event = 0; // numbered within the story
};

// The joins that hold the events together; who takes one away gets the events without it.
struct StoryEvents {
    std::vector<std::uint32_t> event_of; // by mention
    std::uint32_t count = 0;             // events are numbered by their first mention
    std::vector<JoinedMentions> joins;   // by a, then b
};

// `mentions` in an order that does not depend on how the articles were given. Times and amounts
// that differ do not keep two tellings apart where all else agrees: that is what rules look for.
// Near-linear: of the tellings in a like word only some are compared.
[[nodiscard]] StoryEvents merge_events(std::vector<EventMention> const& mentions,
                                       StoryContent const& content, Lexicon const& lexicon);

} // namespace gainsay
