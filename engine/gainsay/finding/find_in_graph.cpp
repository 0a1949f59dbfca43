#include <gainsay/finding/facts.h>

namespace gainsay {

std::vector<Finding> find(CompiledRules const& rules, KnowledgeGraph const& graph,
                          std::span<Analysis const> analyses, Lexicon const& lexicon) {
    Facts facts;
    facts.analyses = analyses;
    facts.records = graph.records();
    facts.events = graph.events();
    facts.additions = graph.additions();
    facts.time_conflicts = graph.time_conflicts();
    facts.derives = [&graph](ArticleIndex from, ArticleIndex to) {
        return graph.derives(from, to);
    };
    facts.sources_of = [&graph](ArticleIndex article) { return graph.sources_of(article); };
    facts.all_sources_found = [&graph](ArticleIndex article) {
        return graph.all_sources_found(article);
    };
    facts.counterparts = [&graph](std::uint32_t record) { return graph.counterparts(record); };
    facts.content = [&graph](std::uint32_t story) { return &graph.content(story); };
    facts.lexicon = &lexicon;
    return find(rules, facts);
}

} // namespace gainsay
