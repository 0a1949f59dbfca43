#include <gainsay/base/utf8.h>
#include <gainsay/report/graph_export.h>
#include <gainsay/report/json_output.h>

#include <map>
#include <string_view>
#include <vector>

namespace gainsay {

namespace {

// Text and attribute content. Characters that XML 1.0 cannot hold become U+FFFD.
std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const point = decode_utf8(text, at);
        at += point.length;
        char32_t const c = point.value;
        switch (c) {
        case '&':
            out += "&amp;";
            continue;
        case '<':
            out += "&lt;";
            continue;
        case '>':
            out += "&gt;";
            continue;
        case '"':
            out += "&quot;";
            continue;
        default:
            break;
        }
        bool const control = c < 0x20 && c != '\t' && c != '\n';
        append_utf8(out, control || c == 0xFFFE || c == 0xFFFF ? char32_t{0xFFFD} : c);
    }
    return out;
}

std::string data(char const* key, std::string_view value) {
    return std::string("      <data key=\"") + key + "\">" + escaped(value) + "</data>\n";
}

std::string article_id(ArticleIndex article) {
    return "a" + std::to_string(article);
}

void add_node(std::string& out, std::string const& id, std::string const& contents) {
    out += "    <node id=\"" + id + "\">\n" + contents + "    </node>\n";
}

void add_edge(std::string& out, std::string const& from, std::string const& to,
              std::string const& contents) {
    out +=
        "    <edge source=\"" + from + "\" target=\"" + to + "\">\n" + contents + "    </edge>\n";
}

// One edge from each article that mentions the node.
void add_mentions(std::string& out, std::string const& id,
                  std::vector<GraphMention> const& mentions) {
    std::map<ArticleIndex, std::size_t> count;
    for (GraphMention const& mention : mentions) {
        ++count[mention.article];
    }
    for (auto const& [article, times] : count) {
        add_edge(out, article_id(article), id,
                 data("type", "mention") + data("count", std::to_string(times)));
    }
}

constexpr char const* keys = R"(  <key id="type" for="all" attr.name="type" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="source" for="node" attr.name="source" attr.type="string"/>
  <key id="title" for="node" attr.name="title" attr.type="string"/>
  <key id="published" for="node" attr.name="published" attr.type="string"/>
  <key id="stories" for="node" attr.name="stories" attr.type="string"/>
  <key id="mentions" for="node" attr.name="mentions" attr.type="int"/>
  <key id="count" for="edge" attr.name="count" attr.type="int"/>
  <key id="share" for="edge" attr.name="share" attr.type="double"/>
  <key id="declared" for="edge" attr.name="declared" attr.type="boolean"/>
)";

} // namespace

std::string graph_graphml(GraphView const& graph, std::span<Analysis const> analyses) {
    std::vector<std::string> stories(analyses.size());
    for (Story const& story : graph.stories) {
        for (ArticleIndex const article : story.articles) {
            stories[article] += (stories[article].empty() ? "" : " ") + story.id;
        }
    }
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    out += keys;
    out += "  <graph id=\"gainsay\" edgedefault=\"directed\">\n";
    for (ArticleIndex i = 0; i < analyses.size(); ++i) {
        Article const& article = analyses[i].article;
        std::string contents = data("type", "article") + data("label", article.name) +
                               data("source", article.source) + data("title", article.title);
        if (article.published) {
            contents += data("published", to_string(*article.published));
        }
        add_node(out, article_id(i), contents + data("stories", stories[i]));
    }
    for (EntityNode const& entity : graph.entities) {
        add_node(out, "e" + std::to_string(entity.id),
                 data("type", "entity") + data("kind", name(entity.kind)) +
                     data("label", entity.name) +
                     data("mentions", std::to_string(entity.mentions.size())));
    }
    for (EventNode const& event : graph.events) {
        add_node(out, "v" + std::to_string(event.id),
                 data("type", "event") + data("kind", event.kind) + data("label", event.name) +
                     data("mentions", std::to_string(event.mentions.size())));
    }
    for (EntityNode const& entity : graph.entities) {
        add_mentions(out, "e" + std::to_string(entity.id), entity.mentions);
    }
    for (EventNode const& event : graph.events) {
        add_mentions(out, "v" + std::to_string(event.id), event.mentions);
    }
    for (Derivation const& derivation : graph.derivations) {
        add_edge(out, article_id(derivation.from), article_id(derivation.to),
                 data("type", "derivation") +
                     data("share", dump(Json(rounded_share(derivation.share)))) +
                     data("declared", derivation.declared ? "true" : "false"));
    }
    return out + "  </graph>\n</graphml>\n";
}

} // namespace gainsay
