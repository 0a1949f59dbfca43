// Stray HTML in text that is not HTML: blocks in Markdown, article bodies in JSON. Internal.
#pragma once

#include <gainsay/article/page.h>

#include <string_view>
#include <vector>

namespace gainsay {

// Whether the text holds tags that paragraphs or words are marked with, rather than a mere "<".
[[nodiscard]] bool has_tags(std::string_view text);

// The block without tags, comments, scripts and styles, references such as "&amp;" decoded;
// elements such as <p> and <div> part blocks, <br> is a line end.
[[nodiscard]] std::vector<PageBlock> without_tags(PageBlock const& block);

// Appends `part` of `from`, with references such as "&amp;" decoded.
void append_decoded(PageBlock& to, PageBlock const& from, Span part);

} // namespace gainsay
