// How sure it is that two tellings are of one event.
#pragma once

#include <gainsay/graph/event_comparison.h>

namespace gainsay {

// 0 to 1; one half where as much speaks against it as for it.
[[nodiscard]] double event_score(EventComparison const& comparison, EventMention const& a,
                                 EventMention const& b, Lexicon const& lexicon);
// What the score would be at most, whatever the surroundings are.
[[nodiscard]] double highest_event_score(EventComparison outline, EventMention const& a,
                                         EventMention const& b, Lexicon const& lexicon);

} // namespace gainsay
