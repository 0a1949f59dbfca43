// Articles given as texts, merged, and the graph as text that does not depend on ids or order.
#pragma once

#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/pipeline/analyse_all.h>

#include <set>
#include <string>
#include <vector>

namespace gainsay::test {

struct Told {
    std::string path;
    std::string text;
};

inline Resources const& resources() {
    static Resources const loaded = Resources::load(GAINSAY_DATA).value();
    return loaded;
}

struct Merged {
    std::vector<Analysis> analyses;
    KnowledgeGraph graph;
};

inline Merged merge_texts(std::vector<Told> const& articles,
                          MergeOptions const& options = {StoryMode::one}) {
    std::vector<Input> inputs;
    for (Told const& one : articles) {
        inputs.push_back({one.path, one.text});
    }
    Merged out;
    out.analyses = analyse_all(inputs, resources(), 1).analyses;
    out.graph = merge(out.analyses, resources().lexicon, options);
    return out;
}

inline std::string place_of(Merged const& merged, GraphMention const& mention) {
    Article const& article = merged.analyses[mention.article].article;
    return article.path + ":" + std::to_string(mention.span.begin) + " " +
           std::string(slice(article.text(), mention.span));
}

template <class Node>
std::string dump(Merged const& merged, Node const& node) {
    std::set<std::string> places;
    for (GraphMention const& mention : node.mentions) {
        places.insert(place_of(merged, mention));
    }
    std::string out;
    for (std::string const& place : places) {
        out += place + "; ";
    }
    return out;
}

// Every node with its mentions, every derivation, every link.
inline std::set<std::string> dump(Merged const& merged) {
    std::set<std::string> out;
    for (EntityNode const& node : merged.graph.entities()) {
        out.insert("entity " + dump(merged, node));
    }
    for (EventNode const& node : merged.graph.events()) {
        out.insert("event " + dump(merged, node));
    }
    for (EventLink const& link : merged.graph.event_links()) {
        std::string const a = place_of(merged, link.a);
        std::string const b = place_of(merged, link.b);
        out.insert("link " + std::min(a, b) + " = " + std::max(a, b));
    }
    for (Derivation const& edge : merged.graph.derivations()) {
        out.insert("derivation " + merged.analyses[edge.from].article.path + " from " +
                   merged.analyses[edge.to].article.path);
    }
    return out;
}

// The words of the node's mentions, sorted, for the node that has a mention of these words.
template <class Nodes>
std::multiset<std::string> words_with(Merged const& merged, Nodes const& nodes,
                                      std::string const& words) {
    for (auto const& node : nodes) {
        std::multiset<std::string> all;
        for (GraphMention const& mention : node.mentions) {
            all.insert(
                std::string(slice(merged.analyses[mention.article].article.text(), mention.span)));
        }
        if (all.contains(words)) {
            return all;
        }
    }
    return {};
}

} // namespace gainsay::test
