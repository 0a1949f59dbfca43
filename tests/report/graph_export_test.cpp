#include <gainsay/report/graph_export.h>

#include <doctest/doctest.h>
#include <report/articles.h>
using namespace gainsay;
using namespace gainsay::test;

namespace {

// Two articles, one entity and one event in both, one entity in the second alone.
struct Graph {
    std::vector<Analysis> analyses;
    std::vector<Story> stories = {{"s1", {0, 1}}};
    std::vector<EntityNode> entities;
    std::vector<EventNode> events;
    std::vector<Derivation> derivations = {{1, 0, 1.0 / 3, true}};
    std::vector<EventLink> links;

    Graph() {
        analyses.push_back(analysis_of("dir/a.txt", "Caf\xC3\xA9 Lune closed. It shut on Monday."));
        analyses.push_back(analysis_of("dir/b.txt", "Owner Ada Roe closed Caf\xC3\xA9 Lune."));
        analyses[0].article.source = "The \"Quay\" & Co";
        Article const& a = analyses[0].article;
        Article const& b = analyses[1].article;
        entities.push_back({7, EntityKind::person, "Ada <Roe>", {{1, span_of(b, "Ada Roe")}}});
        entities.push_back({3,
                            EntityKind::other,
                            "Caf\xC3\xA9 Lune",
                            {{0, span_of(a, "Caf\xC3\xA9 Lune")},
                             {0, span_of(a, "It")},
                             {1, span_of(b, "Caf\xC3\xA9 Lune")}}});
        events.push_back(
            {0,
             "close",
             "caf\xC3\xA9 closes",
             {{0, span_of(a, "closed")}, {0, span_of(a, "shut")}, {1, span_of(b, "closed")}},
             {{3, EventRole::patient}}});
        links.push_back({0,
                         {0, span_of(a, "closed")},
                         {1, span_of(b, "closed")},
                         0.9,
                         {EventSlot::predicate, EventSlot::patient},
                         {EventSlot::time}});
        events.push_back({1, "own", "lonely event", {{1, span_of(b, "Owner")}}});
    }
    [[nodiscard]] GraphView view() const { return {stories, entities, events, derivations, links}; }
};

std::size_t count(std::string const& text, std::string const& part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++n;
    }
    return n;
}

} // namespace

TEST_CASE("graph jsonl: nodes by first mention, offsets in bytes of the file, links and "
          "derivations last") {
    Graph const graph;
    CHECK(graph_jsonl(graph.view(), graph.analyses) ==
          "{\"type\":\"entity\",\"id\":\"e3\",\"kind\":\"other\",\"name\":\"Caf\xC3\xA9 "
          "Lune\",\"mentions\":["
          "{\"path\":\"dir/a.txt\",\"start\":0,\"end\":10,\"text\":\"Caf\xC3\xA9 Lune\"},"
          "{\"path\":\"dir/a.txt\",\"start\":19,\"end\":21,\"text\":\"It\"},"
          "{\"path\":\"dir/b.txt\",\"start\":21,\"end\":31,\"text\":\"Caf\xC3\xA9 Lune\"}]}\n"
          "{\"type\":\"event\",\"id\":\"v0\",\"kind\":\"close\",\"name\":\"caf\xC3\xA9 "
          "closes\",\"mentions\":["
          "{\"path\":\"dir/a.txt\",\"start\":11,\"end\":17,\"text\":\"closed\"},"
          "{\"path\":\"dir/a.txt\",\"start\":22,\"end\":26,\"text\":\"shut\"},"
          "{\"path\":\"dir/b.txt\",\"start\":14,\"end\":20,\"text\":\"closed\"}]}\n"
          "{\"type\":\"event\",\"id\":\"v1\",\"kind\":\"own\",\"name\":\"lonely "
          "event\",\"mentions\":["
          "{\"path\":\"dir/b.txt\",\"start\":0,\"end\":5,\"text\":\"Owner\"}]}\n"
          "{\"type\":\"entity\",\"id\":\"e7\",\"kind\":\"person\",\"name\":\"Ada "
          "<Roe>\",\"mentions\":["
          "{\"path\":\"dir/b.txt\",\"start\":6,\"end\":13,\"text\":\"Ada Roe\"}]}\n"
          "{\"type\":\"link\",\"event\":\"v0\",\"mentions\":["
          "{\"path\":\"dir/a.txt\",\"start\":11,\"end\":17,\"text\":\"closed\"},"
          "{\"path\":\"dir/b.txt\",\"start\":14,\"end\":20,\"text\":\"closed\"}],"
          "\"score\":0.9,\"agree\":[\"predicate\",\"patient\"],\"differ\":[\"time\"]}\n"
          "{\"type\":\"derivation\",\"from\":\"dir/b.txt\",\"to\":\"dir/"
          "a.txt\",\"share\":0.333,\"declared\":true}\n");
}

TEST_CASE("graph jsonl: an empty graph prints nothing") {
    CHECK(graph_jsonl({}, {}).empty());
}

TEST_CASE("graphml: markup in names is escaped, control characters are replaced") {
    Graph graph;
    graph.events[0].name = "bell \x07 \xFF & whistle";
    std::string const xml = graph_graphml(graph.view(), graph.analyses);
    CHECK(xml.find("Ada &lt;Roe&gt;") != std::string::npos);
    CHECK(xml.find("The &quot;Quay&quot; &amp; Co") != std::string::npos);
    CHECK(xml.find("bell \xEF\xBF\xBD \xEF\xBF\xBD &amp; whistle") != std::string::npos);
    CHECK(count(xml, "<node ") == 6);
    // Two articles mention the cafe and the closing, one the owner and the lonely event; one
    // derivation.
    CHECK(count(xml, "<edge ") == 7);
    CHECK(xml.find(
              "<edge source=\"a1\" target=\"a0\">\n      <data key=\"type\">derivation</data>") !=
          std::string::npos);
}

TEST_CASE("dot: a story shows its articles, the events that two of them tell and who takes part") {
    Graph const graph;
    std::string const dot = graph_dot(graph.view(), graph.analyses);
    CHECK(dot.find("subgraph cluster_0") != std::string::npos);
    CHECK(dot.find("The \\\"Quay\\\" & Co") != std::string::npos);
    CHECK(dot.find("caf\xC3\xA9 closes") != std::string::npos);
    CHECK(dot.find("lonely event") == std::string::npos);
    CHECK(dot.find(
              "s0_a1 -> s0_a0 [arrowhead=normal, color=\"#c5221f\", style=solid, label=\"33%\"]") !=
          std::string::npos);
    CHECK(dot.find("2 of 2 articles") != std::string::npos);
    CHECK(dot.find("s0_v0 -> s0_e3 [label=\"patient\"]") != std::string::npos);
    CHECK(dot.find("Ada <Roe>") == std::string::npos);
}

TEST_CASE("dot: only so many entities and events are drawn as fit a page") {
    Graph graph;
    for (std::uint32_t i = 0; i < 40; ++i) {
        graph.entities.push_back({100 + i, EntityKind::place, "Minor", {{0, {0, 1}}, {1, {0, 1}}}});
        graph.events.push_back({100 + i,
                                "stir",
                                "minor stir",
                                {{0, {0, 1}}, {1, {0, 1}}},
                                {{100 + i, EventRole::agent}}});
    }
    std::string const dot = graph_dot(graph.view(), graph.analyses);
    CHECK(count(dot, "shape=house") + count(dot, "shape=ellipse") + count(dot, "shape=oval") ==
          max_dot_entities);
    CHECK(count(dot, "shape=box") == max_dot_events);
    CHECK(dot.find("Caf\xC3\xA9 Lune") != std::string::npos);
}

TEST_CASE("dot: a label cannot break out of its quotation marks") {
    Graph graph;
    graph.entities[1].name = "x\"]; evil [label=\"\\";
    std::string const dot = graph_dot(graph.view(), graph.analyses);
    CHECK(dot.find("x\\\"]; evil [label=\\\"\\\\\"") != std::string::npos);
}
