// How far a number goes.
#pragma once

#include <cstddef>
#include <string_view>

namespace gainsay {

// Length of the number at the start of `text`, which begins with a digit: "3,000", "3.5", "3:50",
// "9/11", "2026-02-12", "713-555-0134". Ranges and scores ("4-6") end before the dash.
[[nodiscard]] std::size_t number_length(std::string_view text);

// "90s", "1990s", "90", "1990": what may follow an apostrophe.
[[nodiscard]] bool is_decade(std::string_view text);

} // namespace gainsay
