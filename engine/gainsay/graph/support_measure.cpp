#include <gainsay/graph/support_measure.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

namespace gainsay {

namespace {

// What the sentence before or after tells counts for so much of a passage.
constexpr double beside = 0.7;
// Both ends of a pair in neighbouring sentences.
constexpr double pair_beside = 0.6;
// A passage must add so much of what is to be found.
constexpr double least_gain = 0.05;
constexpr std::size_t clause_passages = 2;
constexpr std::size_t sentence_passages = 3;
constexpr double found = 0.5;                // what is known less well is not found
constexpr double undecided = 0.5;            // where there is nothing to measure
constexpr double surest = 1 - 1e-6;          // keeps odds finite
constexpr std::ptrdiff_t most_of_brief = 10; // sentences
constexpr double known_value = 0.84;         // what adds up counts
constexpr std::size_t none = static_cast<std::size_t>(-1);

using Names = std::set<std::string_view>;
Names const places_in_order = {"first",   "second",   "third", "fourth",  "fifth",   "sixth",
                               "seventh", "eighth",   "ninth", "tenth",   "largest", "biggest",
                               "most",    "worst",    "best",  "highest", "lowest",  "fastest",
                               "oldest",  "youngest", "only"};
// They take it for told that there was one before.
Names const words_of_more = {"other", "others",     "another", "further",  "similar",
                             "again", "already",    "since",   "previous", "previously",
                             "also",  "repeatedly", "more",    "least"};
Names const words_of_future = {"will",    "would",    "may",     "might",    "could",
                               "shall",   "expected", "due",     "intend",   "intends",
                               "plan",    "plans",    "planned", "promised", "promise",
                               "expects", "expect",   "likely",  "should"};
Names const negations = {"not", "no", "n't", "never", "nobody", "none", "nothing", "without"};
Names const verbal_negations = {"not", "no", "n't", "never"};

struct Fact {
    std::vector<SourceMatch> matches;
    std::vector<double> in; // by candidate: likeness there or beside
    double weight = 0;
    std::size_t above = none; // the item it depends on
    std::vector<std::size_t> below;
};

class Measurer {
  public:
    Measurer(SupportBasis const& basis, SourceWording const* wording, std::uint32_t sentence,
             SentenceTree const& tree, SupportModels const& models)
        : basis_(basis), content_(basis.content()), sources_(basis.sources()), wording_(wording),
          tree_(tree), models_(models), place_(basis.place()), sentence_(sentence) {
        out_.units = find_units(tree);
        auto const items = content_.of_sentence(place_, sentence);
        first_item_ = static_cast<std::size_t>(items.data() - content_.items(place_).data());
        for (ContentItem const& item : items) {
            MeasuredItem one;
            one.item = item;
            out_.items.push_back(std::move(one));
        }
        facts_.resize(out_.items.size());
    }

    MeasuredSentence run() {
        find_words();
        find_matches();
        link();
        group();
        std::vector<std::size_t> all(out_.items.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = i;
        }
        whole_ = passages(all, sentence_passages);
        all_ = all;
        sentence_telling_ = own_telling(whole_, all);
        for (std::size_t i = 0; i < all.size(); ++i) {
            whole_local_.push_back(best_in(i, whole_));
            total_ += facts_[i].weight;
            covered_ += facts_[i].weight * whole_local_[i];
        }
        for (MeasuredClause& clause : out_.clauses) {
            clause.near = passages(clause.items, clause_passages);
        }
        for (MeasuredClause const& clause : out_.clauses) {
            for (std::size_t const i : clause.items) {
                measure(i, clause);
            }
        }
        double sum = 0;
        std::size_t count = 0;
        for (MeasuredClause const& clause : out_.clauses) {
            for (std::size_t const i : clause.items) {
                sum += out_.items[i].missing;
                ++count;
            }
        }
        for (MeasuredClause& clause : out_.clauses) {
            measure(clause, sum / static_cast<double>(count));
            for (std::uint32_t& near : clause.near) {
                near = candidates_[near];
            }
        }
        return std::move(out_);
    }

  private:
    void find_words() {
        for (MeasuredItem& item : out_.items) {
            for (WordIndex const w : tree_.order()) {
                if (item.item.span.overlaps(tree_.span(w))) {
                    item.word = w;
                    break;
                }
            }
            if (item.word == no_word) {
                continue;
            }
            item.unit = out_.units.of_word[item.word];
            item.clause = clause_of(item.unit);
        }
    }

    [[nodiscard]] UnitIndex clause_of(UnitIndex unit) const {
        auto const& units = out_.units.units;
        while (unit != no_unit && units[unit].parent != no_unit &&
               (units[unit].kind == UnitKind::phrase || units[unit].kind == UnitKind::adjective)) {
            unit = units[unit].parent;
        }
        return unit;
    }

    void find_matches() {
        for (std::size_t i = 0; i < out_.items.size(); ++i) {
            facts_[i].matches = basis_.matches(first_item_ + i);
            facts_[i].weight = content_.weight(out_.items[i].item);
            for (SourceMatch const& match : facts_[i].matches) {
                out_.items[i].known = std::max(out_.items[i].known, double{match.likeness});
                candidates_.push_back(match.sentence);
            }
        }
        std::sort(candidates_.begin(), candidates_.end());
        candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
        for (Fact& fact : facts_) {
            fact.in.assign(candidates_.size(), 0);
            for (SourceMatch const& match : fact.matches) {
                auto const at =
                    std::lower_bound(candidates_.begin(), candidates_.end(), match.sentence) -
                    candidates_.begin();
                raise(fact, static_cast<std::size_t>(at), match.likeness);
                if (at > 0 && candidates_[at - 1] + 1 == match.sentence) {
                    raise(fact, static_cast<std::size_t>(at - 1), beside * match.likeness);
                }
                auto const next = static_cast<std::size_t>(at + 1);
                if (next < candidates_.size() && candidates_[next] == match.sentence + 1) {
                    raise(fact, next, beside * match.likeness);
                }
            }
        }
    }

    static void raise(Fact& fact, std::size_t candidate, double likeness) {
        fact.in[candidate] = std::max(fact.in[candidate], likeness);
    }

    void link() {
        std::vector<std::size_t> of_word(tree_.size(), none);
        for (std::size_t i = 0; i < out_.items.size(); ++i) {
            if (out_.items[i].word != no_word) {
                of_word[out_.items[i].word] = i;
            }
        }
        for (std::size_t i = 0; i < out_.items.size(); ++i) {
            if (out_.items[i].word == no_word) {
                continue;
            }
            WordIndex up = tree_.head(out_.items[i].word);
            while (up != no_word && (of_word[up] == none || of_word[up] == i)) {
                up = tree_.head(up);
            }
            if (up != no_word) {
                facts_[i].above = of_word[up];
                facts_[of_word[up]].below.push_back(i);
            }
        }
    }

    void group() {
        std::vector<std::size_t> of_unit(out_.units.units.size(), none);
        for (std::size_t i = 0; i < out_.items.size(); ++i) {
            UnitIndex const unit = out_.items[i].clause;
            if (unit == no_unit) {
                continue;
            }
            if (of_unit[unit] == none) {
                of_unit[unit] = out_.clauses.size();
                MeasuredClause clause;
                clause.unit = unit;
                out_.clauses.push_back(std::move(clause));
            }
            out_.clauses[of_unit[unit]].items.push_back(i);
        }
    }

    // Candidates that together carry most of the items, the best first.
    [[nodiscard]] std::vector<std::uint32_t> passages(std::vector<std::size_t> const& items,
                                                      std::size_t limit) const {
        std::vector<std::uint32_t> out;
        std::vector<double> best(items.size(), 0);
        double total = 0;
        for (std::size_t const i : items) {
            total += facts_[i].weight;
        }
        while (out.size() < limit) {
            double most = least_gain * total;
            std::uint32_t winner = SourceMatch::no_item;
            for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
                double gain = 0;
                for (std::size_t k = 0; k < items.size(); ++k) {
                    gain +=
                        facts_[items[k]].weight * std::max(0.0, facts_[items[k]].in[c] - best[k]);
                }
                if (gain > most) {
                    most = gain;
                    winner = c;
                }
            }
            if (winner == SourceMatch::no_item) {
                break;
            }
            out.push_back(winner);
            for (std::size_t k = 0; k < items.size(); ++k) {
                best[k] = std::max(best[k], facts_[items[k]].in[winner]);
            }
        }
        return out;
    }

    [[nodiscard]] double best_in(std::size_t item, std::vector<std::uint32_t> const& where) const {
        double best = 0;
        for (std::uint32_t const c : where) {
            best = std::max(best, facts_[item].in[c]);
        }
        return best;
    }

    // How well both stand together in a sentence of the sources or, less, in two neighbours.
    [[nodiscard]] double together(std::size_t a, std::size_t b) const {
        double best = 0;
        auto const& first = facts_[a].matches;
        auto const& second = facts_[b].matches;
        auto from = second.begin();
        for (SourceMatch const& x : first) {
            while (from != second.end() && from->sentence + 1 < x.sentence) {
                ++from;
            }
            for (auto y = from; y != second.end() && y->sentence <= x.sentence + 1; ++y) {
                double const both = std::min(x.likeness, y->likeness);
                best = std::max(best, y->sentence == x.sentence ? both : pair_beside * both);
            }
        }
        return best;
    }

    // Part of the clause's weight, one item apart, that passages carry.
    [[nodiscard]] double rest_carried(std::size_t item, MeasuredClause const& clause,
                                      std::vector<std::uint32_t> const& where) const {
        double weight = 0;
        double carried = 0;
        for (std::size_t const other : clause.items) {
            if (other != item) {
                weight += facts_[other].weight;
                carried += facts_[other].weight * best_in(other, where);
            }
        }
        return weight > 0 ? carried / weight : undecided;
    }

    [[nodiscard]] double rarity(MeasuredItem const& item) const {
        if (item.item.kind != ContentKind::word) {
            return 1;
        }
        WordClass const word_class = item.item.upos == Upos::verb  ? WordClass::verb
                                     : item.item.upos == Upos::adj ? WordClass::adjective
                                     : item.item.upos == Upos::adv ? WordClass::adverb
                                                                   : WordClass::noun;
        return 1 / (1 + std::log1p(double{1} * tree_.lexicon().frequency(
                                                   content_.text(item.item.term), word_class)));
    }

    [[nodiscard]] bool evaluative(WordIndex w) const {
        Lexicon const& lexicon = tree_.lexicon();
        return (lexicon.listed(tree_.lower(w), WordList::evaluative_word) ||
                lexicon.listed(tree_.lemma(w), WordList::evaluative_word)) &&
               !sources_.has_word(tree_.lower(w));
    }

    void measure(std::size_t i, MeasuredClause const& clause) {
        MeasuredItem& item = out_.items[i];
        Fact const& fact = facts_[i];
        item.local = std::max(whole_local_[i], best_in(i, clause.near));
        double const miss = 1 - item.local;
        double const rest = rest_carried(i, clause, clause.near);
        double const others =
            total_ - fact.weight > 0.01
                ? (covered_ - fact.weight * whole_local_[i]) / (total_ - fact.weight)
                : undecided;
        double joined = 0;
        for (std::size_t const k : fact.below) {
            joined = std::max(joined, together(i, k));
        }
        if (fact.above != none) {
            joined = std::max(joined, together(i, fact.above));
        }
        double const apart = 1 - item.local * joined;
        SupportUnit const& unit = out_.units.units[clause.unit];
        item.opposed = opposed(item, clause);
        item.replaced = replaced(item, clause);
        item.features = {
            miss,
            1 - rest,
            1 - others,
            (1 - rest) * (1 - others),
            miss * (1 - rest),
            miss * (1 - others),
            unit.kind == UnitKind::content ? 1.0 : 0.0,
            item.unit != no_unit && out_.units.units[item.unit].kind == UnitKind::adjective ? 1.0
                                                                                            : 0.0,
            std::log(static_cast<double>(clause.items.size())),
            evaluative(item.word) ? 1.0 : 0.0,
            apart,
            apart * (1 - others),
            apart * (1 - rest),
            1 - item.local * rest,
            basis_.freedom(sentence_),
            miss * (item.item.upos == Upos::verb ? 1.0 : 0.0),
            miss * (item.item.upos == Upos::adj || item.item.upos == Upos::adv ? 1.0 : 0.0),
            sentence_telling_,
        };
        item.missing = models_.item(item.features);
    }

    // Whether a passage has the opposite word where the item's is not found.
    [[nodiscard]] bool opposed(MeasuredItem const& item, MeasuredClause const& clause) const {
        if (item.item.kind != ContentKind::word || item.local > 0.8) {
            return false;
        }
        for (std::uint32_t const c : clause.near) {
            for (ContentItem const& other : sources_.items(candidates_[c])) {
                if (other.kind == ContentKind::word &&
                    tree_.lexicon().opposite(content_.text(item.item.term),
                                             content_.text(other.term))) {
                    return true;
                }
            }
        }
        return false;
    }

    // Whether the best passage has something of the item's kind that the sentence does not tell.
    [[nodiscard]] bool replaced(MeasuredItem const& item, MeasuredClause const& clause) const {
        if (item.item.kind == ContentKind::word || item.local > 0.5 || clause.near.empty()) {
            return false;
        }
        std::uint32_t const sentence = candidates_[clause.near.front()];
        auto const place = sources_.sentences()[sentence].place;
        for (ContentItem const& other : sources_.items(sentence)) {
            if (other.kind != item.item.kind) {
                continue;
            }
            bool const told = std::any_of(facts_.begin(), facts_.end(), [&](Fact const& fact) {
                return std::any_of(
                    fact.matches.begin(), fact.matches.end(), [&](SourceMatch const& match) {
                        return match.sentence == sentence && match.item != SourceMatch::no_item &&
                               content_.items(place)[match.item].span == other.span;
                    });
            });
            if (!told) {
                return true;
            }
        }
        return false;
    }

    void add_words(std::uint32_t candidate, bool around, std::set<std::string>& words) const {
        std::uint32_t const sentence = candidates_[candidate];
        std::uint32_t const count = static_cast<std::uint32_t>(sources_.sentences().size());
        std::uint32_t const first = around && sentence > 0 ? sentence - 1 : sentence;
        std::uint32_t const last = around && sentence + 1 < count ? sentence + 1 : sentence;
        for (std::uint32_t s = first; s <= last; ++s) {
            sources_.add_words(s, words);
        }
    }

    // How far these items are what tells a passage, rather than another sentence of the article.
    [[nodiscard]] double own_telling(std::vector<std::uint32_t> const& near,
                                     std::vector<std::size_t> const& items) const {
        double best = 0;
        for (std::uint32_t const c : near) {
            double own = 0;
            for (std::size_t const i : items) {
                for (SourceMatch const& match : facts_[i].matches) {
                    own += match.sentence == candidates_[c] ? match.likeness * facts_[i].weight : 0;
                }
            }
            double const other = basis_.told_elsewhere(candidates_[c], sentence_);
            best = std::max(best, own + other > 0 ? own / (own + other) : 0);
        }
        return best;
    }

    void measure(MeasuredClause& clause, double sentence_mean) {
        SupportUnit const& unit = out_.units.units[clause.unit];
        double weight = 0;
        double weighted = 0;
        double odds = 0;
        double most_odds = -1e9;
        double first = 0;
        double second = 0;
        double unfound = 0;
        for (std::size_t const i : clause.items) {
            double const p = std::clamp(out_.items[i].missing, 1 - surest, surest);
            double const odd = std::log(p / (1 - p));
            weight += facts_[i].weight;
            weighted += p * facts_[i].weight;
            odds += odd;
            most_odds = std::max(most_odds, odd);
            second = std::max(second, std::min(first, p));
            first = std::max(first, p);
            unfound += out_.items[i].known < found ? 1 : 0;
        }
        auto const count = static_cast<double>(clause.items.size());
        // Its words, and those of the passages it rests on.
        std::set<std::string> own;
        bool cue = false;
        std::set<std::string> there;
        for (auto const* const list : {&clause.near, &whole_}) {
            for (std::uint32_t const c : *list) {
                add_words(c, true, there);
            }
        }
        for (WordIndex w = 0; w < tree_.size(); ++w) {
            if (out_.units.of_word[w] == clause.unit) {
                cue = cue || tree_.lexicon().listed(tree_.lemma(w), WordList::saying_verb);
            }
            if (clause_of(out_.units.of_word[w]) == clause.unit) {
                // "They further agreed" only goes on telling.
                if (tree_.lower(w) != "further" || tree_.upos(w) != Upos::adv) {
                    own.insert(tree_.lower(w));
                }
            }
        }
        std::set<std::string> nearest;
        if (!clause.near.empty()) {
            add_words(clause.near.front(), true, nearest);
        }
        auto new_words = [&](Names const& names) {
            return static_cast<double>(
                std::count_if(own.begin(), own.end(), [&](std::string const& word) {
                    return names.contains(word) && !there.contains(word);
                }));
        };
        auto has = [](std::set<std::string> const& words, Names const& names) {
            return std::any_of(words.begin(), words.end(),
                               [&](std::string const& word) { return names.contains(word); });
        };
        bool const denied =
            !clause.near.empty() && has(own, verbal_negations) && !has(nearest, negations);
        clause.features = {
            first,
            weighted / weight,
            odds / count,
            most_odds,
            sentence_mean,
            second,
            unit.kind == UnitKind::content ? 1.0 : 0.0,
            unit.kind == UnitKind::modifier ? 1.0 : 0.0,
            cue ? 1.0 : 0.0,
            new_words(places_in_order),
            new_words(words_of_more),
            has(own, words_of_future) && !has(there, words_of_future) ? 1.0 : 0.0,
            own_telling(clause.near, clause.items),
            own_telling(whole_, all_),
            unfound,
            unfound < 0.5 ? 1.0 : 0.0,
        };
        clause.missing = models_.clause(clause.features);
        if (wording_ != nullptr) {
            clause.departure = {odds / count,
                                second,
                                weighted,
                                denied ? 1.0 : 0.0,
                                basis_.freedom(sentence_),
                                own_telling(whole_, all_)};
            measure_departure(clause);
        }
    }

    // A sum, a rounded figure or another unit is not new.
    void forget_known(std::vector<WordIndex>& figures) const {
        std::erase_if(figures, [&](WordIndex w) {
            return std::any_of(out_.items.begin(), out_.items.end(), [&](MeasuredItem const& item) {
                return item.known >= known_value && item.item.span.contains(tree_.span(w)) &&
                       (item.item.kind == ContentKind::amount ||
                        item.item.kind == ContentKind::time);
            });
        });
    }

    void measure_departure(MeasuredClause& clause) const {
        std::vector<WordIndex> words;
        for (WordIndex w = 0; w < tree_.size(); ++w) {
            if (clause_of(out_.units.of_word[w]) == clause.unit) {
                words.push_back(w);
            }
        }
        std::vector<std::uint32_t> near;
        for (auto const& list : {clause.near, whole_}) {
            for (std::uint32_t const c : list) {
                near.push_back(candidates_[c]);
            }
        }
        clause.wording = wording_->measure(tree_, words, near);
        forget_known(clause.wording.new_figures);
        forget_known(clause.wording.new_numbers);
        double not_near_verb = 0;
        double not_near_noun = 0;
        double not_near_other = 0;
        double unknown_other = 0;
        double unknown_rare = 0;
        bool opposed = false;
        for (std::size_t const i : clause.items) {
            MeasuredItem const& item = out_.items[i];
            unknown_rare = std::max(unknown_rare, (1 - item.known) * rarity(item));
            opposed = opposed || item.opposed;
            if (item.item.kind != ContentKind::word) {
                continue;
            }
            Upos const upos = item.item.upos;
            bool const noun = upos == Upos::noun || upos == Upos::propn;
            double& not_near = upos == Upos::verb ? not_near_verb
                               : noun             ? not_near_noun
                                                  : not_near_other;
            not_near = std::max(not_near, 1 - item.local);
            if (upos != Upos::verb && !noun) {
                unknown_other = std::max(unknown_other, 1 - item.known);
            }
        }
        ClauseWording const& wording = clause.wording;
        Rewording const& change = wording.rewording;
        // Where a sentence is followed word by word, a changed word tells the more.
        double const closely = change.followed * change.followed * change.followed;
        auto yes = [](bool value) { return value ? 1.0 : 0.0; };
        auto const figures = {
            yes(!wording.new_names.empty()),
            std::log1p(static_cast<double>(wording.new_names.size())),
            yes(!wording.new_figures.empty()),
            yes(!wording.new_numbers.empty()),
            wording.new_pairs,
            unknown_other,
            yes(opposed),
            unknown_rare,
            closely * yes(change.opposite),
            closely * yes(change.negated),
            closely * not_near_verb,
            closely * not_near_noun,
            closely * not_near_other,
        };
        clause.departure.insert(clause.departure.end(), figures);
    }

    SupportBasis const& basis_;
    StoryContent const& content_;
    SourceSearch const& sources_;
    SourceWording const* wording_;
    SentenceTree const& tree_;
    SupportModels const& models_;
    std::size_t place_;
    std::uint32_t sentence_;
    std::size_t first_item_ = 0;
    MeasuredSentence out_;
    std::vector<Fact> facts_;
    std::vector<std::uint32_t> candidates_; // sentences with any match; passages are counted here
    std::vector<std::uint32_t> whole_;
    std::vector<std::size_t> all_;
    double sentence_telling_ = 0;
    std::vector<double> whole_local_;
    double total_ = 0;
    double covered_ = 0;
};

} // namespace

MeasuredSentence measure_support(SupportBasis const& basis, SourceWording const* wording,
                                 std::uint32_t sentence, SentenceTree const& tree,
                                 SupportModels const& models) {
    return Measurer(basis, wording, sentence, tree, models).run();
}

bool is_told(BlockKind kind) {
    return kind == BlockKind::body || kind == BlockKind::lead || kind == BlockKind::list ||
           kind == BlockKind::quote;
}

bool is_brief(Analysis const& analysis) {
    auto const& sentences = analysis.segmentation.sentences;
    auto const told = std::count_if(sentences.begin(), sentences.end(),
                                    [](Sentence const& one) { return is_told(one.kind); });
    return told <= most_of_brief;
}

} // namespace gainsay
