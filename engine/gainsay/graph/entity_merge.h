// Entities of a story's articles, merged across them.
#pragma once

#include <gainsay/graph/knowledge_graph.h>

#include <cstdint>
#include <span>
#include <vector>

namespace gainsay {

struct StoryEntities {
    // The node of each entity of each of the story's articles: [place in the list][EntityIndex].
    std::vector<std::vector<std::uint32_t>> node_of;
    std::vector<EntityNode> nodes; // mentions by article, then position; ids from 0
};

// `articles` in an order that does not depend on how they were given. Same full name, or a short
// name or acronym that only one of the story bears; a person is never merged with an organisation.
[[nodiscard]] StoryEntities merge_entities(std::span<Analysis const> analyses,
                                           std::vector<ArticleIndex> const& articles,
                                           Lexicon const& lexicon);

} // namespace gainsay
