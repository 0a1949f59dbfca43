// Functions of conditions that read, compare and move times; rows in functions.cpp.
#pragma once

#include <gainsay/finding/functions.h>

namespace gainsay {

// (time, time)
[[nodiscard]] Value disjoint_times(Arguments const& in);
[[nodiscard]] Value overlaps_times(Arguments const& in);
// (time)
[[nodiscard]] Value at_time(Arguments const& in);
// (time, time)
[[nodiscard]] Value other_deadline(Arguments const& in);
// (time, time)
[[nodiscard]] Value in_denied_time(Arguments const& in);
[[nodiscard]] Value far_off_times(Arguments const& in);
// (time)
[[nodiscard]] Value is_point(Arguments const& in);
[[nodiscard]] Value has_weekday(Arguments const& in);
[[nodiscard]] Value has_date(Arguments const& in);
[[nodiscard]] Value weekday_of(Arguments const& in);
[[nodiscard]] Value stated_weekday(Arguments const& in);
// (number)
[[nodiscard]] Value days(Arguments const& in);
[[nodiscard]] Value hours(Arguments const& in);
// (time, instant)
[[nodiscard]] Value begins_after(Arguments const& in);
[[nodiscard]] Value ends_before(Arguments const& in);
[[nodiscard]] Value dated_before(Arguments const& in);
// (time, record)
[[nodiscard]] Value time_stated_by_record(Arguments const& in);
// (time, time)
[[nodiscard]] Value same_instant(Arguments const& in);
// (time, quantity): the time that lies so much later
[[nodiscard]] Value shift_time(Arguments const& in);

} // namespace gainsay
