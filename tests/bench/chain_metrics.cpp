#include "chain_metrics.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

namespace {

std::unordered_map<std::size_t, std::size_t> chain_of(Chains const& chains) {
    std::unordered_map<std::size_t, std::size_t> out;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        for (std::size_t const mention : chains[i]) {
            out[mention] = i;
        }
    }
    return out;
}

// Links of `chains` that the other partition has as well, and all of them.
void count_links(Chains const& chains, Chains const& other, double& right, double& all) {
    auto const home = chain_of(other);
    for (auto const& chain : chains) {
        std::set<std::size_t> parts;
        std::size_t strangers = 0;
        for (std::size_t const mention : chain) {
            auto const at = home.find(mention);
            strangers += at == home.end() ? 1 : 0;
            if (at != home.end()) {
                parts.insert(at->second);
            }
        }
        right += static_cast<double>(chain.size() - parts.size() - strangers);
        all += static_cast<double>(chain.size() - 1);
    }
}

std::size_t shared(std::vector<std::size_t> const& a, std::vector<std::size_t> const& b) {
    std::set<std::size_t> const in_b(b.begin(), b.end());
    return static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&](std::size_t m) { return in_b.contains(m); }));
}

void count_mentions(Chains const& chains, Chains const& other, double& right, double& all) {
    auto const home = chain_of(other);
    for (auto const& chain : chains) {
        for (std::size_t const mention : chain) {
            all += 1;
            if (auto const at = home.find(mention); at != home.end()) {
                right += static_cast<double>(shared(chain, other[at->second])) /
                         static_cast<double>(chain.size());
            }
        }
    }
}

// The greatest sum of one-to-one pairs (the Hungarian method); `gain` is square.
double best_assignment(std::vector<std::vector<double>> const& gain) {
    std::size_t const n = gain.size();
    std::vector<double> u(n + 1);
    std::vector<double> v(n + 1);
    std::vector<std::size_t> row_of(n + 1, 0);
    for (std::size_t row = 1; row <= n; ++row) {
        std::vector<double> least(n + 1, std::numeric_limits<double>::infinity());
        std::vector<std::size_t> way(n + 1, 0);
        std::vector<bool> used(n + 1);
        std::size_t column = 0;
        row_of[0] = row;
        while (row_of[column] != 0) {
            used[column] = true;
            double delta = std::numeric_limits<double>::infinity();
            std::size_t next = 0;
            for (std::size_t j = 1; j <= n; ++j) {
                if (used[j]) {
                    continue;
                }
                double const cost = -gain[row_of[column] - 1][j - 1] - u[row_of[column]] - v[j];
                if (cost < least[j]) {
                    least[j] = cost;
                    way[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            for (std::size_t j = 0; j <= n; ++j) {
                if (used[j]) {
                    u[row_of[j]] += delta;
                    v[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            column = next;
        }
        while (column != 0) {
            row_of[column] = row_of[way[column]];
            column = way[column];
        }
    }
    double sum = 0;
    for (std::size_t j = 1; j <= n; ++j) {
        sum += gain[row_of[j] - 1][j - 1];
    }
    return sum;
}

} // namespace

double Share::f1() const {
    double const p = precision();
    double const r = recall();
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

Share& Share::operator+=(Share const& more) {
    right_of_found += more.right_of_found;
    found += more.found;
    right_of_wanted += more.right_of_wanted;
    wanted += more.wanted;
    return *this;
}

Share muc(Chains const& wanted, Chains const& found) {
    Share out;
    count_links(wanted, found, out.right_of_wanted, out.wanted);
    count_links(found, wanted, out.right_of_found, out.found);
    return out;
}

Share b_cubed(Chains const& wanted, Chains const& found) {
    Share out;
    count_mentions(wanted, found, out.right_of_wanted, out.wanted);
    count_mentions(found, wanted, out.right_of_found, out.found);
    return out;
}

Share ceaf_e(Chains const& wanted, Chains const& found) {
    std::size_t const n = std::max(wanted.size(), found.size());
    std::vector<std::vector<double>> gain(n, std::vector<double>(n));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        for (std::size_t j = 0; j < found.size(); ++j) {
            gain[i][j] = 2.0 * static_cast<double>(shared(wanted[i], found[j])) /
                         static_cast<double>(wanted[i].size() + found[j].size());
        }
    }
    double const sum = best_assignment(gain);
    return {sum, static_cast<double>(found.size()), sum, static_cast<double>(wanted.size())};
}
