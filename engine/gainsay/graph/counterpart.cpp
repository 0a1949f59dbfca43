#include <gainsay/graph/counterpart.h>

#include <algorithm>

namespace gainsay {

namespace {

constexpr double least_alike = 0.12;
constexpr double least_weight = 2; // of a statement: "she added" is like everything
constexpr std::size_t kept_an_article = 4;
constexpr std::size_t kept = 24;
// An item that stands in more places leads nowhere.
constexpr std::size_t most_occurrences = 80;

class Finder {
  public:
    Finder(StoryContent const& content, std::span<ToldEvent const> told)
        : content_(content), told_(told) {}

    std::vector<std::vector<Counterpart>> run() {
        prepare();
        std::vector<std::vector<Counterpart>> out(told_.size());
        for (std::uint32_t i = 0; i < told_.size(); ++i) {
            if (weights_[i] >= least_weight) {
                out[i] = best(i);
            }
        }
        return out;
    }

  private:
    [[nodiscard]] Assertion const& assertion(std::uint32_t claim) const {
        ToldEvent const& told = told_[claim];
        return content_.analysis(told.place).assertions[told.assertion];
    }

    void prepare() {
        holders_.resize(content_.article_count());
        for (std::size_t place = 0; place < holders_.size(); ++place) {
            holders_[place].resize(content_.items(place).size());
        }
        weights_.resize(told_.size());
        scores_.resize(told_.size());
        item_scores_.resize(told_.size());
        for (std::uint32_t i = 0; i < told_.size(); ++i) {
            std::size_t const place = told_[i].place;
            for (ContentItem const& item : content_.of_statement(place, assertion(i))) {
                weights_[i] += content_.weight(item);
                holders_[place][content_.index_of(place, item)].push_back(i);
            }
        }
    }

    std::vector<Counterpart> best(std::uint32_t claim) {
        std::size_t const place = told_[claim].place;
        std::vector<std::uint32_t> reached;
        for (ContentItem const& item : content_.of_statement(place, assertion(claim))) {
            std::vector<std::uint32_t> by_item;
            double const weight = content_.weight(item);
            auto add = [&](std::uint32_t term, double likeness) {
                auto const places = content_.occurrences(term);
                if (places.size() > most_occurrences) {
                    return;
                }
                for (auto const& [other_place, other_item] : places) {
                    double const worth =
                        likeness *
                        std::min(weight, content_.weight(content_.items(other_place)[other_item]));
                    for (std::uint32_t const other : holders_[other_place][other_item]) {
                        if (item_scores_[other] == 0) {
                            by_item.push_back(other);
                        }
                        item_scores_[other] = std::max(item_scores_[other], worth);
                    }
                }
            };
            add(item.term, 1);
            for (RelatedTerm const& related : content_.related(item.term)) {
                add(related.term, related.likeness);
            }
            for (std::uint32_t const other : by_item) {
                if (scores_[other] == 0) {
                    reached.push_back(other);
                }
                scores_[other] += item_scores_[other];
                item_scores_[other] = 0;
            }
        }
        std::vector<Counterpart> found;
        Span const span = assertion(claim).span;
        for (std::uint32_t const other : reached) {
            double const both = weights_[claim] + weights_[other];
            double const alike = 2 * scores_[other] / both;
            scores_[other] = 0;
            bool const itself = told_[other].place == place && assertion(other).span.overlaps(span);
            if (!itself && alike >= least_alike && weights_[other] >= least_weight) {
                found.push_back({other, alike});
            }
        }
        std::sort(found.begin(), found.end(), [](Counterpart const& a, Counterpart const& b) {
            return a.alike > b.alike || (a.alike == b.alike && a.told < b.told);
        });
        std::vector<std::size_t> by_place(content_.article_count());
        std::erase_if(found, [&](Counterpart const& one) {
            return ++by_place[told_[one.told].place] > kept_an_article;
        });
        if (found.size() > kept) {
            found.resize(kept);
        }
        return found;
    }

    StoryContent const& content_;
    std::span<ToldEvent const> told_;
    std::vector<std::vector<std::vector<std::uint32_t>>> holders_; // by place and item: statements
    std::vector<double> weights_;
    std::vector<double> scores_;
    std::vector<double> item_scores_; // of the item at hand
};

} // namespace

std::vector<std::vector<Counterpart>> find_counterparts(StoryContent const& content,
                                                        std::span<ToldEvent const> told) {
    return Finder(content, told).run();
}

} // namespace gainsay
