// A story's events as nodes of the graph, with what holds them together.
#pragma once

#include <gainsay/graph/event_merge.h>
#include <gainsay/graph/graph_data.h>

#include <span>
#include <vector>

namespace gainsay {

struct StoryOfEvents {
    std::vector<EventMention> const& mentions;
    StoryEvents const& events;
    std::vector<ArticleIndex> const& articles;
    std::uint32_t first_event; // numbers in the graph of the story's event 0 and node 0
    std::uint32_t first_node;
};

// Appends the story's events and their links. Roles name nodes by the numbers given here.
void add_events(StoryOfEvents const& story, std::span<Analysis const> analyses,
                KnowledgeGraph::Data& data);

// Once nodes have become one across stories.
void renumber_roles(std::vector<EventNode>& events, std::vector<std::uint32_t> const& node_of);

} // namespace gainsay
