// One side of an amount: a number with its currency, scale and unit.
#pragma once

#include <gainsay/value/cell_view.h>
#include <gainsay/value/tables.h>

#include <cstddef>
#include <optional>
#include <string>

namespace gainsay {

struct AmountPart {
    std::size_t begin = 0; // cells
    std::size_t end = 0;
    Decimal value;
    int precision = 0; // power of ten of the last digit stated
    Unit const* unit = nullptr;
    bool age = false;                 // "years old"
    bool fraction = false;            // "a third", without a unit
    std::optional<Decimal> tolerance; // "42 ± 3"
    Unit const* per = nullptr;        // "$17 an hour": what the amount is counted by
};

// The amount whose number is cell `i`; nothing where its value is out of range. Cells before
// `from` belong to what was read before.
[[nodiscard]] std::optional<AmountPart> read_part(CellView const& cells,
                                                  ValueTables::Tables const& tables, std::size_t i,
                                                  std::size_t from);

// Whether the number at `i` counts nothing: a part of a name, a code, a date, a list's number.
[[nodiscard]] bool is_label(CellView const& cells, ValueTables::Tables const& tables, std::size_t i,
                            AmountPart const& part);

} // namespace gainsay
