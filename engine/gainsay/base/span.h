// Half-open byte ranges, the coin in which every stage pays.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace gainsay {

// Bytes [begin, end) of some text; which text is said where a Span is stored. An empty span marks a
// position. begin <= end always.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(Span inner) const {
        return begin <= inner.begin && inner.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(Span other) const {
        return begin < other.end && other.begin < end;
    }
    friend constexpr auto operator<=>(Span const&, Span const&) = default;
};

// The smallest span that holds both.
[[nodiscard]] constexpr Span cover(Span a, Span b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

// The bytes of `text` under `span`; the view lives as long as `text`. Expects span.end <=
// text.size().
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

} // namespace gainsay
