// UTF-8, as far as offsets, columns and validity need it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay {

struct CodePoint {
    char32_t value;
    std::uint32_t length; // bytes, 1-4
};

// The code point at `offset`; U+FFFD of length 1 where the bytes there are not valid UTF-8.
// Expects offset < text.size().
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t offset);

void append_utf8(std::string& out, char32_t code_point);

// Offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and values above
// U+10FFFF are not); text.size() where all is valid.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

// Lower case for ASCII and for the letters of Latin-1, Latin Extended-A, Greek and Cyrillic.
[[nodiscard]] char32_t to_lower(char32_t code_point);
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] bool is_upper(char32_t code_point);
// Letters of any script, as far as news text needs it: everything above U+00BF that is no
// punctuation, symbol or space block.
[[nodiscard]] bool is_letter(char32_t code_point);
// ASCII space, tab, line ends, no-break and typographic spaces, byte order mark, zero-width space.
[[nodiscard]] bool is_space(char32_t code_point);

} // namespace gainsay
