// The sources that articles name, looked up among the articles at hand.
#pragma once

#include <gainsay/graph/knowledge_graph.h>

#include <span>
#include <vector>

namespace gainsay {

struct DeclaredSources {
    std::vector<std::vector<ArticleIndex>> direct; // by article, ascending, without itself
    std::vector<bool> all_found;                   // by article
};

[[nodiscard]] DeclaredSources resolve_declared(std::span<Analysis const> analyses);

} // namespace gainsay
