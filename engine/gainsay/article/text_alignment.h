// Finds where a parser's decoded text stands in the source. Internal.
#pragma once

#include <gainsay/article/markup.h>
#include <gainsay/base/span.h>

#include <string_view>

namespace gainsay {

enum class TextSyntax : unsigned char {
    mixed,      // references are decoded, tags that the parser dropped may stand between
    references, // references are decoded, "<" is a character (titles, attribute values)
    raw         // nothing is decoded but line ends (scripts, CDATA)
};

// Appends `decoded`, which a parser made of bytes in `origin` of `source`, to markup.text and its
// map. References become units that are never cut. Bytes whose origin cannot be told map to a
// position. Returns one past the last byte of the source that was used.
std::uint32_t append_aligned(Markup& markup, std::string_view decoded, std::string_view source,
                             Span origin, TextSyntax syntax);

} // namespace gainsay
