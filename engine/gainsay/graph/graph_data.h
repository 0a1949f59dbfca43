// What a knowledge graph holds; made by merge(), never changed after.
#pragma once

#include <gainsay/graph/content.h>
#include <gainsay/graph/derivation.h>
#include <gainsay/graph/knowledge_graph.h>

#include <string>
#include <vector>

namespace gainsay {

struct KnowledgeGraph::Data {
    std::vector<Story> stories;
    std::vector<EntityNode> entities;
    std::vector<EventNode> events;
    std::vector<EventLink> event_links;
    std::vector<Addition> additions;
    Derivations derivations;
    std::vector<Record> records;
    std::vector<TimeConflict> time_conflicts;
    std::vector<StoryContent> contents;                   // by story
    std::vector<std::vector<std::uint32_t>> statements;   // their records
    std::vector<std::vector<std::uint32_t>> counterparts; // by statement: statements
    std::vector<std::string> symbols;                     // what each stands for
};

} // namespace gainsay
