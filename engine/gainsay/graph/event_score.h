// How sure it is that two tellings are of one event.
#pragma once

#include <gainsay/graph/event_comparison.h>

#include <array>

namespace gainsay {

// 0 to 1; one half where as much speaks against it as for it.
[[nodiscard]] double event_score(EventComparison const& comparison, EventMention const& a,
                                 EventMention const& b, Lexicon const& lexicon);
// What the score would be at most, whatever the surroundings are.
[[nodiscard]] double highest_event_score(EventComparison outline, EventMention const& a,
                                         EventMention const& b, Lexicon const& lexicon);

// What a score is made of: each feature times its weight is added to the logarithm of the odds.
struct EventWeight {
    char const* feature;
    double weight;
};
inline constexpr std::size_t event_feature_count = 24;
extern std::array<EventWeight, event_feature_count> const event_weights;
// Of two tellings, in the order of the weights.
[[nodiscard]] std::array<double, event_feature_count>
event_features(EventComparison const& comparison, EventMention const& a, EventMention const& b,
               Lexicon const& lexicon);

} // namespace gainsay
