// Time expressions, read and resolved. Types and values are TIMEX3's (TimeML 1.2.1, ISO 24617-1).
#pragma once

#include <gainsay/base/span.h>
#include <gainsay/base/timestamp.h>
#include <gainsay/base/truth.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace gainsay {

enum class Timex : std::uint8_t { date, time, duration, set };

// "DATE", "TIME", "DURATION", "SET".
[[nodiscard]] char const* name(Timex timex);

// [earliest, latest) on the UTC line; a missing end is open.
struct TimeInterval {
    std::optional<std::chrono::sys_seconds> earliest;
    std::optional<std::chrono::sys_seconds> latest;

    friend bool operator==(TimeInterval const&, TimeInterval const&) = default;
};

// How a time was anchored, for the proof of a finding.
enum class Anchor : std::uint8_t { stated, published, dateline, previous, none };

struct TimeExpression {
    Span span; // in the article's text
    Timex timex = Timex::date;
    std::string
        value; // TIMEX3 value, resolved: "2026-02-07", "2026-02", "P2D", "XXXX-WXX-2", "PAST_REF"
    TimeInterval interval; // unknown (both ends open) for durations, sets and vague times
    Anchor anchor = Anchor::none;
    std::optional<std::chrono::weekday> stated_weekday; // "Monday" in "Monday, 12 June 2025"
    bool has_date = false;                              // day and month are written out
    bool zone_stated = false;   // a clock time without one is local to nobody knows where: its
                                // interval is only good against other times without a zone
    std::uint32_t sentence = 0; // index into Segmentation::sentences

    friend bool operator==(TimeExpression const&, TimeExpression const&) = default;
};

// yes where no moment can lie in both, no where one can, unknown where an interval is unknown.
[[nodiscard]] Truth disjoint(TimeInterval const& a, TimeInterval const& b);
[[nodiscard]] Truth overlaps(TimeInterval const& a, TimeInterval const& b);

} // namespace gainsay
