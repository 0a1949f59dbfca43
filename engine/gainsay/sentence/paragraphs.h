// Plain text as blocks.
#pragma once

#include <gainsay/article/article.h>

#include <string_view>
#include <vector>

namespace gainsay {

// Body blocks parted by lines that hold nothing but white space of any kind. A block ends before
// its last line end. Expects less than 4 GiB.
[[nodiscard]] std::vector<Block> paragraphs(std::string_view text);

} // namespace gainsay
