#include <gainsay/report/graph_export.h>
#include <gainsay/report/json_line.h>
#include <gainsay/report/json_output.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace gainsay {

namespace {

// A line with its sort key: first mention, the longer one first, entities before events.
struct Line {
    ArticleIndex article = 0;
    Span first;
    int rank = 0;
    std::uint32_t id = 0;
    std::string json;
};

bool before(Line const& a, Line const& b) {
    return std::tuple(a.article, a.first.begin, b.first.end, a.rank, a.id) <
           std::tuple(b.article, b.first.begin, a.first.end, b.rank, b.id);
}

JsonObject place_of(GraphMention const& mention, std::span<Analysis const> analyses) {
    Article const& article = analyses[mention.article].article;
    Span const stored = article.stored(mention.span);
    JsonObject out;
    out.set("path", article.path);
    out.set("start", stored.begin);
    out.set("end", stored.end);
    out.set("text", article.file->decode(stored));
    return out;
}

JsonArray names(std::vector<EventSlot> const& slots) {
    JsonArray out;
    for (EventSlot const slot : slots) {
        out.push(name(slot));
    }
    return out;
}

template <class Node>
Line line_of(Node const& node, int rank, char const* type, char const* prefix,
             std::string const& kind, std::span<Analysis const> analyses) {
    JsonObject out;
    out.set("type", type);
    out.set("id", prefix + std::to_string(node.id));
    out.set("kind", kind);
    out.set("name", node.name);
    JsonArray mentions;
    for (GraphMention const& mention : node.mentions) {
        mentions.push(place_of(mention, analyses));
    }
    out.set("mentions", mentions);
    Line line;
    if (!node.mentions.empty()) {
        line.article = node.mentions.front().article;
        line.first = node.mentions.front().span;
    }
    line.rank = rank;
    line.id = node.id;
    line.json = out.line();
    return line;
}

} // namespace

std::string graph_jsonl(GraphView const& graph, std::span<Analysis const> analyses) {
    std::vector<Line> lines;
    lines.reserve(graph.entities.size() + graph.events.size());
    for (EntityNode const& entity : graph.entities) {
        lines.push_back(line_of(entity, 0, "entity", "e", name(entity.kind), analyses));
    }
    for (EventNode const& event : graph.events) {
        lines.push_back(line_of(event, 1, "event", "v", event.kind, analyses));
    }
    std::sort(lines.begin(), lines.end(), before);

    std::string out;
    for (Line const& line : lines) {
        out += line.json;
    }
    for (EventLink const& link : graph.links) {
        JsonObject json;
        json.set("type", "link");
        json.set("event", "v" + std::to_string(link.event));
        JsonArray mentions;
        mentions.push(place_of(link.a, analyses));
        mentions.push(place_of(link.b, analyses));
        json.set("mentions", mentions);
        json.set("score", rounded_share(link.score));
        json.set("agree", names(link.agree));
        json.set("differ", names(link.differ));
        out += json.line();
    }
    for (Derivation const& derivation : graph.derivations) {
        JsonObject json;
        json.set("type", "derivation");
        json.set("from", analyses[derivation.from].article.name);
        json.set("to", analyses[derivation.to].article.name);
        json.set("share", rounded_share(derivation.share));
        json.set("declared", derivation.declared);
        out += json.line();
    }
    return out;
}

} // namespace gainsay
