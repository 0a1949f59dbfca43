// One function a grammar. Each reads at `first` and returns one past the last cell it took, or
// nullptr where nothing of its kind begins there. None allocates, recurses or looks more than a
// phrase ahead.
#pragma once

#include <gainsay/value/cell.h>
#include <gainsay/value/phrase.h>
#include <gainsay/value/quantity.h>

namespace gainsay::grammar {

// A written number: "two hundred and five", "4.5 million", "half a dozen", "2 1/2", "three
// quarters", "minus five point two".
struct WrittenNumber {
    std::optional<Decimal> value; // nothing when out of range
    int precision = 0;
    bool spelled = false;  // holds words
    bool fraction = false; // a part of one: "a third", "3/4", "half"
};
[[nodiscard]] Cell const* read_number(Cell const* first, Cell const* last, WrittenNumber& out);

// Cells from here on have their numbers and holidays joined.
// Dates and weekdays: "12 June 2024", "Sunday (May 19)", "3-5 June", "the week of June 3".
[[nodiscard]] Cell const* read_calendar(Cell const* first, Cell const* last, TimePhrase& out);
// Years and what is longer or counted by them: "Q2 2024", "fiscal 2025", "the 1990s", "spring
// 2019".
[[nodiscard]] Cell const* read_period(Cell const* first, Cell const* last, TimePhrase& out);
// "3:30 p.m. GMT", "half past seven", "7 to 9 p.m."
[[nodiscard]] Cell const* read_clock(Cell const* first, Cell const* last, TimePhrase& out);
// "yesterday", "last week", "the end of the year", "recently"
[[nodiscard]] Cell const* read_relative(Cell const* first, Cell const* last, TimePhrase& out);
// "two weeks ago", "a day after …", "in three months"
[[nodiscard]] Cell const* read_offset(Cell const* first, Cell const* last, TimePhrase& out);
// "two-day", "several years", "the next four years"
[[nodiscard]] Cell const* read_duration(Cell const* first, Cell const* last, TimePhrase& out);
// "every Tuesday", "annual"
[[nodiscard]] Cell const* read_repeated(Cell const* first, Cell const* last, TimePhrase& out);

// What bounds or loosens the amount that follows: "at least", "no more than", "nearly".
[[nodiscard]] Cell const* read_bound(Cell const* first, Cell const* last, Modifier& out);
// The same behind an amount: "or more", "or so".
[[nodiscard]] Cell const* read_closing_bound(Cell const* first, Cell const* last, Modifier& out);

} // namespace gainsay::grammar
