// Character references of HTML and XML: "&amp;", "&#8217;", "&#x2019;". Internal.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay {

struct CharacterReference {
    char32_t value;
    std::uint32_t length; // bytes, "&" and ";" included
};

// The reference that `text` begins with, as HTML reads it in text: the semicolon may be missing
// after numbers and after the names that HTML has had from of old. Names: those of HTML 4 and the
// marks of HTML 5 that occur in prose; nothing for others and for an "&" that is just one.
[[nodiscard]] std::optional<CharacterReference> character_reference(std::string_view text);

} // namespace gainsay
