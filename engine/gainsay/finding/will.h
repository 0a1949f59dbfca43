// Whether somebody did it freely or had to, and whether it was meant.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// "recalled them voluntarily" and "was ordered to recall them", "was set on purpose" and "was set
// by accident", or a denial of the one.
[[nodiscard]] Truth opposite_will(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
