// Names of the web in running text: addresses, e-mails, domains, handles, hashtags.
#pragma once

#include <cstddef>
#include <string_view>

namespace gainsay {

// A longer stretch without space is never looked at as a name of the web.
inline constexpr std::size_t max_web_name_bytes = 2048;

// Length of the name at the start of `text`, which holds no white space; 0 where none begins there.
// Punctuation at its end stays outside: "https://a.example/b)." is 19 bytes.
[[nodiscard]] std::size_t web_name_length(std::string_view text);

// Length of an emoticon at the start of `text` that is followed by nothing or by closing
// punctuation.
[[nodiscard]] std::size_t emoticon_length(std::string_view text);

} // namespace gainsay
