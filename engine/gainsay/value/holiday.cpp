#include <gainsay/value/holiday.h>

#include <chrono>

namespace gainsay {

using std::chrono::days;
using std::chrono::sys_days;

Date easter_sunday(int year) {
    int const a = year % 19;
    int const b = year / 100;
    int const c = year % 100;
    int const d = b / 4;
    int const e = b % 4;
    int const f = (b + 8) / 25;
    int const g = (b - f + 1) / 3;
    int const h = (19 * a + b - d - g + 15) % 30;
    int const i = c / 4;
    int const k = c % 4;
    int const l = (32 + 2 * e + 2 * i - h - k) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const n = h + l - 7 * m + 114;
    return std::chrono::year(year) / (n / 31) / (n % 31 + 1);
}

std::optional<Date> date_of(Holiday const& holiday, int year) {
    if (year < 1583 || year > 9999) {
        return std::nullopt;
    }
    if (holiday.month == 0) {
        return Date(sys_days(easter_sunday(year)) + days(holiday.after_easter));
    }
    if (holiday.day > 0) {
        Date const date = std::chrono::year(year) / holiday.month / holiday.day;
        return date.ok() ? std::optional(date) : std::nullopt;
    }
    std::chrono::weekday const wanted(static_cast<unsigned>(holiday.weekday));
    if (holiday.nth < 0) {
        return Date(sys_days(std::chrono::year(year) / holiday.month / wanted[std::chrono::last]));
    }
    auto const date =
        std::chrono::year(year) / holiday.month / wanted[static_cast<unsigned>(holiday.nth)];
    return date.ok() ? std::optional(Date(sys_days(date))) : std::nullopt;
}

} // namespace gainsay
