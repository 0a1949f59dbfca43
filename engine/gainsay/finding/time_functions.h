// Functions of conditions that move and compare times; rows in functions.cpp.
#pragma once

#include <gainsay/finding/functions.h>

namespace gainsay {

// (time, time)
[[nodiscard]] Value same_instant(Arguments const& in);
// (time, quantity): the time that lies so much later
[[nodiscard]] Value shift_time(Arguments const& in);

} // namespace gainsay
