// Why two amounts that differ may both hold, or why one of them is more likely a slip.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether an amount of the same thing that may be this one is stated where a record stands too: in
// its article, or where that is the amount's own, in its sentence.
[[nodiscard]] Truth stated_by(Value const& quantity, Record const& record, Facts const& facts);

// Whether the sentences of the two hold amounts of which one is the others' sum: a total and its
// parts.
[[nodiscard]] Truth adds_up(Value const& a, Value const& b, Facts const& facts);

// Whether the two amounts' sentences differ in another figure of one kind of thing too, or list
// three and more of the amounts' own kind: figures of two happenings, or of many things.
[[nodiscard]] Truth other_figures(Value const& a, Value const& b, Facts const& facts);

// Whether the two amounts' sentences have another amount of more than a few in common: "11 goals in
// 24 matches", "14 goals in 24 games".
[[nodiscard]] Truth figure_in_common(Value const& a, Value const& b, Facts const& facts);

// Whether two numbers have the same digits in another order: 78 and 87, 3.2 and 2.3.
[[nodiscard]] Truth transposed(Quantity const& a, Quantity const& b);

// Whether one number can be the other one rounded: less than 2 % apart, one with fewer digits that
// tell.
[[nodiscard]] Truth rounded(Quantity const& a, Quantity const& b);

// Whether one amount is ten times the other or more, and no slip of a power of ten: amounts of
// other things.
[[nodiscard]] Truth far_off(Quantity const& a, Quantity const& b);

} // namespace gainsay
