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

// How the words before a time bound what happened: on Friday, since Friday, until Friday, …
enum class TimeRelation : std::uint8_t { at, since, until, by, before, after };

// "at", "since", "until", "by", "before", "after".
[[nodiscard]] char const* name(TimeRelation relation);

// "two days" in "two days after the vote": a distance from what happened, not from a date. The
// expression is a DURATION; how long is its value.
struct TimeOffset {
    bool before = false; // the event, or else after it
    Span event;          // the words that name the event: "the vote"

    friend bool operator==(TimeOffset const&, TimeOffset const&) = default;
};

struct TimeExpression {
    Span span; // in the article's text
    Timex timex = Timex::date;
    std::string
        value; // TIMEX3 value, resolved: "2026-02-07", "2026-02", "P2D", "XXXX-WXX-2", "PAST_REF"
    // Of the phrase alone, whatever its relation; of a DURATION only where its two ends are said
    // ("from 3 to 5 June"). Unknown (both ends open) for other durations, sets and vague times.
    TimeInterval interval;
    Anchor anchor = Anchor::none;
    TimeRelation relation = TimeRelation::at;
    std::optional<TimeOffset> offset;
    // Of "two days later", "two days after the vote", "two days ago": how far it counts from where
    // it counts, as a TIMEX3 duration; empty elsewhere.
    std::string distance;
    std::optional<std::chrono::weekday> stated_weekday; // "Monday" in "Monday, 12 June 2025"
    bool has_date = false;                              // day and month are written out
    bool day_guessed = false;  // a clock time whose day neither it nor its sentence says
    bool half_guessed = false; // "ten to seven": before noon or after, the phrase does not say
    bool zone_stated = false;  // a clock time without one is local to nobody knows where: its
                               // interval is only good against other times without a zone
    std::string zone;          // "local" or a place ("lisbon") where that is all that is said of it
    std::uint32_t sentence = 0; // index into Segmentation::sentences

    friend bool operator==(TimeExpression const&, TimeExpression const&) = default;
};

// yes where no moment can lie in both, no where one can, unknown where an interval is unknown.
[[nodiscard]] Truth disjoint(TimeInterval const& a, TimeInterval const& b);
[[nodiscard]] Truth overlaps(TimeInterval const& a, TimeInterval const& b);

// The same for what happened at two times as their phrases tell it. "Since 2009" and "by 2018"
// bound it on one side; two beginnings ("since 2009", "since 2011") or two ends ("until") that
// differ are disjoint. Where only one of the two says its time zone, the other may be any time from
// 14 hours earlier to 12 hours later. A whole hour is meant to five minutes, midnight is of either
// day. unknown where the day of a clock time is a guess that matters.
[[nodiscard]] Truth disjoint(TimeExpression const& a, TimeExpression const& b);
[[nodiscard]] Truth overlaps(TimeExpression const& a, TimeExpression const& b);

} // namespace gainsay
