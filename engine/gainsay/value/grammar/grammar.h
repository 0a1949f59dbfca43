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

// Cells from here on have their numbers joined.
[[nodiscard]] Cell const* read_calendar(Cell const* first, Cell const* last, TimePhrase& out);
[[nodiscard]] Cell const* read_clock(Cell const* first, Cell const* last, TimePhrase& out);
[[nodiscard]] Cell const* read_relative(Cell const* first, Cell const* last, TimePhrase& out);
[[nodiscard]] Cell const* read_duration(Cell const* first, Cell const* last, TimePhrase& out);

// What bounds or loosens the amount that follows: "at least", "no more than", "nearly".
[[nodiscard]] Cell const* read_bound(Cell const* first, Cell const* last, Modifier& out);
// The same behind an amount: "or more", "or so".
[[nodiscard]] Cell const* read_closing_bound(Cell const* first, Cell const* last, Modifier& out);

} // namespace gainsay::grammar
