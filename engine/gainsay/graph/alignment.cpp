#include <gainsay/graph/alignment.h>

#include <algorithm>

namespace gainsay {

namespace {

constexpr double weight_of_otherwise = 0.1;
constexpr double weight_of_beside = 0.05;
constexpr double weight_of_little = 3;
// What holds more is no sentence but a list or a page without marks: what stands around a telling
// there says nothing of it, and comparing all with all would take forever.
constexpr std::size_t most_items = 128;

} // namespace

double Alignment::first_covered() const {
    return first_weight > 0 ? matched / first_weight : 0;
}

double Alignment::second_covered() const {
    return second_weight > 0 ? matched / second_weight : 0;
}

double Alignment::contained() const {
    return std::max(first_covered(), second_covered());
}

double Alignment::alike() const {
    double const less = std::min(first_weight, second_weight) - matched;
    double const more = std::max(first_weight, second_weight) - matched;
    return matched /
           (matched + weight_of_otherwise * less + weight_of_beside * more + weight_of_little);
}

Alignment align(StoryContent const& content, Passage const& first, Passage const& second) {
    Alignment out;
    for (ContentItem const& item : first.items) {
        out.first_weight += content.weight(item);
    }
    for (ContentItem const& item : second.items) {
        out.second_weight += content.weight(item);
    }
    if (std::max(first.items.size(), second.items.size()) > most_items) {
        return out;
    }
    std::vector<AlignedItem> candidates;
    for (std::uint32_t i = 0; i < first.items.size(); ++i) {
        for (std::uint32_t j = 0; j < second.items.size(); ++j) {
            double const likeness =
                content.likeness(first.place, first.items[i], second.place, second.items[j]);
            if (likeness > 0) {
                candidates.push_back({i, j, likeness});
            }
        }
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](AlignedItem const& a, AlignedItem const& b) { return a.likeness > b.likeness; });
    std::vector<bool> first_taken(first.items.size());
    std::vector<bool> second_taken(second.items.size());
    for (AlignedItem const& pair : candidates) {
        if (first_taken[pair.first] || second_taken[pair.second]) {
            continue;
        }
        first_taken[pair.first] = true;
        second_taken[pair.second] = true;
        out.matched += pair.likeness * std::min(content.weight(first.items[pair.first]),
                                                content.weight(second.items[pair.second]));
        out.pairs.push_back(pair);
    }
    std::sort(out.pairs.begin(), out.pairs.end(),
              [](AlignedItem const& a, AlignedItem const& b) { return a.first < b.first; });
    return out;
}

std::vector<ContentItem> outside(std::span<ContentItem const> items, std::span<Span const> spans) {
    std::vector<ContentItem> out;
    for (ContentItem const& item : items) {
        bool const inside = std::any_of(spans.begin(), spans.end(),
                                        [&](Span span) { return span.overlaps(item.span); });
        if (!inside) {
            out.push_back(item);
        }
    }
    return out;
}

} // namespace gainsay
