// What only looks like a time.
#pragma once

#include <gainsay/value/cell_view.h>
#include <gainsay/value/phrase.h>

#include <cstddef>

namespace gainsay {

// Whether the cells [begin, end), read as `phrase`, are meant as a time where they stand.
// `this_year` is the year of publication, 0 where unknown.
[[nodiscard]] bool is_plausible(CellView const& cells, std::size_t begin, std::size_t end,
                                TimePhrase const& phrase, int this_year);

} // namespace gainsay
