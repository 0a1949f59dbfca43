#include <gainsay/base/contract.h>
#include <gainsay/graph/knowledge_graph.h>

namespace gainsay {

struct KnowledgeGraph::Data {
    std::vector<Story> stories;
    std::vector<EntityNode> entities;
    std::vector<EventNode> events;
    std::vector<Derivation> derivations;
    std::vector<Record> records;
    std::vector<std::string> symbols;
};

std::span<Story const> KnowledgeGraph::stories() const& {
    return data_->stories;
}
std::span<EntityNode const> KnowledgeGraph::entities() const& {
    return data_->entities;
}
std::span<EventNode const> KnowledgeGraph::events() const& {
    return data_->events;
}
std::span<Derivation const> KnowledgeGraph::derivations() const& {
    return data_->derivations;
}
std::span<Record const> KnowledgeGraph::records() const& {
    return data_->records;
}

std::string const& KnowledgeGraph::name_of(Symbol symbol) const& {
    GAINSAY_EXPECTS(symbol < data_->symbols.size(), "symbols come from this graph's records");
    return data_->symbols[symbol];
}

bool KnowledgeGraph::derives(ArticleIndex, ArticleIndex) const {
    return false;
}
std::vector<ArticleIndex> KnowledgeGraph::sources_of(ArticleIndex) const {
    return {};
}
bool KnowledgeGraph::all_sources_found(ArticleIndex) const {
    return false;
}

KnowledgeGraph merge(std::span<Analysis const> analyses, Lexicon const&, MergeOptions const&) {
    auto data = std::make_shared<KnowledgeGraph::Data>();
    if (!analyses.empty()) {
        Story all{"s1", {}};
        for (ArticleIndex i = 0; i < analyses.size(); ++i) {
            all.articles.push_back(i);
        }
        data->stories.push_back(std::move(all));
    }
    KnowledgeGraph graph;
    graph.data_ = std::move(data);
    return graph;
}

} // namespace gainsay
