// How near articles are to each other by their names and words.
#pragma once

#include <gainsay/graph/knowledge_graph.h>

#include <span>
#include <utility>
#include <vector>

namespace gainsay {

// Pairs of articles that are about the same happening. Only pairs that share a name or word which
// few articles have are looked at, so the time grows with the text, not with the square of the
// articles.
[[nodiscard]] std::vector<std::pair<ArticleIndex, ArticleIndex>>
related(std::span<Analysis const> analyses, std::vector<ArticleIndex> const& among,
        Lexicon const& lexicon);

} // namespace gainsay
