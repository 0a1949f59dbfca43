// What a number counts.
#pragma once

#include <gainsay/value/cell_view.h>
#include <gainsay/value/tables.h>

#include <cstddef>
#include <optional>

namespace gainsay {

// "people" behind "14", "Filipino investigators" behind "120", "pages" behind "thousands of". `i`
// is the cell behind the number. `one`: the counted noun is singular. `measure`: the number has a
// unit, so that only "of …" says what of.
[[nodiscard]] std::optional<Span> counted(CellView const& cells, ValueTables::Tables const& tables,
                                          std::size_t i, bool one, bool measure);

// Whether a plural noun follows within a few words.
[[nodiscard]] bool counts_noun(CellView const& cells, ValueTables::Tables const& tables,
                               std::size_t i);
// Whether no noun phrase goes on at `i`: a function word, a verb of saying, a mark, a time.
[[nodiscard]] bool stops_noun(CellView const& cells, ValueTables::Tables const& tables,
                              std::size_t i);

} // namespace gainsay
