// Entities of a story's articles, merged across them.
#pragma once

#include <gainsay/graph/knowledge_graph.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

struct StoryEntities {
    // The node of each entity of each of the story's articles: [place in the list][EntityIndex].
    std::vector<std::vector<std::uint32_t>> node_of;
    std::vector<EntityNode> nodes; // mentions by article, then position; ids from 0
};

// `articles` in an order that does not depend on how they were given. Same full name, or a short
// name or acronym that one of the story alone bears, or nearly alone. Two people of one family name
// are kept apart.
[[nodiscard]] StoryEntities merge_entities(std::span<Analysis const> analyses,
                                           std::vector<ArticleIndex> const& articles,
                                           Lexicon const& lexicon);

// What names are compared by: lower case, without the article before it and what only says that it
// is a company's.
[[nodiscard]] std::string name_form(std::string_view name);

// Named nodes of all stories: those of one full or usual name become one, unless it is one word and
// a person's. Stories are kept apart in all else.
struct NodesOfAllStories {
    std::vector<EntityNode> nodes;
    std::vector<std::uint32_t> node_of; // by the node given
};
[[nodiscard]] NodesOfAllStories join_across_stories(std::vector<EntityNode> nodes);

} // namespace gainsay
