// How many terminal columns text takes. Internal.
#pragma once

#include <string_view>

namespace gainsay {

// 2 for East Asian wide characters and emoji, 0 for combining marks and joiners, 1 for the rest.
// The ranges are those of Unicode 15 (EastAsianWidth W and F, general categories Mn and Me), joined
// where scripts that news text rarely holds make them long.
[[nodiscard]] int display_width(char32_t code_point);
[[nodiscard]] int display_width(std::string_view text);

} // namespace gainsay
