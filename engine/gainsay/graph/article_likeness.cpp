#include <gainsay/graph/article_likeness.h>

#include <cmath>
#include <map>

namespace gainsay {

std::vector<WeighedTerm> weighed_terms(StoryContent const& content, std::size_t place) {
    std::map<std::uint32_t, double> weights;
    for (ContentItem const& item : content.items(place)) {
        weights.try_emplace(item.term, content.weight(item));
    }
    double length = 0;
    for (auto const& [term, weight] : weights) {
        length += weight * weight;
    }
    std::vector<WeighedTerm> out;
    out.reserve(weights.size());
    for (auto const& [term, weight] : weights) {
        out.push_back({term, weight / std::sqrt(length)});
    }
    return out;
}

double likeness(std::span<WeighedTerm const> a, std::span<WeighedTerm const> b) {
    double out = 0;
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (x->term == y->term) {
            out += x->weight * y->weight;
            ++x;
            ++y;
        } else {
            x->term < y->term ? ++x : ++y;
        }
    }
    return out;
}

} // namespace gainsay
