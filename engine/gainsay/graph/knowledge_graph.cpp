#include <gainsay/base/contract.h>
#include <gainsay/graph/graph_data.h>
#include <gainsay/graph/knowledge_graph.h>

#include <algorithm>

namespace gainsay {

std::span<Story const> KnowledgeGraph::stories() const& {
    return data_->stories;
}
std::span<EntityNode const> KnowledgeGraph::entities() const& {
    return data_->entities;
}
std::span<EventNode const> KnowledgeGraph::events() const& {
    return data_->events;
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
