#include <gainsay/report/graph_export.h>
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

Json place_of(GraphMention const& mention, std::span<Analysis const> analyses) {
    Article const& article = analyses[mention.article].article;
    Span const stored = article.stored(mention.span);
    Json out;
    out["path"] = article.path;
    out["start"] = stored.begin;
    out["end"] = stored.end;
    out["text"] = article.file->decode(stored);
    return out;
}

Json names(std::vector<EventSlot> const& slots) {
    Json out = Json::array();
    for (EventSlot const slot : slots) {
        out.push_back(name(slot));
    }
    return out;
}

template <class Node>
Line line_of(Node const& node, int rank, char const* type, char const* prefix,
             std::string const& kind, std::span<Analysis const> analyses) {
    Json out;
    out["type"] = type;
    out["id"] = prefix + std::to_string(node.id);
    out["kind"] = kind;
    out["name"] = node.name;
    Json mentions = Json::array();
    for (GraphMention const& mention : node.mentions) {
        mentions.push_back(place_of(mention, analyses));
    }
    out["mentions"] = std::move(mentions);
    Line line;
    if (!node.mentions.empty()) {
        line.article = node.mentions.front().article;
        line.first = node.mentions.front().span;
    }
    line.rank = rank;
    line.id = node.id;
    line.json = dump(out);
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
        out += line.json + "\n";
    }
    for (EventLink const& link : graph.links) {
        Json json;
        json["type"] = "link";
        json["event"] = "v" + std::to_string(link.event);
        json["mentions"] = Json::array({place_of(link.a, analyses), place_of(link.b, analyses)});
        json["score"] = rounded_share(link.score);
        json["agree"] = names(link.agree);
        json["differ"] = names(link.differ);
        out += dump(json) + "\n";
    }
    for (Derivation const& derivation : graph.derivations) {
        Json json;
        json["type"] = "derivation";
        json["from"] = analyses[derivation.from].article.name;
        json["to"] = analyses[derivation.to].article.name;
        json["share"] = rounded_share(derivation.share);
        json["declared"] = derivation.declared;
        out += dump(json) + "\n";
    }
    return out;
}

} // namespace gainsay
