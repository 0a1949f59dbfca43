// Letters without their marks: "lucía" as "lucia".
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// Of UTF-8; letters beyond Latin Extended-A stay as they are.
[[nodiscard]] std::string without_diacritics(std::string_view text);

} // namespace gainsay
