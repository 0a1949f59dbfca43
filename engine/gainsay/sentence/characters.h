// Characters as the tokeniser sees them.
#pragma once

#include <gainsay/base/utf8.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gainsay {

enum class CharacterClass : std::uint8_t { space, letter, digit, other };

struct Character {
    char32_t value = 0;
    std::uint32_t length = 0; // bytes; 0 past the end
    CharacterClass kind = CharacterClass::space;

    [[nodiscard]] bool in_word() const {
        return kind == CharacterClass::letter || kind == CharacterClass::digit || value == '_';
    }
};

namespace detail {
constexpr std::array<CharacterClass, 128> ascii_classes = [] {
    std::array<CharacterClass, 128> classes{};
    for (unsigned c = 0; c < 128; ++c) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool const space = c == ' ' || (c >= '\t' && c <= '\r');
        bool const digit = c >= '0' && c <= '9';
        classes[c] = letter  ? CharacterClass::letter
                     : digit ? CharacterClass::digit
                     : space ? CharacterClass::space
                             : CharacterClass::other;
    }
    return classes;
}();

// Soft hyphen, joiners and variation selectors hold a word or a picture together.
constexpr bool is_joiner(char32_t c) {
    return c == 0xAD || c == 0x200C || c == 0x200D || c == 0x2060 || (c >= 0xFE00 && c <= 0xFE0F);
}
} // namespace detail

// The character at `at`; a space of length 0 where `at` is at or past the end.
inline Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return {};
    }
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        return {byte, 1, detail::ascii_classes[byte]};
    }
    CodePoint const point = decode_utf8(text, at);
    CharacterClass kind = CharacterClass::other;
    if (is_letter(point.value) || detail::is_joiner(point.value)) {
        kind = CharacterClass::letter;
    } else if (is_space(point.value)) {
        kind = CharacterClass::space;
    }
    return {point.value, point.length, kind};
}

constexpr bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`';
}
constexpr bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
}
constexpr bool is_dash(char32_t c) {
    return is_hyphen(c) || (c >= 0x2012 && c <= 0x2015);
}
constexpr bool is_opening(char32_t c) {
    return c == '(' || c == '[' || c == '{' || c == 0x201C || c == 0x2018 || c == 0xAB ||
           c == 0x201E;
}
constexpr bool is_closing(char32_t c) {
    return c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x2019 || c == 0xBB;
}

} // namespace gainsay
