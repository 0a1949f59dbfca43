#include <gainsay/value/period.h>

#include <array>
#include <cstddef>
#include <cstdio>

namespace gainsay {

using std::chrono::days;
using std::chrono::sys_days;

std::string padded(int value, int width) {
    std::array<char, 16> out = {};
    std::snprintf(out.data(), out.size(), "%0*d", width, value);
    return out.data();
}

int year_of(Date date) {
    return static_cast<int>(date.year());
}
int month_of(Date date) {
    return static_cast<int>(static_cast<unsigned>(date.month()));
}
Date make_date(int year, int month, int day) {
    return std::chrono::year(year) / month / day;
}
sys_days first_of(int year, int month) {
    return sys_days(make_date(year + (month - 1) / 12, (month - 1) % 12 + 1, 1));
}

Period day_period(sys_days day) {
    return {to_string(Date(day)), day, day + days(1)};
}
Period month_period(int year, int month) {
    return {padded(year, 4) + "-" + padded(month, 2), first_of(year, month),
            first_of(year, month + 1)};
}
Period year_period(int year) {
    return {padded(year, 4), first_of(year, 1), first_of(year + 1, 1)};
}
Period quarter_period(int year, int quarter) {
    return {padded(year, 4) + "-Q" + std::to_string(quarter), first_of(year, 3 * quarter - 2),
            first_of(year, 3 * quarter + 1)};
}
Period half_period(int year, int half) {
    return {padded(year, 4) + "-H" + std::to_string(half), first_of(year, 6 * half - 5),
            first_of(year, 6 * half + 1)};
}
Period season_period(int year, Season season) {
    static constexpr std::array codes = {"", "SP", "SU", "FA", "WI"};
    static constexpr std::array starts = {0, 3, 6, 9, 12};
    auto const i = static_cast<std::size_t>(season);
    return {padded(year, 4) + "-" + codes[i], first_of(year, starts[i] - 1),
            first_of(year, starts[i] + 4)};
}
Period decade_period(int first_year) {
    return {padded(first_year / 10, 3), first_of(first_year, 1), first_of(first_year + 10, 1)};
}
Period century_period(int century) {
    int const from = (century - 1) * 100;
    return {padded(century - 1, 2), first_of(from > 0 ? from : 1, 1), first_of(from + 100, 1)};
}
Period fiscal_period(int year) {
    return {"FY" + padded(year, 4), first_of(year - 1, 3), first_of(year + 1, 7)};
}
Period week_period(sys_days day) {
    sys_days const monday = day - days((std::chrono::weekday(day).iso_encoding() + 6) % 7);
    Date const thursday(monday + days(3));
    auto const week = (monday + days(3) - first_of(year_of(thursday), 1)).count() / 7 + 1;
    return {padded(year_of(thursday), 4) + "-W" + padded(static_cast<int>(week), 2), monday,
            monday + days(7)};
}

char const* day_part_code(DayPart part) {
    static constexpr std::array codes = {"", "MO", "MI", "AF", "EV", "NI", "MO"};
    return codes[static_cast<std::size_t>(part)];
}

bool is_clock_unit(TimeUnit unit) {
    return unit == TimeUnit::second || unit == TimeUnit::minute || unit == TimeUnit::hour;
}

namespace {

std::string duration_unit(TimeUnit unit) {
    static constexpr std::array codes = {"",  "S", "M", "H", "D", "D", "D", "W",
                                         "W", "M", "Q", "",  "Y", "Y", "Y"};
    return codes[static_cast<std::size_t>(unit)];
}

} // namespace

std::string duration_value(TimePhrase const& p) {
    int const times = p.unit == TimeUnit::decade      ? 10
                      : p.unit == TimeUnit::century   ? 100
                      : p.unit == TimeUnit::fortnight ? 2
                      : p.unit == TimeUnit::weekend   ? 2
                                                      : 1;
    std::optional<Decimal> const count =
        p.count ? multiply(*p.count, Decimal(times)) : std::nullopt;
    bool const clock = is_clock_unit(p.unit);
    std::string value = clock ? "PT" : "P";
    value += (count && !p.unknown_count ? count->to_string() : "X") + duration_unit(p.unit);
    if (p.smaller_count) {
        if (is_clock_unit(p.smaller_unit) && !clock) {
            value += 'T';
        }
        value += p.smaller_count->to_string() + duration_unit(p.smaller_unit);
    }
    return value;
}

} // namespace gainsay
