// Points in civil time, as articles state them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

using Date = std::chrono::year_month_day;

// When an article was published: a day, or a moment within it. The date is the one on the
// publisher's own calendar (the date as written), which is what "Saturday" and "yesterday" in the
// text are about.
struct Timestamp {
    Date date;
    std::optional<std::chrono::seconds> time_of_day = {}; // local, from midnight
    std::optional<std::chrono::minutes> utc_offset = {};  // local = UTC + offset

    friend bool operator==(Timestamp const&, Timestamp const&) = default;
};

// ISO 8601 dates and date-times ("2026-02-12", "2025-03-14T18:05:00Z", "…+05:30", "…+0530", seconds
// and fractions optional, a space for the T) and RFC 822 dates ("Fri, 14 Mar 2025 18:05:00 GMT");
// nothing for text that is not one of these or names no real day.
[[nodiscard]] std::optional<Timestamp> parse_timestamp(std::string_view text);

// ISO 8601, as precise as the timestamp: "2026-02-12", "2025-03-14T18:05:00Z", "…+05:30".
[[nodiscard]] std::string to_string(Timestamp const& timestamp);
[[nodiscard]] std::string to_string(Date date);

// The moment on the UTC time line; noon where there is no time of day, UTC where there is no
// offset.
[[nodiscard]] std::chrono::sys_seconds instant(Timestamp const& timestamp);

} // namespace gainsay
