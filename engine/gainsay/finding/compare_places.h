// How the places of two statements compare.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether two phrases tell of two places: no name in common, none told to be part of another; or
// two kinds of room or house, "the gym" and "the library".
[[nodiscard]] Truth apart(Value const& a, Value const& b, Facts const& facts);

} // namespace gainsay
