// Which articles are about the same happening.
#pragma once

#include <gainsay/graph/derivation.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/graph/topic.h>

#include <span>
#include <vector>

namespace gainsay {

// Stories in order of their first article; every article is in one, the references in all.
[[nodiscard]] std::vector<Story> group_stories(std::span<Analysis const> analyses,
                                               Derivations const& derivations, Topics const& topics,
                                               MergeOptions const& options);

} // namespace gainsay
