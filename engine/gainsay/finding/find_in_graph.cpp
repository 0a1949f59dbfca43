#include <gainsay/finding/facts.h>

namespace gainsay {

std::vector<Finding> find(CompiledRules const& rules, KnowledgeGraph const& graph,
                          std::span<Analysis const> analyses, Lexicon const& lexicon) {
    Facts facts;
    facts.analyses = analyses;
    facts.records = graph.records();
    facts.events = graph.events();
    facts.additions = graph.additions();
    facts.derives = [&graph](ArticleIndex from, ArticleIndex to) {
        return graph.derives(from, to);
    };
    facts.sources_of = [&graph](ArticleIndex article) { return graph.sources_of(article); };
    facts.all_sources_found = [&graph](ArticleIndex article) {
        return graph.all_sources_found(article);
    };
    facts.lexicon = &lexicon;
    return find(rules, facts);
}

} // namespace gainsay
