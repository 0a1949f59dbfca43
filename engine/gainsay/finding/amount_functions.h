// Functions of conditions that compare amounts; rows in functions.cpp.
#pragma once

#include <gainsay/finding/functions.h>

namespace gainsay {

// (quantity, quantity)
[[nodiscard]] Value disjoint_quantities(Arguments const& in);
// (quantity, quantity): "14 people", "9 persons"
[[nodiscard]] Value same_counted(Arguments const& in);
// (quantity, quantity): "14 people", "9 bridges"
[[nodiscard]] Value other_counted(Arguments const& in);
// (quantity, its instant, quantity, its instant)
[[nodiscard]] Value rises(Arguments const& in);
// (quantity, record)
[[nodiscard]] Value stated_by_record(Arguments const& in);
// (predicate)
[[nodiscard]] Value running_total(Arguments const& in);

} // namespace gainsay
