// Hints for misspelt names.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gainsay {

// The name that differs least from `word` (letters changed, left out, put in or swapped; case and
// hyphens for underscores do not count); empty where none is near. The first of equals wins.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<std::string_view const> names);

// A Problem's hint: `did you mean "match"?`, or `known are a, b, c` where no name is near.
[[nodiscard]] std::string hint_for(std::string_view word, std::span<std::string_view const> names);

} // namespace gainsay
