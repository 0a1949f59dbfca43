#include <gainsay/graph/content.h>
#include <gainsay/graph/counterpart.h>
#include <gainsay/graph/event_merge.h>
#include <gainsay/graph/event_node.h>
#include <gainsay/graph/graph_data.h>
#include <gainsay/graph/record_writer.h>
#include <gainsay/graph/story_grouping.h>
#include <gainsay/graph/support.h>
#include <gainsay/graph/thing.h>
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
    std::vector<EntityNode> named;
    std::vector<EntityNode> things;
    std::vector<Rewrite> rewrites;
    SymbolTable symbols;
    for (std::uint32_t s = 0; s < data->stories.size(); ++s) {
        std::vector<ArticleIndex> articles = data->stories[s].articles;
        std::sort(articles.begin(), articles.end(),
                  [&](ArticleIndex a, ArticleIndex b) { return rank[a] < rank[b]; });
        StoryEntities entities = merge_entities(analyses, articles, lexicon);
        StoryContent content(analyses, articles, entities, lexicon);
        std::vector<Rewrite> const rewritten = find_rewrites(content);
        rewrites.insert(rewrites.end(), rewritten.begin(), rewritten.end());
        std::vector<EntityPlaces> places;
        std::vector<ToldEvent> told;
        std::vector<std::size_t> first_told; // by place
        std::vector<EventMention> mentions;
        for (std::uint32_t place = 0; place < articles.size(); ++place) {
            Analysis const& analysis = analyses[articles[place]];
            places.emplace_back(analysis, entities.node_of[place]);
            std::vector<EventFrame> frames;
            for (Assertion const& assertion : analysis.assertions) {
                frames.push_back(frame_event(analysis, assertion, places.back(), lexicon));
            }
            std::vector<EventMention> here =
                find_event_mentions(analysis, place, places.back(), frames, lexicon);
            std::move(here.begin(), here.end(), std::back_inserter(mentions));
            first_told.push_back(told.size());
            for (std::uint32_t a = 0; a < frames.size(); ++a) {
                frames[a].adjuncts = {}; // the mentions have them
                told.push_back({place, a, std::move(frames[a])});
            }
        }
        StoryEvents const events = merge_events(mentions, content, lexicon);
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            for (std::uint32_t const a : mentions[i].assertions) {
                told[first_told[mentions[i].place] + a].event = events.event_of[i];
            }
        }
        auto const first_node = static_cast<std::uint32_t>(named.size());
        auto const first_event = static_cast<std::uint32_t>(data->events.size());
        std::vector<TimeConflict> conflicts = find_time_conflicts(analyses, articles, lexicon);
        auto const first_conflict = static_cast<std::uint32_t>(data->time_conflicts.size());
        auto const first_statement = static_cast<std::uint32_t>(data->statements.size());
        auto const first_record = data->records.size();
        write_records({s, articles, entities, places, told, first_event, first_node,
                       first_statement, conflicts, first_conflict},
                      analyses, lexicon, symbols, data->records);
        std::move(conflicts.begin(), conflicts.end(), std::back_inserter(data->time_conflicts));
        data->contents.push_back(std::move(content));
        link_counterparts(*data, told, first_statement, first_record);
        add_additions(data->contents.back(), s, lexicon, *data);
        std::size_t const names = entities.nodes.size();
        add_things(entities, analyses, articles, places, lexicon);
        for (std::size_t n = 0; n < entities.nodes.size(); ++n) {
            (n < names ? named : things).push_back(std::move(entities.nodes[n]));
        }
        add_events({mentions, events, articles, first_event, first_node}, analyses, *data);
    }
    NodesOfAllStories joined = join_across_stories(std::move(named));
    data->entities = std::move(joined.nodes);
    std::move(things.begin(), things.end(), std::back_inserter(data->entities));
    for (std::uint32_t n = 0; n < data->entities.size(); ++n) {
        data->entities[n].id = n;
    }
    renumber_roles(data->events, joined.node_of);
    add_rewrites(data->derivations, rewrites);
    data->symbols = std::move(symbols).take();
    KnowledgeGraph graph;
    graph.data_ = std::move(data);
    return graph;
}

} // namespace gainsay
