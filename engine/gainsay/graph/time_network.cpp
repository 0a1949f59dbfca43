#include <gainsay/base/contract.h>
#include <gainsay/graph/time_network.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/connected_components.hpp>

namespace gainsay {

namespace {

using std::chrono::seconds;

constexpr TimeNetwork::Moment origin = 0;
constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max() / 4;

} // namespace

// Moments that distances join, with the origin.
class JoinedMoments {
  public:
    using Bound = TimeNetwork::Bound;
    using Reason = TimeNetwork::Reason;

    void add(Bound const& bound) {
        bounds_.push_back(
            {local(bound.from), local(bound.to), bound.most, bound.reason, bound.is_date});
    }

    void find_conflicts(std::vector<std::vector<Reason>>& out) {
        while (places_.size() <= TimeNetwork::max_joined && !consistent()) {
            std::vector<std::size_t> const cycle = smallest_cycle();
            std::vector<Reason> reasons;
            std::vector<Reason> distances;
            for (std::size_t const b : cycle) {
                reasons.push_back(bounds_[b].reason);
                if (!bounds_[b].is_date) {
                    distances.push_back(bounds_[b].reason);
                }
            }
            std::sort(reasons.begin(), reasons.end());
            reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
            out.push_back(std::move(reasons));
            std::erase_if(bounds_, [&](Bound const& bound) {
                return !bound.is_date && std::find(distances.begin(), distances.end(),
                                                   bound.reason) != distances.end();
            });
            if (distances.empty()) {
                return; // dates alone: one moment is on two of them
            }
        }
    }

  private:
    TimeNetwork::Moment local(TimeNetwork::Moment moment) {
        return places_.try_emplace(moment, static_cast<TimeNetwork::Moment>(places_.size()))
            .first->second;
    }

    // Bellman-Ford from a root that leads everywhere at no cost.
    bool consistent() const {
        using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                            boost::no_property,
                                            boost::property<boost::edge_weight_t, std::int64_t>>;
        std::size_t const root = places_.size();
        Graph graph(places_.size() + 1);
        for (Bound const& bound : bounds_) {
            boost::add_edge(bound.from, bound.to, bound.most.count(), graph);
        }
        for (std::size_t i = 0; i < places_.size(); ++i) {
            boost::add_edge(root, i, 0, graph);
        }
        std::vector<std::int64_t> distance(places_.size() + 1);
        return boost::bellman_ford_shortest_paths(
            graph, boost::root_vertex(root).distance_map(boost::make_iterator_property_map(
                       distance.begin(), get(boost::vertex_index, graph))));
    }

    // Of as few bounds as any: walks of growing length from each moment until one comes back below
    // zero. The bounds of the cycle.
    std::vector<std::size_t> smallest_cycle() const {
        std::vector<std::size_t> best;
        for (TimeNetwork::Moment start = 0; start < places_.size(); ++start) {
            std::size_t const limit = best.empty() ? places_.size() : best.size() - 1;
            std::vector<std::size_t> cycle = cycle_through(start, limit);
            if (!cycle.empty()) {
                best = std::move(cycle);
            }
        }
        GAINSAY_EXPECTS(!best.empty(), "Bellman-Ford has seen a negative cycle");
        return best;
    }

    std::vector<std::size_t> cycle_through(TimeNetwork::Moment start, std::size_t limit) const {
        std::vector<std::vector<std::int64_t>> reach(1, std::vector(places_.size(), unreached));
        std::vector<std::vector<std::size_t>> by(1);
        reach[0][start] = 0;
        for (std::size_t steps = 1; steps <= limit; ++steps) {
            reach.emplace_back(places_.size(), unreached);
            by.emplace_back(places_.size(), bounds_.size());
            for (std::size_t b = 0; b < bounds_.size(); ++b) {
                Bound const& bound = bounds_[b];
                std::int64_t const before = reach[steps - 1][bound.from];
                if (before < unreached && before + bound.most.count() < reach[steps][bound.to]) {
                    reach[steps][bound.to] = before + bound.most.count();
                    by[steps][bound.to] = b;
                }
            }
            if (reach[steps][start] < 0) {
                std::vector<std::size_t> cycle;
                TimeNetwork::Moment at = start;
                for (std::size_t k = steps; k > 0; --k) {
                    cycle.push_back(by[k][at]);
                    at = bounds_[cycle.back()].from;
                }
                return cycle;
            }
        }
        return {};
    }

    std::map<TimeNetwork::Moment, TimeNetwork::Moment> places_ = {{origin, 0}};
    std::vector<Bound> bounds_;
};

void TimeNetwork::date(Moment moment, TimeInterval const& when, Reason reason) {
    if (when.latest) {
        // Half-open: the moment itself is earlier.
        bounds_.push_back(
            {origin, moment, when.latest->time_since_epoch() - seconds(1), reason, true});
    }
    if (when.earliest) {
        bounds_.push_back({moment, origin, -when.earliest->time_since_epoch(), reason, true});
    }
}

void TimeNetwork::distance(Moment earlier, Moment later, TimeLength const& length, Reason reason) {
    if (length.most) {
        bounds_.push_back({earlier, later, *length.most, reason, false});
    }
    bounds_.push_back({later, earlier, -length.least, reason, false});
}

std::vector<std::vector<TimeNetwork::Reason>> TimeNetwork::conflicts() const {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    Graph graph(moments_);
    for (Bound const& bound : bounds_) {
        if (!bound.is_date) {
            boost::add_edge(bound.from, bound.to, graph);
        }
    }
    std::vector<std::size_t> component(moments_);
    std::size_t const count = boost::connected_components(graph, component.data());
    std::vector<JoinedMoments> joined(count);
    for (Bound const& bound : bounds_) {
        joined[component[std::max(bound.from, bound.to)]].add(bound);
    }
    std::vector<std::vector<Reason>> out;
    for (JoinedMoments& one : joined) {
        one.find_conflicts(out);
    }
    return out;
}

} // namespace gainsay
