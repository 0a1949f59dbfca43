// The YAML block at the head of a text or Markdown file. Internal.
#pragma once

#include <gainsay/article/page.h>
#include <gainsay/base/problem.h>

#include <optional>
#include <string_view>
#include <vector>

namespace gainsay {

struct FrontMatter {
    std::uint32_t body_begin = 0;   // in file->text(); 0 where there is no front matter
    std::optional<PageBlock> title; // a certain headline that leads back to the value's bytes
    std::vector<Problem> problems;  // broken YAML (what lines tell is still taken), odd values
};

// Fills the article's fields from `title, source, published, author, url, derived_from, story,
// place`; other keys are left to others. A line "---" with no "key:" below it is a rule, not front
// matter.
[[nodiscard]] FrontMatter read_front_matter(SourceFile const& file, Article& article);

} // namespace gainsay
