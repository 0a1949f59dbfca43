#include <gainsay/graph/event_merge.h>
#include <gainsay/graph/event_score.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

namespace gainsay {

namespace {

// Of the tellings in one word, those that a telling is compared with at most; the nearest before
// it.
constexpr std::size_t compared_tellings = 48;
// Members of two events that are compared before they become one.
constexpr std::size_t compared_members = 12;
// What two members that were not compared, or have nothing in common, say for or against.
constexpr double nothing_known = 0.5;
// No score is surer than this when odds are averaged.
constexpr double least_score = 1e-3;
constexpr double joined_from = 0.51;
// From so many tellings on, an event is like itself to a degree that tells something.
constexpr std::size_t several_tellings = 8;

class Merger {
  public:
    Merger(std::vector<EventMention> const& mentions, StoryContent const& content,
           Lexicon const& lexicon)
        : mentions_(mentions), comparer_(mentions, content, lexicon), lexicon_(lexicon) {}

    StoryEvents run() {
        std::vector<LikelyPair> candidates = likely_pairs();
        std::stable_sort(
            candidates.begin(), candidates.end(),
            [](LikelyPair const& x, LikelyPair const& y) { return x.score > y.score; });
        root_.resize(mentions_.size());
        std::iota(root_.begin(), root_.end(), 0);
        for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
            members_.push_back({i});
        }
        StoryEvents out;
        for (LikelyPair const& pair : candidates) {
            std::uint32_t const x = root(pair.a);
            std::uint32_t const y = root(pair.b);
            if (x == y) {
                continue;
            }
            if (fits(x, y)) {
                join(x, y);
                out.joins.push_back(
                    {pair.a, pair.b, pair.score, comparer_.compare(pair.a, pair.b)});
            }
        }
        std::sort(out.joins.begin(), out.joins.end(),
                  [](JoinedMentions const& x, JoinedMentions const& y) {
                      return std::pair(x.a, x.b) < std::pair(y.a, y.b);
                  });
        std::map<std::uint32_t, std::uint32_t> number;
        for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
            out.event_of.push_back(
                number.try_emplace(root(i), static_cast<std::uint32_t>(number.size()))
                    .first->second);
        }
        out.count = static_cast<std::uint32_t>(number.size());
        return out;
    }

  private:
    struct LikelyPair {
        std::uint32_t a;
        std::uint32_t b;
        double score;
    };

    // Pairs whose words are akin and whose score speaks for one event.
    std::vector<LikelyPair> likely_pairs() {
        std::vector<std::vector<std::uint32_t>> told_before(comparer_.word_count());
        std::vector<LikelyPair> out;
        auto compare_with = [&](std::uint32_t word, std::uint32_t b) {
            std::vector<std::uint32_t> const& list = told_before[word];
            std::size_t const first = list.size() - std::min(list.size(), compared_tellings);
            for (std::size_t i = first; i < list.size(); ++i) {
                if (auto const score = likely_score(list[i], b)) {
                    out.push_back({list[i], b, *score});
                }
            }
        };
        for (std::uint32_t b = 0; b < mentions_.size(); ++b) {
            std::uint32_t const word = comparer_.word(b);
            compare_with(word, b);
            for (RelatedWord const& other : comparer_.related(word)) {
                compare_with(other.word, b);
            }
            told_before[word].push_back(b);
        }
        return out;
    }

    // Nothing where the score speaks against it; then the surroundings are most often not needed.
    std::optional<double> likely_score(std::uint32_t a, std::uint32_t b) {
        EventMention const& x = mentions_[a];
        EventMention const& y = mentions_[b];
        EventComparison comparison = comparer_.outline(a, b);
        if (highest_event_score(comparison, x, y, lexicon_) < joined_from) {
            return std::nullopt;
        }
        comparison.surroundings = comparer_.surroundings_alike(a, b);
        double const score = event_score(comparison, x, y, lexicon_);
        return score >= joined_from ? std::optional(score) : std::nullopt;
    }

    // Of pairs that are asked for again and again.
    double score_of(std::uint32_t a, std::uint32_t b) {
        auto const [at, is_new] = scores_.try_emplace((std::uint64_t{a} << 32) | b, 0);
        if (is_new) {
            at->second = event_score(comparer_.compare(a, b), mentions_[a], mentions_[b], lexicon_);
        }
        return at->second;
    }

    std::uint32_t root(std::uint32_t i) {
        while (root_[i] != i) {
            i = root_[i] = root_[root_[i]];
        }
        return i;
    }

    void join(std::uint32_t x, std::uint32_t y) {
        if (x > y) {
            std::swap(x, y);
        }
        root_[y] = x;
        std::vector<std::uint32_t>& into = members_[x];
        into.insert(into.end(), members_[y].begin(), members_[y].end());
        members_[y].clear();
    }

    // Whether two events are one in the mean over some of their tellings, and where both have
    // several, no less like each other than one of them is like itself.
    bool fits(std::uint32_t x, std::uint32_t y) {
        Mean const between = mean(members_[x], members_[y]);
        if (between.score < joined_from) {
            return false;
        }
        bool const several = std::min(members_[x].size(), members_[y].size()) >= several_tellings;
        return !several || between.odds >= std::min(mean(members_[x], members_[x]).odds,
                                                    mean(members_[y], members_[y]).odds);
    }

    struct Mean {
        double score = 0;
        double odds = 0; // logarithm
    };

    // Of the scores of pairs of two tellings.
    Mean mean(std::vector<std::uint32_t> const& x, std::vector<std::uint32_t> const& y) {
        Mean out;
        std::size_t count = 0;
        for (std::size_t i = 0; i < std::min(x.size(), compared_members); ++i) {
            for (std::size_t j = 0; j < std::min(y.size(), compared_members); ++j) {
                if (x[i] == y[j]) {
                    continue;
                }
                auto const [a, b] = std::minmax(x[i], y[j]);
                double const score = comparer_.likeness(a, b) > 0 ? score_of(a, b) : nothing_known;
                double const within = std::clamp(score, least_score, 1 - least_score);
                out.score += score;
                out.odds += std::log(within / (1 - within));
                ++count;
            }
        }
        out.score /= static_cast<double>(count);
        out.odds /= static_cast<double>(count);
        return out;
    }

    std::vector<EventMention> const& mentions_;
    EventComparer comparer_;
    Lexicon const& lexicon_;
    std::vector<std::uint32_t> root_;
    std::vector<std::vector<std::uint32_t>> members_; // by root
    std::unordered_map<std::uint64_t, double> scores_;
};

} // namespace

StoryEvents merge_events(std::vector<EventMention> const& mentions, StoryContent const& content,
                         Lexicon const& lexicon) {
    return Merger(mentions, content, lexicon).run();
}

} // namespace gainsay
