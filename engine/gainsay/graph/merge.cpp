#include <gainsay/graph/event_merge.h>
#include <gainsay/graph/graph_data.h>
#include <gainsay/graph/record_writer.h>
#include <gainsay/graph/story_grouping.h>
#include <gainsay/graph/thing.h>

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

// The words by which people know a telling.
std::string name_of(EventMention const& mention, Analysis const& analysis) {
    std::string_view const text = analysis.article.text();
    if (mention.assertions.empty()) {
        return std::string(slice(text, mention.span));
    }
    Assertion const& assertion = analysis.assertions[mention.assertions.front()];
    std::string out;
    for (Span const part :
         {assertion.subject.head, assertion.predicate.span, assertion.object.head}) {
        out += (out.empty() || part.empty() ? "" : " ") + std::string(slice(text, part));
    }
    return out;
}

std::vector<EventNode> event_nodes(std::vector<EventMention> const& mentions,
                                   StoryEvents const& events, std::uint32_t first,
                                   std::span<Analysis const> analyses,
                                   std::vector<ArticleIndex> const& articles) {
    std::vector<EventNode> out(events.count);
    std::vector<bool> named_by_clause(events.count);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        EventMention const& mention = mentions[i];
        EventNode& node = out[events.event_of[i]];
        node.id = first + events.event_of[i];
        bool const clause = !mention.assertions.empty();
        if (node.kind.empty() || (clause && !named_by_clause[events.event_of[i]])) {
            node.kind = mention.word;
            node.name = name_of(mention, analyses[articles[mention.place]]);
            named_by_clause[events.event_of[i]] = clause;
        }
        node.mentions.push_back({articles[mention.place], mention.span});
    }
    for (EventNode& node : out) {
        std::sort(node.mentions.begin(), node.mentions.end(),
                  [](GraphMention const& a, GraphMention const& b) {
                      return std::tie(a.article, a.span) < std::tie(b.article, b.span);
                  });
    }
    return out;
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
    std::vector<Rewrite> rewrites;
    SymbolTable symbols;
    for (std::uint32_t s = 0; s < data->stories.size(); ++s) {
        std::vector<ArticleIndex> articles = data->stories[s].articles;
        std::sort(articles.begin(), articles.end(),
                  [&](ArticleIndex a, ArticleIndex b) { return rank[a] < rank[b]; });
        StoryEntities entities = merge_entities(analyses, articles, lexicon);
        StoryContent const content(analyses, articles, entities, lexicon);
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
                told.push_back({place, a, std::move(frames[a])});
            }
        }
        StoryEvents const events = merge_events(mentions, content, lexicon);
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            for (std::uint32_t const a : mentions[i].assertions) {
                told[first_told[mentions[i].place] + a].event = events.event_of[i];
            }
        }
        auto const first_node = static_cast<std::uint32_t>(data->entities.size());
        auto const first_event = static_cast<std::uint32_t>(data->events.size());
        write_records({s, articles, entities, places, told, first_event, first_node}, analyses,
                      lexicon, symbols, data->records);
        add_things(entities, analyses, articles, places, lexicon);
        for (EntityNode& node : entities.nodes) {
            node.id += first_node;
            data->entities.push_back(std::move(node));
        }
        for (EventNode& node : event_nodes(mentions, events, first_event, analyses, articles)) {
            data->events.push_back(std::move(node));
        }
    }
    add_rewrites(data->derivations, rewrites);
    data->symbols = std::move(symbols).take();
    KnowledgeGraph graph;
    graph.data_ = std::move(data);
    return graph;
}

} // namespace gainsay
