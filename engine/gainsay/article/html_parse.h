// From HTML to a plain tree. The one door to gumbo. Internal.
#pragma once

#include <gainsay/article/markup.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay {

struct ParsedHtml {
    Markup markup;                            // offsets are into `html`; the root is <html>
    std::optional<std::uint32_t> too_deep_at; // tags beyond max_markup_depth were passed over
    std::optional<std::uint32_t> cut_at;      // nothing was read from here on (max_markup_tags)
};

// Parses as browsers do (never fails), in time that grows with the length alone. Left out: scripts
// but those of JSON-LD, styles, templates, and what is for browsers without scripts.
[[nodiscard]] ParsedHtml parse_html(std::string_view html);

} // namespace gainsay
