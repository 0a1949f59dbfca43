// Lines that belong to the page, not to the article: share bars, promos, disclaimers, comment
// forms.
#pragma once

#include <gainsay/article/article.h>

#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

struct Furniture {
    BlockKind kind = BlockKind::share;
    std::string publisher = {}; // "Publisher: Northline" names the source
    bool opens_section =
        false; // the block heads what follows: comments to the end, or a list of links
};

// What the line is, judged by its own words; nothing for text. Datelines, bylines and credits have
// their own readers.
[[nodiscard]] std::optional<Furniture> read_furniture(std::string_view line);

// A bullet or number that begins a list item; its length with the space behind it, 0 where there is
// none.
[[nodiscard]] std::uint32_t bullet_length(std::string_view line);

} // namespace gainsay
