// Stretches of days with their TIMEX3 values.
#pragma once

#include <gainsay/base/timestamp.h>
#include <gainsay/value/phrase.h>

#include <chrono>
#include <string>

namespace gainsay {

// Days from `from` to before `to`.
struct Period {
    std::string value;
    std::chrono::sys_days from;
    std::chrono::sys_days to;
};

[[nodiscard]] int year_of(Date date);
[[nodiscard]] int month_of(Date date);
// May be no real date.
[[nodiscard]] Date make_date(int year, int month, int day);
// `month` from 1 to 24: beyond 12 is of the next year.
[[nodiscard]] std::chrono::sys_days first_of(int year, int month);
// `value` in at least `width` digits.
[[nodiscard]] std::string padded(int value, int width);

[[nodiscard]] Period day_period(std::chrono::sys_days day);
[[nodiscard]] Period week_period(std::chrono::sys_days day); // the ISO week that holds the day
[[nodiscard]] Period month_period(int year, int month);
[[nodiscard]] Period quarter_period(int year, int quarter);
[[nodiscard]] Period half_period(int year, int half);
// A season begins and ends where people say so: a month on either side is left open.
[[nodiscard]] Period season_period(int year, Season season);
[[nodiscard]] Period year_period(int year);
[[nodiscard]] Period decade_period(int first_year);
[[nodiscard]] Period century_period(int century); // 21 is 2000 to 2099
// When a fiscal year begins differs from country to country and firm to firm; all of them count.
[[nodiscard]] Period fiscal_period(int year);

// "MO", "NI", … for the parts of a day.
[[nodiscard]] char const* day_part_code(DayPart part);
[[nodiscard]] bool is_clock_unit(TimeUnit unit);
// "P2D", "PT2H31M", "PXY"
[[nodiscard]] std::string duration_value(TimePhrase const& phrase);

} // namespace gainsay
