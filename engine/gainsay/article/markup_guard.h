// What a parser must never see, taken out before it looks. Internal.
//
// Gumbo takes time that grows with the square of the nesting depth, of the attributes of one tag
// and of unclosed formatting elements; pugixml frees and walks nested elements by recursion. One
// pass over the source, in linear time, finds all of these and turns the surplus tags into remarks
// of the same length, so that every offset stays what it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

inline constexpr std::uint32_t max_markup_depth = 256;
inline constexpr std::uint32_t max_markup_tags = 1'000'000;
inline constexpr std::uint32_t max_tag_attributes = 256;

struct GuardedMarkup {
    std::string text;                         // as long as the source, or cut at `cut_at`
    std::optional<std::uint32_t> too_deep_at; // the first tag beyond max_markup_depth
    std::optional<std::uint32_t> cut_at;      // where max_markup_tags was reached
};

enum class MarkupSyntax : std::uint8_t { html, xml };

[[nodiscard]] GuardedMarkup guard_markup(std::string_view source, MarkupSyntax syntax);

// One past the tag, comment, declaration or processing instruction that begins with the "<" at
// `at`; `at` where that "<" is just a character. Expects source[at] == '<'.
[[nodiscard]] std::size_t skip_markup(std::string_view source, std::size_t at);

} // namespace gainsay
