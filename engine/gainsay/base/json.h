// JSON as a tree of values that know their bytes. The one door to simdjson.
#pragma once

#include <gainsay/base/offset_map.h>
#include <gainsay/base/result.h>
#include <gainsay/base/span.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

struct JsonMember;

struct JsonValue {
    enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

    Kind kind = Kind::null;
    bool boolean = false;
    double number = 0;
    std::string string; // unescaped UTF-8
    std::vector<JsonValue> items;
    std::vector<JsonMember> members; // in file order
    Span span; // in the text parsed; for strings the raw bytes between the quotation marks

    // The first member of this name; nullptr where there is none or this is no object.
    [[nodiscard]] JsonValue const* find(std::string_view name) const;
    // The member's text where it is a string, else "".
    [[nodiscard]] std::string_view text(std::string_view name) const;
};

struct JsonMember {
    std::string name; // unescaped UTF-8
    JsonValue value;
};

// Nesting beyond this, or more values, is refused.
inline constexpr int max_json_depth = 128;
inline constexpr std::size_t max_json_values = 2'000'000;

// Parses one value that must fill `text`. `file` names the place in problems, whose line and column
// count within `text` and are moved by `first_line`.
// An escaped lone surrogate and an escaped NUL are read as U+FFFD.
// Problems: json-syntax, json-too-deep, json-too-large.
[[nodiscard]] Result<JsonValue> parse_json(std::string_view text, std::string const& file,
                                           std::uint32_t first_line = 1);

// From the bytes of an unescaped string back to the raw bytes between its quotation marks:
// `raw` is slice(text, value.span), `raw_begin` is value.span.begin.
[[nodiscard]] OffsetMap map_json_string(std::string_view raw, std::uint32_t raw_begin);

} // namespace gainsay
