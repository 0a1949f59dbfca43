// Figures of a whole and of its part that were taken for each other.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether the amount of the first is what the second gives for a whole, where the first tells it of
// the part: "64 homes" and "41 homes and 23 other buildings"; "386 tourists and 45 crew" and "386
// people, 45 of them crew".
[[nodiscard]] Truth whole_for_part(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
