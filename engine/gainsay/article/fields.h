// What every format does with the values of its fields. Internal.
#pragma once

#include <gainsay/article/article.h>

#include <optional>
#include <string_view>

namespace gainsay {

// "By Jo Ray and Ann Lee" adds two names, ", " between; names that are there already are left out.
void add_author(Article& article, std::string_view names);

// One declared source, white space at its ends left out; empty and repeated ones are passed over.
void add_source(Article& article, std::string_view name);

// A moment or day in any form that pages use: ISO 8601, RFC 822, "12 February 2026".
[[nodiscard]] std::optional<Timestamp> read_published(std::string_view text);

} // namespace gainsay
