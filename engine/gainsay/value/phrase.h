// A time phrase as a grammar reads it, before it is resolved against a date.
#pragma once

#include <gainsay/value/cell.h>

#include <cstdint>
#include <optional>

namespace gainsay {

enum class PhraseForm : std::uint8_t {
    calendar, // year, month, day, weekday, in whatever company
    clock,    // "3:30 p.m. GMT"
    day,      // today, yesterday: `count` days from the anchor
    near,     // last, this or next `unit`, weekday, month, season or part of a day
    offset,   // `count` units before or after: "two weeks ago", "three days later"
    anchored, // the same, counted from what follows: "two days after …"
    ahead,    // "in two weeks": an offset where the sentence looks ahead, else a duration
    duration,
    repeated, // "every Tuesday", "twice a week"
    vague,    // PAST_REF, PRESENT_REF, FUTURE_REF
    some_day, // "a later date": it is not said which
};

enum class Direction : std::int8_t { last = -1, current = 0, next = 1 };
enum class Part : std::uint8_t { whole, start, middle, end, so_far, rest };
enum class Base : std::uint8_t {
    published,
    previous
}; // "ago" counts from the one, "later" from the other

struct TimePhrase {
    PhraseForm form = PhraseForm::calendar;
    std::int32_t year = -1;
    std::int32_t month = 0;
    std::int32_t day = 0;
    std::int32_t second_number =
        0; // the other of an all-digit date's two numbers, where order is open
    std::int32_t weekday = -1;
    std::int32_t quarter = 0;    // 1-4
    std::int32_t half = 0;       // 1-2
    std::int32_t century = 0;    // 21 is 2000 to 2099
    bool decade = false;         // `year` is a decade's first
    bool fiscal = false;         // "fiscal 2025"; without a year, the one now running
    bool week_of = false;        // the week that holds the day
    std::int32_t holiday = 0;    // one more than its place in the tables
    std::int32_t last_day = 0;   // "3-5 June": the second number
    std::int32_t last_year = -1; // "2009-11", as written
    std::int32_t nth = 0;        // "the first Monday in May"; -1 is the last
    Season season = Season::none;
    Part part = Part::whole;

    std::int32_t hour = -1;
    std::int32_t minute = -1;
    std::int32_t seconds = -1;
    std::int32_t meridiem = 0;                    // 1 a.m., 2 p.m.
    std::int32_t zone = Lexeme::no_zone;          // minutes
    std::int32_t american_zone = Lexeme::no_zone; // "ET": standard time, an hour more in summer
    bool local = false;                           // "local time"
    Span zone_name = {};                          // "Lisbon" in "Lisbon time"
    std::int32_t last_hour = -1;                  // "7 to 9 p.m."
    std::int32_t last_minute = -1;
    std::int32_t last_meridiem = 0;
    DayPart day_part = DayPart::none;

    Direction direction = Direction::current;
    TimeUnit unit = TimeUnit::none;
    std::optional<Decimal> count; // of units
    bool unknown_count = false;   // "several"
    // A second, smaller duration: "three hours and 20 minutes".
    TimeUnit smaller_unit = TimeUnit::none;
    std::optional<Decimal> smaller_count;
    Base base = Base::published;
    bool approximate = false;
    bool bare = false; // of a kind that other words must bear out: "the years", "later", "spring"
};

} // namespace gainsay
