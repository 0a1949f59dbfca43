#include <gainsay/graph/article_groups.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace gainsay {

namespace {

// Of many articles; among few the words of their own matter are not rare, and all are less alike.
constexpr double alike_in_the_mean = 0.1;
constexpr double many = 100;

class Groups {
  public:
    Groups(Topics const& topics, std::size_t count)
        : topics_(topics),
          least_(alike_in_the_mean * std::min(1.0, static_cast<double>(count) / many)),
          root_(count), of_(count) {
        std::iota(root_.begin(), root_.end(), 0);
    }

    // False where the two are one group already, or their groups are of two matters.
    bool join(ArticleIndex a, ArticleIndex b) {
        ArticleIndex less = root(a);
        ArticleIndex more = root(b);
        if (less == more) {
            return false;
        }
        Group& x = group(less);
        Group& y = group(more);
        if (mean_likeness(x, y) < least_) {
            return false;
        }
        if (x.weights.size() > y.weights.size()) {
            std::swap(less, more);
        }
        Group& into = of_[more];
        for (auto const& [term, weight] : of_[less].weights) {
            into.weights[term] += weight;
        }
        into.articles += of_[less].articles;
        of_[less] = {};
        root_[less] = more;
        return true;
    }

  private:
    struct Group {
        std::unordered_map<std::uint32_t, double> weights; // of all its articles, added up
        double articles = 0;
    };

    ArticleIndex root(ArticleIndex i) {
        while (root_[i] != i) {
            i = root_[i] = root_[root_[i]];
        }
        return i;
    }

    Group& group(ArticleIndex root) {
        Group& out = of_[root];
        if (out.articles == 0) {
            out.articles = 1;
            for (TopicTerm const& term : topics_.terms(root)) {
                out.weights.emplace(term.id, term.weight);
            }
        }
        return out;
    }

    static double mean_likeness(Group const& x, Group const& y) {
        auto const& [less, more] =
            x.weights.size() < y.weights.size() ? std::tie(x, y) : std::tie(y, x);
        double sum = 0;
        for (auto const& [term, weight] : less.weights) {
            auto const at = more.weights.find(term);
            sum += at == more.weights.end() ? 0 : weight * at->second;
        }
        return sum / (x.articles * y.articles);
    }

    Topics const& topics_;
    double least_; // likeness in the mean
    std::vector<ArticleIndex> root_;
    std::vector<Group> of_; // by root
};

} // namespace

std::vector<std::pair<ArticleIndex, ArticleIndex>>
joining_pairs(Topics const& topics, std::span<Analysis const> analyses,
              std::vector<RelatedArticles> pairs) {
    // By path where two pairs are equally alike, so that the order of the articles does not matter.
    auto const path = [&](ArticleIndex i) -> std::string const& {
        return analyses[i].article.path;
    };
    auto const key = [&](RelatedArticles const& pair) {
        auto const [first, second] = std::minmax(path(pair.a), path(pair.b));
        return std::tuple(-std::round(pair.score * 1e9), first, second);
    };
    std::sort(pairs.begin(), pairs.end(),
              [&](RelatedArticles const& x, RelatedArticles const& y) { return key(x) < key(y); });
    Groups groups(topics, analyses.size());
    std::vector<std::pair<ArticleIndex, ArticleIndex>> out;
    for (RelatedArticles const& pair : pairs) {
        if (groups.join(pair.a, pair.b)) {
            out.emplace_back(pair.a, pair.b);
        }
    }
    return out;
}

} // namespace gainsay
