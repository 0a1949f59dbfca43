#include <gainsay/base/utf8.h>

namespace gainsay {

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
    auto const byte = [&](std::size_t i) -> std::uint32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    auto const follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    std::uint32_t const first = byte(offset);
    if (first < 0x80) {
        return {first, 1};
    }
    if (first >= 0xC2 && first < 0xE0 && follows(offset + 1)) {
        return {(first & 0x1FU) << 6U | (byte(offset + 1) & 0x3FU), 2};
    }
    if (first >= 0xE0 && first < 0xF0 && follows(offset + 1) && follows(offset + 2)) {
        std::uint32_t const value =
            (first & 0x0FU) << 12U | (byte(offset + 1) & 0x3FU) << 6U | (byte(offset + 2) & 0x3FU);
        if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) {
            return {value, 3};
        }
    }
    if (first >= 0xF0 && first < 0xF5 && follows(offset + 1) && follows(offset + 2) &&
        follows(offset + 3)) {
        std::uint32_t const value = (first & 0x07U) << 18U | (byte(offset + 1) & 0x3FU) << 12U |
                                    (byte(offset + 2) & 0x3FU) << 6U | (byte(offset + 3) & 0x3FU);
        if (value >= 0x10000 && value <= 0x10FFFF) {
            return {value, 4};
        }
    }
    return {0xFFFD, 1};
}

void append_utf8(std::string& out, char32_t code_point) {
    auto const put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    std::uint32_t const c = code_point;
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | c >> 6U);
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | c >> 12U);
        put(0x80U | (c >> 6U & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | c >> 18U);
        put(0x80U | (c >> 12U & 0x3FU));
        put(0x80U | (c >> 6U & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::size_t first_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        CodePoint const point = decode_utf8(text, at);
        if (point.length == 1) {
            return at;
        }
        at += point.length;
    }
    return at;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length) {
        ++count;
    }
    return count;
}

char32_t to_lower(char32_t c) {
    if (c < 0x80) {
        return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    }
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
        (c >= 0x410 && c <= 0x42F)) {
        return c + 0x20;
    }
    if (c >= 0x400 && c <= 0x40F) {
        return c + 0x50;
    }
    if (c == 0x178) {
        return 0xFF;
    }
    bool const odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (odd_is_upper) {
        return c + (c & 1U);
    }
    if (c >= 0x100 && c <= 0x177 && c != 0x130 && c != 0x131 && c != 0x138) {
        return c | 1U;
    }
    if (c >= 0x218 && c <= 0x21B) {
        return c | 1U;
    }
    return c;
}

std::string to_lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            out += static_cast<char>(to_lower(static_cast<char32_t>(text[at++])));
            continue;
        }
        CodePoint const point = decode_utf8(text, at);
        if (point.length == 1) {
            out += text[at]; // no UTF-8
        } else {
            append_utf8(out, to_lower(point.value));
        }
        at += point.length;
    }
    return out;
}

bool is_upper(char32_t code_point) {
    return to_lower(code_point) != code_point;
}

bool is_letter(char32_t c) {
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    if (c == 0xAA || c == 0xB5 || c == 0xBA) {
        return true;
    }
    bool const punctuation_or_symbol =
        c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) ||
        (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) ||
        (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE6F) || c == 0xFEFF || c >= 0xFFF0;
    return !punctuation_or_symbol && c < 0x1F000;
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

} // namespace gainsay
