#include <gainsay/graph/event_node.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace gainsay {

namespace {

// From which on what else two sentences tell counts as agreeing.
constexpr double like_surroundings = 0.3;

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

bool in_text_order(GraphMention const& a, GraphMention const& b) {
    return std::tie(a.article, a.span) < std::tie(b.article, b.span);
}

void add_roles(EventFrame const& frame, std::uint32_t first_node, std::vector<RoleEdge>& out) {
    auto add = [&](std::uint32_t node, EventRole role) {
        if (node != no_entity) {
            out.push_back({first_node + node, role});
        }
    };
    add(frame.agent.head_entity, EventRole::agent);
    add(frame.patient.head_entity, EventRole::patient);
    add(frame.place, EventRole::place);
    for (std::uint32_t const node : frame.others) {
        add(node, node == frame.place ? EventRole::place : EventRole::other);
    }
}

std::vector<EventNode> event_nodes(StoryOfEvents const& story, std::span<Analysis const> analyses) {
    std::vector<EventNode> out(story.events.count);
    std::vector<bool> named_by_clause(story.events.count);
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        EventMention const& mention = story.mentions[i];
        std::uint32_t const event = story.events.event_of[i];
        ArticleIndex const article = story.articles[mention.place];
        EventNode& node = out[event];
        node.id = story.first_event + event;
        bool const clause = !mention.assertions.empty();
        if (node.kind.empty() || (clause && !named_by_clause[event])) {
            node.kind = mention.word;
            node.name = name_of(mention, analyses[article]);
            named_by_clause[event] = clause;
        }
        node.mentions.push_back({article, mention.span});
        add_roles(mention.frame, story.first_node, node.roles);
    }
    for (EventNode& node : out) {
        std::sort(node.mentions.begin(), node.mentions.end(), in_text_order);
    }
    return out;
}

EventLink link_of(JoinedMentions const& join, StoryOfEvents const& story) {
    auto place_of = [&](std::uint32_t mention) {
        EventMention const& one = story.mentions[mention];
        return GraphMention{story.articles[one.place], one.span};
    };
    std::uint32_t const event = story.first_event + story.events.event_of[join.a];
    EventLink out{event, place_of(join.a), place_of(join.b), join.score, {}, {}};
    EventComparison const& why = join.why;
    auto weigh = [&](EventSlot slot, Truth same) {
        if (same != Truth::unknown) {
            (same == Truth::yes ? out.agree : out.differ).push_back(slot);
        }
    };
    out.agree.push_back(EventSlot::predicate);
    weigh(EventSlot::agent, why.agent);
    weigh(EventSlot::patient, why.patient);
    if (why.names_shared || why.names_apart) {
        weigh(EventSlot::names, truth(why.names_shared));
    }
    weigh(EventSlot::place, why.place);
    weigh(EventSlot::time, why.time);
    if (why.surroundings >= like_surroundings) {
        out.agree.push_back(EventSlot::surroundings);
    }
    return out;
}

} // namespace

void add_events(StoryOfEvents const& story, std::span<Analysis const> analyses,
                KnowledgeGraph::Data& data) {
    for (EventNode& node : event_nodes(story, analyses)) {
        data.events.push_back(std::move(node));
    }
    std::size_t const before = data.event_links.size();
    for (JoinedMentions const& join : story.events.joins) {
        data.event_links.push_back(link_of(join, story));
    }
    std::stable_sort(data.event_links.begin() + static_cast<std::ptrdiff_t>(before),
                     data.event_links.end(),
                     [](EventLink const& a, EventLink const& b) { return a.event < b.event; });
}

void renumber_roles(std::vector<EventNode>& events, std::vector<std::uint32_t> const& node_of) {
    for (EventNode& event : events) {
        for (RoleEdge& edge : event.roles) {
            edge.entity = node_of[edge.entity];
        }
        std::sort(event.roles.begin(), event.roles.end());
        event.roles.erase(std::unique(event.roles.begin(), event.roles.end()), event.roles.end());
    }
}

} // namespace gainsay
