// The sources that articles name, looked up among the articles at hand.
#pragma once

#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/graph/topic.h>

#include <span>
#include <vector>

namespace gainsay {

// By relative path, file name, article id, or the name of a publisher or of the wire whose copy an
// article is; the first way that finds any decides, and all it finds count. Of several articles
// under one publisher's or agency's name only those about the same matter are meant.
struct DeclaredSources {
    std::vector<std::vector<ArticleIndex>> direct; // by article, ascending, without itself
    std::vector<bool> all_found;                   // by article
};

[[nodiscard]] DeclaredSources resolve_declared(std::span<Analysis const> analyses,
                                               Topics const& topics);

} // namespace gainsay
