#include <gainsay/graph/content.h>
#include <gainsay/graph/counterpart.h>
#include <gainsay/graph/event_merge.h>
#include <gainsay/graph/graph_data.h>
#include <gainsay/graph/record_writer.h>
#include <gainsay/graph/story_grouping.h>
#include <gainsay/graph/support.h>
#include <gainsay/graph/time_conflict.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

namespace gainsay {

namespace {

// The articles by name and text: an order that does not depend on how they were given.
std::vector<ArticleIndex> canonical_order(std::span<Analysis const> analyses) {
    std::vector<ArticleIndex> order(analyses.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](ArticleIndex a, ArticleIndex b) {
        Article const& x = analyses[a].article;
        Article const& y = analyses[b].article;
        return std::tuple(std::string_view(x.name), x.text(), a) <
               std::tuple(std::string_view(y.name), y.text(), b);
    });
    return order;
}

std::vector<EventNode> event_nodes(std::vector<ToldEvent> const& told, std::uint32_t count,
                                   std::uint32_t first, std::span<Analysis const> analyses,
                                   std::vector<ArticleIndex> const& articles) {
    std::vector<EventNode> out(count);
    for (ToldEvent const& one : told) {
        EventNode& node = out[one.event];
        Analysis const& analysis = analyses[articles[one.place]];
        Assertion const& assertion = analysis.assertions[one.assertion];
        if (node.kind.empty()) {
            node.id = first + one.event;
            node.kind = one.frame.predicate;
            std::string_view const text = analysis.article.text();
            for (Span const part :
                 {assertion.subject.head, assertion.predicate.span, assertion.object.head}) {
                node.name +=
                    (node.name.empty() || part.empty() ? "" : " ") + std::string(slice(text, part));
            }
        }
        node.mentions.push_back({articles[one.place], assertion.predicate.span});
    }
    for (EventNode& node : out) {
        std::sort(node.mentions.begin(), node.mentions.end(),
                  [](GraphMention const& a, GraphMention const& b) {
                      return std::tie(a.article, a.span) < std::tie(b.article, b.span);
                  });
    }
    return out;
}

// What the story's articles add to their sources, as records too.
void add_additions(StoryContent const& content, std::uint32_t story, Lexicon const& lexicon,
                   KnowledgeGraph::Data& data) {
    std::vector<ArticleIndex> const& articles = content.articles();
    for (std::size_t place = 0; place < articles.size(); ++place) {
        if (!data.derivations.all_found[articles[place]]) {
            continue;
        }
        std::vector<std::size_t> sources;
        for (ArticleIndex const source : data.derivations.sources[articles[place]]) {
            auto const at = std::find(articles.begin(), articles.end(), source);
            if (at != articles.end()) {
                sources.push_back(static_cast<std::size_t>(at - articles.begin()));
            }
        }
        if (sources.empty()) {
            continue;
        }
        for (Addition& addition : find_additions(content, place, sources, lexicon)) {
            Record record;
            record.kind = RecordKind::addition;
            record.article = addition.article;
            record.story = story;
            record.addition = static_cast<std::uint32_t>(data.additions.size());
            record.span = addition.span;
            record.confidence = addition.confidence;
            data.records.push_back(record);
            data.additions.push_back(std::move(addition));
        }
    }
}

// Counterparts, in both directions.
void link_counterparts(KnowledgeGraph::Data& data, std::vector<ToldEvent> const& told,
                       std::uint32_t first_statement, std::size_t first_record) {
    data.statements.resize(first_statement + told.size());
    data.counterparts.resize(first_statement + told.size());
    for (std::size_t r = first_record; r < data.records.size(); ++r) {
        if (data.records[r].statement != no_symbol) {
            data.statements[data.records[r].statement].push_back(static_cast<std::uint32_t>(r));
        }
    }
    auto const found = find_counterparts(data.contents.back(), told);
    for (std::uint32_t i = 0; i < found.size(); ++i) {
        for (Counterpart const& other : found[i]) {
            data.counterparts[first_statement + i].push_back(first_statement + other.told);
            data.counterparts[first_statement + other.told].push_back(first_statement + i);
        }
    }
    for (std::size_t i = first_statement; i < data.counterparts.size(); ++i) {
        auto& list = data.counterparts[i];
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
}

} // namespace

KnowledgeGraph merge(std::span<Analysis const> analyses, Lexicon const& lexicon,
                     MergeOptions const& options) {
    auto data = std::make_shared<KnowledgeGraph::Data>();
    std::vector<ArticleIndex> const order = canonical_order(analyses);
    std::vector<std::size_t> rank(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
    }
    Topics const topics(analyses, lexicon);
    data->derivations = find_derivations(analyses, order, topics, options);
    data->stories = group_stories(analyses, data->derivations, topics, options);
    SymbolTable symbols;
    for (std::uint32_t s = 0; s < data->stories.size(); ++s) {
        std::vector<ArticleIndex> articles = data->stories[s].articles;
        std::sort(articles.begin(), articles.end(),
                  [&](ArticleIndex a, ArticleIndex b) { return rank[a] < rank[b]; });
        StoryEntities entities = merge_entities(analyses, articles, lexicon);
        std::vector<EntityPlaces> places;
        std::vector<ToldEvent> told;
        for (std::size_t place = 0; place < articles.size(); ++place) {
            Analysis const& analysis = analyses[articles[place]];
            places.emplace_back(analysis, entities.node_of[place]);
            for (std::uint32_t a = 0; a < analysis.assertions.size(); ++a) {
                told.push_back(
                    {place, a,
                     frame_event(analysis, analysis.assertions[a], places.back(), lexicon)});
            }
        }
        std::uint32_t const count = merge_events(told, analyses, articles, lexicon);
        auto const first_node = static_cast<std::uint32_t>(data->entities.size());
        auto const first_event = static_cast<std::uint32_t>(data->events.size());
        std::vector<TimeConflict> conflicts = find_time_conflicts(analyses, articles, lexicon);
        auto const first_conflict = static_cast<std::uint32_t>(data->time_conflicts.size());
        auto const first_statement = static_cast<std::uint32_t>(data->statements.size());
        auto const first_record = data->records.size();
        write_records({s, articles, entities, places, told, first_event, first_node,
                       first_statement, conflicts, first_conflict},
                      analyses, lexicon, symbols, data->records);
        std::move(conflicts.begin(), conflicts.end(), std::back_inserter(data->time_conflicts));
        data->contents.emplace_back(analyses, articles, entities, lexicon);
        link_counterparts(*data, told, first_statement, first_record);
        add_additions(data->contents.back(), s, lexicon, *data);
        for (EntityNode& node : entities.nodes) {
            node.id += first_node;
            data->entities.push_back(std::move(node));
        }
        for (EventNode& node : event_nodes(told, count, first_event, analyses, articles)) {
            data->events.push_back(std::move(node));
        }
    }
    data->symbols = std::move(symbols).take();
    KnowledgeGraph graph;
    graph.data_ = std::move(data);
    return graph;
}

} // namespace gainsay
