#include <gainsay/base/utf8.h>
#include <gainsay/report/graph_export.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay {

namespace {

constexpr std::size_t label_line = 24; // code points
constexpr std::size_t label_lines = 4;

// A quoted label, broken at spaces into short lines and cut after a few of them.
std::string label(std::string_view text) {
    std::string out = "\"";
    std::size_t column = 0;
    std::size_t lines = 1;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const point = decode_utf8(text, at);
        at += point.length;
        bool const line_end = point.value == '\n';
        bool const space = is_space(point.value) || point.value < 0x20 || point.value == 0x7F;
        if (line_end || (space && column >= label_line)) {
            if (lines == label_lines) {
                out += "…";
                break;
            }
            out += "\\n";
            ++lines;
            column = 0;
        } else if (space) {
            out += ' ';
            ++column;
        } else {
            if (point.value == '"' || point.value == '\\') {
                out += '\\';
            }
            append_utf8(out, point.value);
            ++column;
        }
    }
    return out + "\"";
}

// How often each article of a story mentions a node.
using Counts = std::map<ArticleIndex, std::size_t>;

struct Ranked {
    std::size_t index;
    std::size_t total;
    Counts counts;
};

// Which nodes a story's articles mention, most articles and mentions first.
template <class Node>
std::vector<std::vector<Ranked>> by_story(std::span<Node const> nodes, GraphView const& graph,
                                          std::size_t article_count) {
    std::vector<std::vector<std::size_t>> stories_of(article_count);
    for (std::size_t s = 0; s < graph.stories.size(); ++s) {
        for (ArticleIndex const article : graph.stories[s].articles) {
            stories_of[article].push_back(s);
        }
    }
    std::vector<std::vector<Ranked>> out(graph.stories.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        std::map<std::size_t, Ranked> here;
        for (GraphMention const& mention : nodes[i].mentions) {
            for (std::size_t const s : stories_of[mention.article]) {
                Ranked& ranked = here.try_emplace(s, Ranked{i, 0, {}}).first->second;
                ++ranked.total;
                ++ranked.counts[mention.article];
            }
        }
        for (auto& [s, ranked] : here) {
            out[s].push_back(std::move(ranked));
        }
    }
    for (std::vector<Ranked>& story : out) {
        std::stable_sort(story.begin(), story.end(), [](Ranked const& a, Ranked const& b) {
            return std::pair(a.counts.size(), a.total) > std::pair(b.counts.size(), b.total);
        });
    }
    return out;
}

char const* shape(EntityKind kind) {
    switch (kind) {
    case EntityKind::person:
        return "ellipse";
    case EntityKind::organisation:
        return "hexagon";
    case EntityKind::place:
        return "house";
    case EntityKind::other:
        return "oval";
    }
    return "oval";
}

// Node ids hold the story, since an entity may belong to two pictures.
std::string article_id(std::size_t story, ArticleIndex article) {
    return "s" + std::to_string(story) + "_a" + std::to_string(article);
}

std::string entity_id(std::size_t story, std::uint32_t entity) {
    return "s" + std::to_string(story) + "_e" + std::to_string(entity);
}

// Who or what among the nodes shown is what to an event; the first role where there are several.
void add_roles(std::string& out, std::size_t story, std::string const& id, EventNode const& event,
               std::set<std::uint32_t> const& shown) {
    std::set<std::uint32_t> done;
    for (RoleEdge const& edge : event.roles) {
        if (shown.contains(edge.entity) && done.insert(edge.entity).second) {
            out += "    " + id + " -> " + entity_id(story, edge.entity) + " [label=\"" +
                   name(edge.role) + "\"];\n";
        }
    }
}

// "Fire destroys mill\n3 of 5 articles"
std::string told_by(std::string const& name, Ranked const& ranked, Story const& story) {
    return name + "\n" + std::to_string(ranked.counts.size()) + " of " +
           std::to_string(story.articles.size()) + " articles";
}

// The events that most articles of a story tell; where there is but one article, that tells often.
std::vector<Ranked> most_told(std::vector<Ranked> const& events, Story const& story) {
    std::vector<Ranked> out;
    for (Ranked const& ranked : events) {
        bool const shared = story.articles.size() > 1 ? ranked.counts.size() > 1 : ranked.total > 1;
        if (shared && out.size() < max_dot_events) {
            out.push_back(ranked);
        }
    }
    return out;
}

} // namespace

std::string graph_dot(GraphView const& graph, std::span<Analysis const> analyses) {
    auto const entities = by_story(graph.entities, graph, analyses.size());
    auto const events = by_story(graph.events, graph, analyses.size());
    std::string out =
        "digraph gainsay {\n"
        "  rankdir=LR;\n"
        "  fontname=\"Helvetica\";\n"
        "  node [fontname=\"Helvetica\", fontsize=11];\n"
        "  edge [color=\"#999999\", arrowhead=none, fontname=\"Helvetica\", fontsize=9];\n";
    for (std::size_t s = 0; s < graph.stories.size(); ++s) {
        Story const& story = graph.stories[s];
        out += "  subgraph cluster_" + std::to_string(s) + " {\n    label=" + label(story.id) +
               ";\n    style=rounded;\n";
        for (ArticleIndex const i : story.articles) {
            Article const& article = analyses[i].article;
            out += "    " + article_id(s, i) +
                   " [shape=note, style=filled, fillcolor=\"#e8f0fe\", label=" +
                   label(article.source + "\n" +
                         (article.title.empty() ? article.name : article.title)) +
                   "];\n";
        }
        std::vector<Ranked> const told = most_told(events[s], story);
        std::set<std::uint32_t> shown;
        for (Ranked const& ranked : entities[s]) {
            EntityNode const& entity = graph.entities[ranked.index];
            bool const takes_part = std::any_of(told.begin(), told.end(), [&](Ranked const& event) {
                auto const& roles = graph.events[event.index].roles;
                return std::any_of(roles.begin(), roles.end(),
                                   [&](RoleEdge const& edge) { return edge.entity == entity.id; });
            });
            bool const shared = story.articles.size() == 1 || ranked.counts.size() > 1;
            if (takes_part && shared && shown.size() < max_dot_entities) {
                shown.insert(entity.id);
                out += "    " + entity_id(s, entity.id) + " [shape=" + shape(entity.kind) +
                       ", label=" + label(entity.name) + "];\n";
            }
        }
        for (Ranked const& ranked : told) {
            EventNode const& event = graph.events[ranked.index];
            std::string const id = "s" + std::to_string(s) + "_v" + std::to_string(event.id);
            out += "    " + id +
                   " [shape=box, style=\"rounded,filled\", fillcolor=\"#fef3e0\", label=" +
                   label(told_by(event.name, ranked, story)) + "];\n";
            add_roles(out, s, id, event, shown);
        }
        std::set<ArticleIndex> const here(story.articles.begin(), story.articles.end());
        for (Derivation const& derivation : graph.derivations) {
            if (!here.contains(derivation.from) || !here.contains(derivation.to)) {
                continue;
            }
            out += "    " + article_id(s, derivation.from) + " -> " + article_id(s, derivation.to) +
                   " [arrowhead=normal, color=\"#c5221f\", style=" +
                   (derivation.declared ? "solid" : "dashed") + ", label=\"" +
                   std::to_string(std::lround(std::clamp(derivation.share, 0.0, 1.0) * 100)) +
                   "%\"];\n";
        }
        out += "  }\n";
    }
    return out + "}\n";
}

} // namespace gainsay
