// Times told in a story that cannot all hold: the inconsistent cycles of its time network.
#pragma once

#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/graph/time_account.h>

#include <span>
#include <vector>

namespace gainsay {

// The conflicts among `articles`, the story's, in an order that does not depend on how they were
// given. Near-linear: a moment is looked for among a bounded number of dated happenings.
[[nodiscard]] std::vector<TimeConflict>
find_time_conflicts(std::span<Analysis const> analyses, std::vector<ArticleIndex> const& articles,
                    Lexicon const& lexicon);

} // namespace gainsay
