// The knowledge graph for other programs and for people: `gainsay graph --format
// jsonl|graphml|dot`.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/graph/knowledge_graph.h>

#include <span>
#include <string>

namespace gainsay {

// What the writers need of a graph. Views; the graph outlives it.
struct GraphView {
    std::span<Story const> stories;
    std::span<EntityNode const> entities;
    std::span<EventNode const> events;
    std::span<Derivation const> derivations;
    std::span<EventLink const> links = {};
};

[[nodiscard]] GraphView view(KnowledgeGraph const& graph);

// `analyses` are those the graph was merged from.

// One record a line: entities and events by first mention, with stored byte offsets of every
// mention, then what holds the events together, then derivations.
[[nodiscard]] std::string graph_jsonl(GraphView const& graph, std::span<Analysis const> analyses);

// Articles, entities and events as nodes; mentions (with their number) and derivations as edges.
// The whole graph, for Gephi, yEd or networkx.
[[nodiscard]] std::string graph_graphml(GraphView const& graph, std::span<Analysis const> analyses);

// A picture a person can read, for Graphviz: each story's articles and who rests on whom, the
// events that most of them tell, and who or what is what to these. Limited to what fits a page.
[[nodiscard]] std::string graph_dot(GraphView const& graph, std::span<Analysis const> analyses);

inline constexpr std::size_t max_dot_entities = 12; // a story
inline constexpr std::size_t max_dot_events = 16;   // a story

} // namespace gainsay
