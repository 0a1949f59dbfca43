#include <gainsay/graph/event_merge.h>
#include <gainsay/graph/event_score.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

namespace gainsay {

namespace {

// Of the tellings in one word, those that a telling is compared with at most; the nearest before
// it.
constexpr std::size_t compared_tellings = 48;
// Members of two events that are compared before they become one.
constexpr std::size_t compared_members = 6;
// What two members that were not compared, or have nothing in common, say for or against.
constexpr double nothing_known = 0.5;
constexpr double joined_from = 0.7;

class Merger {
  public:
    Merger(std::vector<EventMention> const& mentions, StoryContent const& content,
           Lexicon const& lexicon)
        : mentions_(mentions), content_(content), comparer_(content, lexicon), lexicon_(lexicon) {}

    StoryEvents run() {
        std::vector<JoinedMentions> candidates = likely_pairs();
        std::stable_sort(
            candidates.begin(), candidates.end(),
            [](JoinedMentions const& x, JoinedMentions const& y) { return x.score > y.score; });
        root_.resize(mentions_.size());
        std::iota(root_.begin(), root_.end(), 0);
        for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
            members_.push_back({i});
        }
        StoryEvents out;
        for (JoinedMentions const& pair : candidates) {
            std::uint32_t const x = root(pair.a);
            std::uint32_t const y = root(pair.b);
            if (x == y) {
                continue;
            }
            if (fits(x, y)) {
                join(x, y);
                out.joins.push_back(pair);
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
    // Pairs whose words are akin and whose score speaks for one event.
    std::vector<JoinedMentions> likely_pairs() {
        std::unordered_map<std::string, std::vector<std::uint32_t>> told_before; // by word
        std::vector<JoinedMentions> out;
        for (std::uint32_t b = 0; b < mentions_.size(); ++b) {
            for (std::string const& word : akin(mentions_[b])) {
                auto const at = told_before.find(word);
                if (at == told_before.end()) {
                    continue;
                }
                std::vector<std::uint32_t> const& list = at->second;
                std::size_t const first = list.size() - std::min(list.size(), compared_tellings);
                for (std::size_t i = first; i < list.size(); ++i) {
                    double const score = score_of(list[i], b);
                    if (score >= joined_from) {
                        out.push_back({list[i], b, score,
                                       comparer_.compare(mentions_[list[i]], mentions_[b])});
                    }
                }
            }
            told_before[mentions_[b].word].push_back(b);
        }
        return out;
    }

    // The words in which others may tell of the same.
    std::vector<std::string> akin(EventMention const& mention) const {
        std::vector<std::string> out = {mention.word};
        for (ContentItem const& item : content_.within(mention.place, mention.head)) {
            if (item.kind == ContentKind::word) {
                for (RelatedTerm const& related : content_.related(item.term)) {
                    out.emplace_back(content_.text(related.term));
                }
            }
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    double score_of(std::uint32_t a, std::uint32_t b) {
        std::uint64_t const key = (std::uint64_t{a} << 32) | b;
        auto const [at, is_new] = scores_.try_emplace(key, 0);
        if (is_new) {
            at->second = event_score(comparer_.compare(mentions_[a], mentions_[b]), mentions_[a],
                                     mentions_[b], lexicon_);
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

    // Whether two events are one in the mean over some of their members.
    bool fits(std::uint32_t x, std::uint32_t y) {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t i = 0; i < std::min(members_[x].size(), compared_members); ++i) {
            for (std::size_t j = 0; j < std::min(members_[y].size(), compared_members); ++j) {
                auto const [a, b] = std::minmax(members_[x][i], members_[y][j]);
                bool const akin = comparer_.likeness(mentions_[a], mentions_[b]) > 0;
                sum += akin ? score_of(a, b) : nothing_known;
                ++count;
            }
        }
        return sum >= joined_from * static_cast<double>(count);
    }

    std::vector<EventMention> const& mentions_;
    StoryContent const& content_;
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
