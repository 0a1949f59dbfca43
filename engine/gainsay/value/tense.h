// Whether a sentence looks back or ahead at a place: by the words near it, without a tree.
#pragma once

#include <gainsay/value/cell_view.h>

#include <cstddef>
#include <cstdint>

namespace gainsay {

enum class Tense : std::uint8_t { unknown, past, future };

// The verb nearest before the cells [begin, end), or else after them, tells past from future.
[[nodiscard]] Tense tense_at(CellView const& cells, std::size_t begin, std::size_t end);

} // namespace gainsay
