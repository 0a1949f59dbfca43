#include <gainsay/graph/publication.h>
#include <gainsay/graph/rewrite.h>

#include <algorithm>
#include <map>
#include <optional>

namespace gainsay {

namespace {

// Part of an article that its first source tells; of independent reports it is a third at most.
constexpr double least_share = 0.34;
// What a further source adds to that: by how much more of the article is told, and the part of the
// article that it tells better than those before.
constexpr double least_gain = 0.042;
constexpr double least_better = 0.1;
// Of a sentence, to be told at all.
constexpr double told_from = 0.3;
constexpr std::size_t sources_at_most = 3;
constexpr std::size_t candidates_at_most = 24;
// Terms that stand more often in a story link everything to everything.
constexpr std::size_t occurrences_at_most = 240;

// How much of each of an article's sentences another article tells.
struct Candidate {
    std::size_t place;
    std::vector<double> told; // weight, by sentence
    double total = 0;
};

class Finder {
  public:
    explicit Finder(StoryContent const& content) : content_(content) {
        std::uint32_t sentences = 0;
        for (std::size_t place = 0; place < content.article_count(); ++place) {
            first_sentence_.push_back(sentences);
            sentences +=
                static_cast<std::uint32_t>(content.analysis(place).segmentation.sentences.size());
        }
        score_.resize(sentences);
        best_of_item_.resize(sentences);
        own_weight_.resize(content.article_count());
    }

    std::vector<Rewrite> run() {
        std::size_t const count = content_.article_count();
        std::vector<std::vector<Candidate>> candidates(count);
        std::vector<std::vector<std::size_t>> chosen(count); // into candidates
        for (std::size_t place = 0; place < count; ++place) {
            candidates[place] = candidates_of(place);
        }
        for (std::size_t place = 0; place < count; ++place) {
            keep_earlier(place, candidates[place], candidates);
            chosen[place] = choose(place, candidates[place]);
        }
        std::vector<Rewrite> out;
        for (std::size_t place = 0; place < count; ++place) {
            for (std::size_t const c : origins(place, candidates, chosen)) {
                Candidate const& source = candidates[place][c];
                out.push_back({content_.articles()[place], content_.articles()[source.place],
                               source.total / own_weight_[place].total});
            }
        }
        std::sort(out.begin(), out.end(), [](Rewrite const& a, Rewrite const& b) {
            return std::pair(a.from, a.to) < std::pair(b.from, b.to);
        });
        return out;
    }

  private:
    struct Weights {
        std::vector<double> of_sentence;
        double total = 0;
    };

    [[nodiscard]] bool counts(ContentItem const& item) const {
        return content_.occurrences(item.term).size() <= occurrences_at_most;
    }

    // The articles that tell most of what this one tells.
    std::vector<Candidate> candidates_of(std::size_t place) {
        auto const& sentences = content_.analysis(place).segmentation.sentences;
        Weights& own = own_weight_[place];
        own.of_sentence.resize(sentences.size());
        std::map<std::size_t, Candidate> found;
        for (std::uint32_t s = 0; s < sentences.size(); ++s) {
            if (sentences[s].kind == BlockKind::headline) {
                continue;
            }
            std::vector<std::pair<std::uint32_t, std::uint32_t>> touched; // place, sentence
            for (ContentItem const& item : content_.of_sentence(place, s)) {
                if (!counts(item)) {
                    continue;
                }
                double const weight = content_.weight(item);
                own.of_sentence[s] += weight;
                add(place, item, weight, touched);
            }
            own.total += own.of_sentence[s];
            std::map<std::uint32_t, double> best; // by place
            for (auto const& [other, sentence] : touched) {
                double& score = score_[first_sentence_[other] + sentence];
                best[other] = std::max(best[other], score);
                score = 0;
            }
            for (auto const& [other, score] : best) {
                Candidate& candidate = found.try_emplace(other, Candidate{other, {}}).first->second;
                candidate.told.resize(sentences.size());
                candidate.told[s] = score;
                candidate.total += score;
            }
        }
        std::vector<Candidate> out;
        for (auto& [other, candidate] : found) {
            out.push_back(std::move(candidate));
        }
        std::stable_sort(out.begin(), out.end(),
                         [](Candidate const& a, Candidate const& b) { return a.total > b.total; });
        if (out.size() > candidates_at_most) {
            out.resize(candidates_at_most);
        }
        return out;
    }

    // Adds an item's weight to the sentences of other articles that have it or its like.
    void add(std::size_t place, ContentItem const& item, double weight,
             std::vector<std::pair<std::uint32_t, std::uint32_t>>& touched) {
        std::vector<std::uint32_t> here;
        auto take = [&](std::uint32_t term, double likeness) {
            for (StoryContent::Occurrence const& one : content_.occurrences(term)) {
                if (one.place == place) {
                    continue;
                }
                std::uint32_t const sentence = content_.items(one.place)[one.item].sentence;
                std::uint32_t const at = first_sentence_[one.place] + sentence;
                double const gain = weight * likeness - best_of_item_[at];
                if (gain <= 0) {
                    continue;
                }
                if (best_of_item_[at] == 0) {
                    here.push_back(at);
                }
                if (score_[at] == 0) {
                    touched.emplace_back(one.place, sentence);
                }
                best_of_item_[at] += gain;
                score_[at] += gain;
            }
        };
        take(item.term, 1);
        for (RelatedTerm const& related : content_.related(item.term)) {
            if (content_.occurrences(related.term).size() <= occurrences_at_most) {
                take(related.term, related.likeness);
            }
        }
        for (std::uint32_t const at : here) {
            best_of_item_[at] = 0;
        }
    }

    // Sources came out before; where nobody knows, who has less of his own rests on the other.
    void keep_earlier(std::size_t place, std::vector<Candidate>& mine,
                      std::vector<std::vector<Candidate>> const& all) const {
        std::erase_if(mine, [&](Candidate const& candidate) {
            Truth const after = published_after(content_.analysis(place).article,
                                                content_.analysis(candidate.place).article);
            if (after != Truth::unknown) {
                return after == Truth::no;
            }
            auto const& theirs = all[candidate.place];
            auto const back =
                std::find_if(theirs.begin(), theirs.end(),
                             [&](Candidate const& other) { return other.place == place; });
            double const their_share =
                back == theirs.end() ? 0 : back->total / own_weight_[candidate.place].total;
            double const share = candidate.total / own_weight_[place].total;
            return std::pair(share, place) < std::pair(their_share, candidate.place);
        });
    }

    struct Gain {
        double more = 0;   // part of the article that is told only by the newcomer
        double better = 0; // part that lies in sentences which it tells better
    };

    [[nodiscard]] Gain gain(std::size_t place, std::vector<double> const& told,
                            Candidate const& candidate) const {
        Weights const& own = own_weight_[place];
        Gain out;
        for (std::size_t s = 0; s < own.of_sentence.size(); ++s) {
            double const now = s < candidate.told.size() ? candidate.told[s] : 0;
            if (now > told[s]) {
                out.more += (now - told[s]) / own.total;
                out.better +=
                    now > told_from * own.of_sentence[s] ? own.of_sentence[s] / own.total : 0;
            }
        }
        return out;
    }

    static void merge(std::vector<double>& told, Candidate const& candidate) {
        for (std::size_t s = 0; s < candidate.told.size(); ++s) {
            told[s] = std::max(told[s], candidate.told[s]);
        }
    }

    [[nodiscard]] std::vector<std::size_t> choose(std::size_t place,
                                                  std::vector<Candidate> const& mine) const {
        std::vector<std::size_t> out;
        double const total = own_weight_[place].total;
        if (mine.empty() || mine.front().total < least_share * total) {
            return out;
        }
        out.push_back(0);
        std::vector<double> told(own_weight_[place].of_sentence.size());
        merge(told, mine.front());
        while (out.size() < sources_at_most) {
            std::optional<std::size_t> best;
            Gain best_gain;
            for (std::size_t c = 1; c < mine.size(); ++c) {
                Gain const now = gain(place, told, mine[c]);
                if (now.more > best_gain.more) {
                    best = c;
                    best_gain = now;
                }
            }
            if (!best || best_gain.more < least_gain || best_gain.better < least_better) {
                break;
            }
            out.push_back(*best);
            merge(told, mine[*best]);
        }
        return out;
    }

    // What a source has from its own source was taken from there.
    [[nodiscard]] std::vector<std::size_t>
    origins(std::size_t place, std::vector<std::vector<Candidate>> const& candidates,
            std::vector<std::vector<std::size_t>> const& chosen) const {
        std::vector<Candidate> const& mine = candidates[place];
        std::vector<std::size_t> out = chosen[place];
        for (std::size_t& c : out) {
            std::size_t const source = mine[c].place;
            for (std::size_t const further : chosen[source]) {
                auto const at = std::find_if(mine.begin(), mine.end(), [&](Candidate const& other) {
                    return other.place == candidates[source][further].place;
                });
                if (at == mine.end()) {
                    continue;
                }
                std::vector<double> told = at->told;
                told.resize(own_weight_[place].of_sentence.size());
                if (gain(place, told, mine[c]).more < least_gain) {
                    c = static_cast<std::size_t>(at - mine.begin());
                    break;
                }
            }
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    StoryContent const& content_;
    std::vector<std::uint32_t> first_sentence_; // by place, numbered within the story
    std::vector<double> score_;                 // by sentence of the story; 0 between uses
    std::vector<double> best_of_item_;          // the same
    std::vector<Weights> own_weight_;           // by place
};

} // namespace

std::vector<Rewrite> find_rewrites(StoryContent const& content) {
    return Finder(content).run();
}

} // namespace gainsay
