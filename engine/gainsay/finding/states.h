// States that statements tell people and things to be in, and how they exclude each other.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether it tells of a state that the list of states knows: "jammed", "is in custody".
[[nodiscard]] bool tells_state(Record const& record, Facts const& facts);

// Whether the two tell one thing to have been in states that exclude each other: "all pumps
// worked", "pump two jammed". no where an article tells it to have been in both.
[[nodiscard]] Truth opposite_states(Record const& a, Record const& b, Facts const& facts);

// Whether the first has a thing still in a state that it had left by then as the second tells: "is
// still in custody", "was released on Tuesday".
[[nodiscard]] Truth outlasts(Record const& still, Record const& left, Facts const& facts);

} // namespace gainsay
