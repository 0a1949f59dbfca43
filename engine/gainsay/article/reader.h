// From a file to the articles in it, whatever its format.
#pragma once

#include <gainsay/article/article.h>
#include <gainsay/base/problem.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

struct ReadArticles {
    std::vector<Article> articles; // in file order; what could be read despite problems
    std::vector<Problem> problems; // the file's notes among them
};

// Reads text and Markdown (.txt, .md, anything else), HTML (.html, .htm), NewsArticle JSON-LD or
// plain article objects (.json), JSON Lines (.jsonl), RSS, Atom, NITF and NewsML-G2 (.xml, .rss,
// .atom). The extension decides; where it says nothing, the first bytes do.
[[nodiscard]] ReadArticles read_articles(std::shared_ptr<SourceFile const> file);

// Whether a folder's walk takes a file of this name (extension known, not hidden, not README.md).
[[nodiscard]] bool is_article_name(std::string_view file_name);

} // namespace gainsay
