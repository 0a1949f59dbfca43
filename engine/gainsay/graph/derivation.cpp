#include <gainsay/graph/declared.h>
#include <gainsay/graph/derivation.h>
#include <gainsay/graph/publication.h>
#include <gainsay/graph/shared_text.h>

#include <algorithm>
#include <map>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>

namespace gainsay {

namespace {

// Less than this shared word for word may be two reports of the same speech.
constexpr double least_share = 0.25;

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

class Collect : public boost::default_bfs_visitor {
  public:
    explicit Collect(std::vector<ArticleIndex>& out) : out_(&out) {}
    void discover_vertex(Graph::vertex_descriptor vertex, Graph const&) const {
        out_->push_back(static_cast<ArticleIndex>(vertex));
    }

  private:
    std::vector<ArticleIndex>* out_;
};

// All that can be reached from each vertex, itself excepted, ascending.
std::vector<std::vector<ArticleIndex>> reachable(Graph const& graph) {
    std::size_t const count = boost::num_vertices(graph);
    std::vector<std::vector<ArticleIndex>> out(count);
    std::vector<boost::default_color_type> colours(count, boost::white_color);
    auto const map =
        boost::make_iterator_property_map(colours.begin(), boost::get(boost::vertex_index, graph));
    for (std::size_t i = 0; i < count; ++i) {
        if (boost::out_degree(i, graph) == 0) {
            continue;
        }
        boost::queue<Graph::vertex_descriptor> buffer;
        boost::breadth_first_visit(graph, i, buffer, Collect(out[i]), map);
        for (ArticleIndex const seen : out[i]) {
            colours[seen] = boost::white_color;
        }
        out[i].erase(out[i].begin());
        std::sort(out[i].begin(), out[i].end());
    }
    return out;
}

bool holds(std::vector<ArticleIndex> const& list, ArticleIndex article) {
    return std::binary_search(list.begin(), list.end(), article);
}

// Whether `a` is the later of two articles that share text, so that it took it over. Where nothing
// tells who was first, what is wholly contained is the excerpt.
bool later(Analysis const& a, Analysis const& b, double share_of_a, double share_of_b) {
    Truth const after = published_after(a.article, b.article);
    return after == Truth::unknown ? share_of_a > share_of_b : after == Truth::yes;
}

// Whether one of two articles is known to rest on the other.
bool related(Derivations const& derivations, ArticleIndex a, ArticleIndex b) {
    return holds(derivations.rests_on[a], b) || holds(derivations.rests_on[b], a);
}

bool by_ends(Derivation const& a, Derivation const& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
}

} // namespace

Derivations find_derivations(std::span<Analysis const> analyses,
                             std::vector<ArticleIndex> const& order, Topics const& topics,
                             MergeOptions const& options) {
    std::size_t const count = analyses.size();
    Derivations out;
    DeclaredSources declared;
    declared.direct.resize(count);
    declared.all_found.assign(count, false);
    if (!options.ignore_declared) {
        declared = resolve_declared(analyses, topics);
    }
    std::vector<bool> is_reference(count, false);
    for (ArticleIndex const reference : options.reference) {
        is_reference[reference] = true;
    }
    for (ArticleIndex i = 0; i < count && !options.reference.empty(); ++i) {
        if (is_reference[i]) {
            continue;
        }
        auto& sources = declared.direct[i];
        if (analyses[i].article.derived_from.empty()) {
            declared.all_found[i] = true;
        }
        sources.insert(sources.end(), options.reference.begin(), options.reference.end());
        std::sort(sources.begin(), sources.end());
        sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    }

    std::map<std::pair<ArticleIndex, ArticleIndex>, Derivation> edges;
    Graph graph(count);
    for (ArticleIndex i = 0; i < count; ++i) {
        for (ArticleIndex const to : declared.direct[i]) {
            edges.emplace(std::pair(i, to), Derivation{i, to, 0, true});
            boost::add_edge(i, to, graph);
        }
    }
    out.sources = reachable(graph);
    out.all_found = std::move(declared.all_found);

    for (SharedText const& pair : find_shared_text(analyses, order, least_share)) {
        for (auto const& [from, to, share] : {std::tuple(pair.a, pair.b, pair.share_of_a),
                                              std::tuple(pair.b, pair.a, pair.share_of_b)}) {
            if (auto const edge = edges.find({from, to}); edge != edges.end()) {
                edge->second.share = share;
            }
        }
        bool const known = holds(out.sources[pair.a], pair.b) || holds(out.sources[pair.b], pair.a);
        if (known) {
            continue;
        }
        bool const a_later =
            later(analyses[pair.a], analyses[pair.b], pair.share_of_a, pair.share_of_b);
        ArticleIndex const from = a_later ? pair.a : pair.b;
        ArticleIndex const to = a_later ? pair.b : pair.a;
        double const share = a_later ? pair.share_of_a : pair.share_of_b;
        if (share >= least_share) {
            edges.emplace(std::pair(from, to), Derivation{from, to, share, false});
        }
    }
    // A found copy of a copy is not listed: the way leads through the one between.
    std::vector<std::vector<ArticleIndex>> direct(count);
    for (auto const& [ends, edge] : edges) {
        direct[ends.first].push_back(ends.second);
    }
    for (auto const& [ends, edge] : edges) {
        // Clang 14 cannot capture parts of a structured binding.
        auto const& [from, to] = ends;
        auto const leads_through = [&, from = from, to = to](ArticleIndex middle) {
            return middle != to && middle != from && holds(direct[middle], to) &&
                   !holds(direct[to], middle);
        };
        bool const through =
            !edge.declared && std::any_of(direct[from].begin(), direct[from].end(), leads_through);
        if (!through) {
            out.list.push_back(edge);
        }
        if (!edge.declared) {
            boost::add_edge(ends.first, ends.second, graph);
        }
    }
    out.rests_on = reachable(graph);
    return out;
}

void add_rewrites(Derivations& derivations, std::vector<Rewrite> const& rewrites) {
    std::vector<Derivation>& list = derivations.list;
    for (Rewrite const& rewrite : rewrites) {
        // Who says what he rests on is believed.
        if (derivations.sources[rewrite.from].empty() &&
            !related(derivations, rewrite.from, rewrite.to)) {
            list.push_back({rewrite.from, rewrite.to, rewrite.share, false});
        }
    }
    // A reference is of several stories and may be found in each.
    std::stable_sort(list.begin(), list.end(), by_ends);
    auto const same_ends = [](Derivation const& a, Derivation const& b) {
        return a.from == b.from && a.to == b.to;
    };
    list.erase(std::unique(list.begin(), list.end(), same_ends), list.end());
    Graph graph(derivations.rests_on.size());
    for (Derivation const& edge : list) {
        boost::add_edge(edge.from, edge.to, graph);
    }
    derivations.rests_on = reachable(graph);
}

} // namespace gainsay
