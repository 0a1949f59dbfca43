#include <gainsay/base/diacritics.h>

#include <array>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

constexpr unsigned first_marked = 0xC0;
// U+00C0 to U+017F; empty for what is no marked letter.
constexpr auto letters = std::to_array<std::string_view>({
    "A"sv, "A"sv, "A"sv,  "A"sv,  "A"sv, "A"sv, "AE"sv, "C"sv,  "E"sv, "E"sv, "E"sv, "E"sv,
    "I"sv, "I"sv, "I"sv,  "I"sv,  "D"sv, "N"sv, "O"sv,  "O"sv,  "O"sv, "O"sv, "O"sv, ""sv,
    "O"sv, "U"sv, "U"sv,  "U"sv,  "U"sv, "Y"sv, "TH"sv, "ss"sv, "a"sv, "a"sv, "a"sv, "a"sv,
    "a"sv, "a"sv, "ae"sv, "c"sv,  "e"sv, "e"sv, "e"sv,  "e"sv,  "i"sv, "i"sv, "i"sv, "i"sv,
    "d"sv, "n"sv, "o"sv,  "o"sv,  "o"sv, "o"sv, "o"sv,  ""sv,   "o"sv, "u"sv, "u"sv, "u"sv,
    "u"sv, "y"sv, "th"sv, "y"sv,  "A"sv, "a"sv, "A"sv,  "a"sv,  "A"sv, "a"sv, "C"sv, "c"sv,
    "C"sv, "c"sv, "C"sv,  "c"sv,  "C"sv, "c"sv, "D"sv,  "d"sv,  "D"sv, "d"sv, "E"sv, "e"sv,
    "E"sv, "e"sv, "E"sv,  "e"sv,  "E"sv, "e"sv, "E"sv,  "e"sv,  "G"sv, "g"sv, "G"sv, "g"sv,
    "G"sv, "g"sv, "G"sv,  "g"sv,  "H"sv, "h"sv, "H"sv,  "h"sv,  "I"sv, "i"sv, "I"sv, "i"sv,
    "I"sv, "i"sv, "I"sv,  "i"sv,  "I"sv, "i"sv, "IJ"sv, "ij"sv, "J"sv, "j"sv, "K"sv, "k"sv,
    "k"sv, "L"sv, "l"sv,  "L"sv,  "l"sv, "L"sv, "l"sv,  "L"sv,  "l"sv, "L"sv, "l"sv, "N"sv,
    "n"sv, "N"sv, "n"sv,  "N"sv,  "n"sv, "n"sv, "N"sv,  "n"sv,  "O"sv, "o"sv, "O"sv, "o"sv,
    "O"sv, "o"sv, "OE"sv, "oe"sv, "R"sv, "r"sv, "R"sv,  "r"sv,  "R"sv, "r"sv, "S"sv, "s"sv,
    "S"sv, "s"sv, "S"sv,  "s"sv,  "S"sv, "s"sv, "T"sv,  "t"sv,  "T"sv, "t"sv, "T"sv, "t"sv,
    "U"sv, "u"sv, "U"sv,  "u"sv,  "U"sv, "u"sv, "U"sv,  "u"sv,  "U"sv, "u"sv, "U"sv, "u"sv,
    "W"sv, "w"sv, "Y"sv,  "y"sv,  "Y"sv, "Z"sv, "z"sv,  "Z"sv,  "z"sv, "Z"sv, "z"sv, "s"sv,
});

} // namespace

std::string without_diacritics(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const lead = static_cast<unsigned char>(text[i]);
        bool const marked = lead >= 0xC3 && lead <= 0xC5 && i + 1 < text.size();
        unsigned const code =
            marked ? (lead & 0x1FU) << 6U | (static_cast<unsigned char>(text[i + 1]) & 0x3FU) : 0;
        bool const known = marked && code >= first_marked && !letters[code - first_marked].empty();
        if (known) {
            out += letters[code - first_marked];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace gainsay
