// The readers behind read_articles(), one for each format. Internal.
#pragma once

#include <gainsay/article/reader.h>

#include <memory>

namespace gainsay {

// Each gives back what it could read and the problems it met; the file's own notes and the problem
// "empty-article" are added by read_articles().
using SharedFile = std::shared_ptr<SourceFile const> const&;

[[nodiscard]] ReadArticles read_plain_text(SharedFile file);
[[nodiscard]] ReadArticles read_markdown(SharedFile file);
// JSON-LD or plain article objects; beyond the first an article is named "path#ordinal".
[[nodiscard]] ReadArticles read_json(SharedFile file);
// One article a line; beyond the first line an article is named "path#line".
[[nodiscard]] ReadArticles read_json_lines(SharedFile file);
[[nodiscard]] ReadArticles read_html(SharedFile file);
[[nodiscard]] ReadArticles
read_xml(SharedFile file); // RSS, Atom, NITF, NewsML-G2 by the root element

} // namespace gainsay
