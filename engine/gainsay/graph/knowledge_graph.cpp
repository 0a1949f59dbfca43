#include <gainsay/base/contract.h>
#include <gainsay/graph/graph_data.h>
#include <gainsay/graph/knowledge_graph.h>

#include <algorithm>

namespace gainsay {

char const* name(EventRole role) {
    switch (role) {
    case EventRole::agent:
        return "agent";
    case EventRole::patient:
        return "patient";
    case EventRole::place:
        return "place";
    case EventRole::other:
        return "with";
    }
    return "with";
}

char const* name(EventSlot slot) {
    switch (slot) {
    case EventSlot::predicate:
        return "predicate";
    case EventSlot::agent:
        return "agent";
    case EventSlot::patient:
        return "patient";
    case EventSlot::names:
        return "names";
    case EventSlot::place:
        return "place";
    case EventSlot::time:
        return "time";
    case EventSlot::surroundings:
        return "surroundings";
    }
    return "surroundings";
}

std::span<Story const> KnowledgeGraph::stories() const& {
    return data_->stories;
}
std::span<EntityNode const> KnowledgeGraph::entities() const& {
    return data_->entities;
}
std::span<EventNode const> KnowledgeGraph::events() const& {
    return data_->events;
}
std::span<EventLink const> KnowledgeGraph::event_links() const& {
    return data_->event_links;
}
std::span<Addition const> KnowledgeGraph::additions() const& {
    return data_->additions;
}
std::span<Derivation const> KnowledgeGraph::derivations() const& {
    return data_->derivations.list;
}
std::span<Record const> KnowledgeGraph::records() const& {
    return data_->records;
}
std::span<TimeConflict const> KnowledgeGraph::time_conflicts() const& {
    return data_->time_conflicts;
}

std::vector<std::uint32_t> KnowledgeGraph::counterparts(std::uint32_t record) const {
    GAINSAY_EXPECTS(record < data_->records.size(), "records are this graph's");
    std::vector<std::uint32_t> out;
    std::uint32_t const statement = data_->records[record].statement;
    if (statement == no_symbol) {
        return out;
    }
    for (std::uint32_t const other : data_->counterparts[statement]) {
        auto const& records = data_->statements[other];
        out.insert(out.end(), records.begin(), records.end());
    }
    std::sort(out.begin(), out.end());
    return out;
}

StoryContent const& KnowledgeGraph::content(std::uint32_t story) const& {
    GAINSAY_EXPECTS(story < data_->contents.size(), "stories are this graph's");
    return data_->contents[story];
}

std::string const& KnowledgeGraph::name_of(Symbol symbol) const& {
    GAINSAY_EXPECTS(symbol < data_->symbols.size(), "symbols come from this graph's records");
    return data_->symbols[symbol];
}

bool KnowledgeGraph::derives(ArticleIndex from, ArticleIndex to) const {
    auto const& all = data_->derivations.rests_on;
    GAINSAY_EXPECTS(from < all.size(), "articles are those that were merged");
    return std::binary_search(all[from].begin(), all[from].end(), to);
}

std::vector<ArticleIndex> KnowledgeGraph::sources_of(ArticleIndex article) const {
    GAINSAY_EXPECTS(article < data_->derivations.sources.size(),
                    "articles are those that were merged");
    return data_->derivations.sources[article];
}

bool KnowledgeGraph::all_sources_found(ArticleIndex article) const {
    GAINSAY_EXPECTS(article < data_->derivations.all_found.size(),
                    "articles are those that were merged");
    return data_->derivations.all_found[article];
}

} // namespace gainsay
