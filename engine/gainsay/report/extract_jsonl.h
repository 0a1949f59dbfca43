// Everything read from an article, for other programs: `gainsay extract`.
#pragma once

#include <gainsay/assertion/analysis.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace gainsay {

// JSON Lines in document order: the article, then its assertions, times, quantities, quotes and
// entities by their first byte, each with path, start, end (bytes of the file as stored), line,
// column and text. `plain` is added where the reading text differs. Entity ids ("e1") count within
// one article.
[[nodiscard]] std::string extract_jsonl(Analysis const& analysis);

// The same of many articles, each handed out as it is done. Those of one file stand side by side.
void extract_jsonl(std::span<Analysis const> analyses,
                   std::function<void(std::string_view)> const& write);

} // namespace gainsay
