// Days that papers name: which date one has in a year.
#pragma once

#include <gainsay/base/timestamp.h>
#include <gainsay/value/cell.h>

#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

struct Holiday {
    std::string name;     // lower case
    int month = 0;        // 1-12; 0 where the day is counted from Easter
    int day = 0;          // 1-31; 0 where the day is counted by weekdays
    int weekday = 0;      // 0 = Sunday
    int nth = 0;          // 1-5, -1 the last
    int after_easter = 0; // days
};

// The date in `year` (1583 to 9999); nothing where the month lacks such a day.
[[nodiscard]] std::optional<Date> date_of(Holiday const& holiday, int year);
// Easter Sunday of the western churches (Gregorian computus of Meeus, Jones and Butcher).
[[nodiscard]] Date easter_sunday(int year);

} // namespace gainsay
