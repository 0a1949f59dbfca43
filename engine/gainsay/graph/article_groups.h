// Articles gathered by what they are about.
#pragma once

#include <gainsay/graph/topic.h>

#include <span>
#include <utility>
#include <vector>

namespace gainsay {

// Of pairs of related articles those that hold groups together: the likest first, and two groups
// become one only where their articles are alike in the mean, or a chain of neighbours would join
// whatever lies between two stories. Near-linear in the pairs.
[[nodiscard]] std::vector<std::pair<ArticleIndex, ArticleIndex>>
joining_pairs(Topics const& topics, std::span<Analysis const> analyses,
              std::vector<RelatedArticles> pairs);

} // namespace gainsay
