#include <gainsay/base/utf8.h>
#include <gainsay/graph/support.h>
#include <gainsay/graph/support_measure.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace gainsay {

namespace {

// Probability from which a clause of a brief text is told to depart.
constexpr double departure_threshold = 0.39;
// An item with less is not found.
constexpr double item_threshold = 0.5;
constexpr double label_confidence = 0.6;
constexpr double value_confidence = 0.5;
// A name or figure that is known so little is in no source; one that is known less than this is
// another than the passage has in its place.
constexpr double nowhere_known = 0.3;
constexpr double elsewhere_known = 0.8;

constexpr std::size_t longest_opener = 6; // words
std::set<std::string_view> const opener_subjects = {
    "everyone", "everybody", "all", "some", "many", "others", "few", "opinions", "reactions"};

// Their subject is not said to have spoken.
std::set<std::string_view> const thinking_verbs = {"believe", "think", "know", "suspect"};

class Judge {
  public:
    Judge(SupportBasis const& basis, SourceWording const* wording, std::uint32_t sentence,
          Lexicon const& lexicon, SupportModels const& models)
        : content_(basis.content()), sources_(basis.sources()), place_(basis.place()),
          lexicon_(lexicon), analysis_(content_.analysis(place_)),
          tree_({analysis_.article.text(), analysis_.segmentation, analysis_.nodes, lexicon},
                analysis_.segmentation.sentences[sentence]),
          threshold_(models.threshold) {
        measured_ = measure_support(basis, wording, sentence, tree_, models);
    }

    [[nodiscard]] std::size_t clause_count() const { return measured_.clauses.size(); }

    // Of a brief text that has so many clauses.
    void weigh_departures(std::size_t clauses) {
        brief_ = true;
        threshold_ = departure_threshold;
        for (MeasuredClause& clause : measured_.clauses) {
            clause.missing = clause_departs(clause.departure, clauses);
        }
    }

    std::vector<Addition> run() {
        std::vector<Addition> out;
        if (!states_something()) {
            return out;
        }
        std::vector<bool> told(measured_.clauses.size());
        for (std::size_t c = 0; c < measured_.clauses.size(); ++c) {
            if (!told[c] && measured_.clauses[c].missing >= threshold_) {
                out.push_back(passage(joined(c, told)));
            }
        }
        labels(out);
        if (!brief_) {
            values(out);
        }
        std::stable_sort(out.begin(), out.end(),
                         [](Addition const& a, Addition const& b) { return a.span < b.span; });
        return out;
    }

  private:
    using Group = std::vector<std::size_t>; // clauses

    // A sentence has a verb and is no request to the reader. A brief text has no other lines.
    [[nodiscard]] bool states_something() const {
        WordIndex const root = tree_.root();
        if (root == no_word) {
            return false;
        }
        bool const verbal = brief_ || tree_.upos(root) == Upos::verb ||
                            tree_.has(root, Relation::cop) || tree_.has(root, Relation::nsubj);
        bool const request = tree_.xpos(root) == Xpos::vb && !tree_.has(root, Relation::nsubj) &&
                             !tree_.has(root, Relation::aux);
        return verbal && !request && !names_publication() && !opens();
    }

    // "Not everyone is convinced.": the next sentence says who.
    [[nodiscard]] bool opens() const {
        WordIndex const subject = tree_.child(tree_.root(), Relation::nsubj);
        return tree_.size() <= longest_opener && subject != no_word &&
               opener_subjects.contains(tree_.lower(subject));
    }

    [[nodiscard]] bool names_publication() const {
        Article const& article = analysis_.article;
        if (!article.source_stated || article.source.empty()) {
            return false;
        }
        std::string_view const text = article.text();
        Span const all = cover(tree_.span(0), tree_.span(tree_.size() - 1));
        std::string_view const sentence = slice(text, all);
        return sentence.find(article.source) != std::string_view::npos;
    }

    [[nodiscard]] UnitIndex clause_around(UnitIndex unit) const {
        UnitIndex up = measured_.units.units[unit].parent;
        while (up != no_unit && (measured_.units.units[up].kind == UnitKind::phrase ||
                                 measured_.units.units[up].kind == UnitKind::adjective)) {
            up = measured_.units.units[up].parent;
        }
        return up;
    }

    // The clauses missing above, below and beside one, without a break; in a brief text also who is
    // made to say them.
    Group joined(std::size_t start, std::vector<bool>& told) const {
        Group out = {start};
        told[start] = true;
        for (std::size_t at = 0; at < out.size(); ++at) {
            UnitIndex const unit = measured_.clauses[out[at]].unit;
            for (std::size_t c = 0; c < measured_.clauses.size(); ++c) {
                UnitIndex const other = measured_.clauses[c].unit;
                bool const above = clause_around(unit) == other;
                bool const says_it = brief_ && above &&
                                     measured_.units.units[unit].kind == UnitKind::content &&
                                     speaks(measured_.units.units[other].head);
                if (!told[c] && (measured_.clauses[c].missing >= threshold_ || says_it) &&
                    (above || clause_around(other) == unit)) {
                    told[c] = true;
                    out.push_back(c);
                }
            }
        }
        std::sort(out.begin(), out.end());
        return out;
    }

    [[nodiscard]] bool in_clause(WordIndex w, UnitIndex clause) const {
        UnitIndex unit = measured_.units.of_word[w];
        while (unit != no_unit && unit != clause &&
               (measured_.units.units[unit].kind == UnitKind::phrase ||
                measured_.units.units[unit].kind == UnitKind::adjective)) {
            unit = measured_.units.units[unit].parent;
        }
        return unit == clause;
    }

    [[nodiscard]] Addition passage(Group const& group) const {
        Addition out;
        out.article = content_.articles()[place_];
        WordIndex first = no_word;
        WordIndex last = no_word;
        for (WordIndex w = 0; w < tree_.size(); ++w) {
            bool const inside = std::any_of(group.begin(), group.end(), [&](std::size_t c) {
                return in_clause(w, measured_.clauses[c].unit);
            });
            if (inside && !tree_.is(w, Relation::punct)) {
                first = first == no_word ? w : first;
                last = w;
            }
        }
        out.span = cover(tree_.span(first), tree_.span(last));
        std::uint32_t nearest = SourceMatch::no_item;
        for (std::size_t const c : group) {
            MeasuredClause const& clause = measured_.clauses[c];
            out.confidence = std::max(out.confidence, clause.missing);
            if (nearest == SourceMatch::no_item && !clause.near.empty()) {
                nearest = clause.near.front();
            }
            for (std::size_t const i : clause.items) {
                if (measured_.items[i].missing >= item_threshold ||
                    is_new_word(measured_.items[i])) {
                    out.missing.push_back(measured_.items[i].item.span);
                }
            }
        }
        out.kind = kind(group);
        add_new_words(group, out.missing);
        if (out.missing.empty()) {
            out.missing.push_back(likeliest(group));
        }
        std::sort(out.missing.begin(), out.missing.end());
        bool const value = out.kind == AdditionKind::addition && lacks_values(group, out.missing);
        bool const label = out.kind == AdditionKind::characterization && only_judges(out.missing);
        if (brief_ && (value || label)) {
            out.kind = value ? AdditionKind::value : out.kind;
            out.span = cover(out.missing.front(), out.missing.back());
        }
        set_nearest(out, nearest);
        return out;
    }

    // In a brief text every word counts that no source has.
    [[nodiscard]] bool is_new_word(MeasuredItem const& item) const {
        return brief_ && item.item.kind == ContentKind::word && item.known < nowhere_known;
    }

    [[nodiscard]] bool only_judges(std::vector<Span> const& missing) const {
        return std::all_of(missing.begin(), missing.end(), [&](Span span) {
            return std::any_of(
                measured_.items.begin(), measured_.items.end(), [&](MeasuredItem const& item) {
                    return item.item.span == span && item.word != no_word && evaluates(item.word);
                });
        });
    }

    // No word is missing, only a name or a figure.
    [[nodiscard]] bool lacks_values(Group const& group, std::vector<Span> const& missing) const {
        return std::none_of(group.begin(), group.end(), [&](std::size_t c) {
            auto const& items = measured_.clauses[c].items;
            return std::any_of(items.begin(), items.end(), [&](std::size_t i) {
                ContentItem const& item = measured_.items[i].item;
                return item.kind == ContentKind::word &&
                       std::find(missing.begin(), missing.end(), item.span) != missing.end();
            });
        });
    }

    // The names, figures and changed words of a brief text, where they are not told already.
    void add_new_words(Group const& group, std::vector<Span>& missing) const {
        for (std::size_t const c : group) {
            ClauseWording const& wording = measured_.clauses[c].wording;
            for (auto const* const words : {&wording.new_names, &wording.new_figures,
                                            &wording.new_numbers, &wording.rewording.words}) {
                for (WordIndex const w : *words) {
                    Span const span = tree_.span(w);
                    bool const told = std::any_of(missing.begin(), missing.end(),
                                                  [&](Span other) { return other.overlaps(span); });
                    if (!told) {
                        missing.push_back(span);
                    }
                }
            }
        }
    }

    [[nodiscard]] double lack(MeasuredItem const& item) const {
        return item.missing + (brief_ ? 2 - item.known - item.local : 0);
    }

    [[nodiscard]] Span likeliest(Group const& group) const {
        MeasuredItem const* best = nullptr;
        for (std::size_t const c : group) {
            for (std::size_t const i : measured_.clauses[c].items) {
                MeasuredItem const& item = measured_.items[i];
                best = best == nullptr || lack(item) > lack(*best) ? &item : best;
            }
        }
        return best->item.span;
    }

    void set_nearest(Addition& addition, std::uint32_t sentence) const {
        if (sentence == SourceMatch::no_item) {
            return;
        }
        auto const [place, index] = sources_.sentences()[sentence];
        addition.nearest = {content_.articles()[place],
                            content_.analysis(place).segmentation.sentences[index].span};
    }

    [[nodiscard]] AdditionKind kind(Group const& group) const {
        bool spoken = false;
        bool judged = false;
        for (WordIndex w = 0; w < tree_.size(); ++w) {
            for (std::size_t const c : group) {
                UnitIndex const unit = measured_.clauses[c].unit;
                if (in_clause(w, unit)) {
                    judged = judged || evaluates(w);
                }
                if (w == measured_.units.units[unit].head) {
                    spoken = spoken || speaks(w);
                }
            }
        }
        return spoken   ? AdditionKind::attribution
               : judged ? AdditionKind::characterization
                        : AdditionKind::addition;
    }

    [[nodiscard]] bool speaks(WordIndex verb) const {
        std::string const lemma = tree_.lemma(verb);
        return lexicon_.listed(lemma, WordList::saying_verb) && !thinking_verbs.contains(lemma) &&
               has_speaker(verb);
    }

    // Somebody does it: a person, a group or a name. "The delay suggests" says nothing.
    [[nodiscard]] bool has_speaker(WordIndex verb) const {
        WordIndex const subject = tree_.child(verb, Relation::nsubj);
        if (subject == no_word || tree_.relation(subject) == Relation::nsubj_pass) {
            return false;
        }
        if (tree_.upos(subject) == Upos::pron) {
            std::string const& word = tree_.lower(subject);
            return word != "it" && word != "this" && word != "that" && word != "which";
        }
        WordField const field = lexicon_.field(tree_.lemma(subject), WordClass::noun);
        return tree_.upos(subject) == Upos::propn || field == WordField::person ||
               field == WordField::group;
    }

    // The word with what hyphens join to it: "accident-prone". Lower case.
    [[nodiscard]] std::string compound(WordIndex w) const {
        auto joins = [&](WordIndex i) {
            return i < tree_.size() && tree_.lower(i) == "-" && !tree_.token(i).space_before;
        };
        WordIndex first = w;
        WordIndex last = w;
        while (first >= 2 && joins(first - 1) && !tree_.token(first).space_before) {
            first -= 2;
        }
        while (last + 2 < tree_.size() && joins(last + 1) && !tree_.token(last + 2).space_before) {
            last += 2;
        }
        return to_lower(
            slice(analysis_.article.text(), cover(tree_.span(first), tree_.span(last))));
    }

    [[nodiscard]] bool evaluates(WordIndex w) const {
        Upos const upos = tree_.upos(w);
        bool const open =
            upos == Upos::adj || upos == Upos::adv || upos == Upos::noun || upos == Upos::verb;
        return open &&
               (lexicon_.listed(tree_.lower(w), WordList::evaluative_word) ||
                lexicon_.listed(compound(w), WordList::evaluative_word) ||
                (upos != Upos::verb &&
                 lexicon_.listed(tree_.lemma(w), WordList::evaluative_word))) &&
               !sources_.has_word(tree_.lower(w)) && !sources_.has_word(tree_.lemma(w));
    }

    [[nodiscard]] bool quoted(WordIndex w) const {
        auto const& quotes = analysis_.values.quotes;
        return std::any_of(quotes.begin(), quotes.end(),
                           [&](Quote const& quote) { return quote.words.contains(tree_.span(w)); });
    }

    // Judging words in what the sources carry otherwise.
    void labels(std::vector<Addition>& out) const {
        for (MeasuredItem const& item : measured_.items) {
            if (item.word == no_word || item.unit == no_unit || item.known > item_threshold ||
                !evaluates(item.word) || quoted(item.word)) {
                continue;
            }
            bool const known = std::any_of(out.begin(), out.end(), [&](Addition const& other) {
                return other.span.overlaps(item.item.span);
            });
            if (known) {
                continue;
            }
            Addition label;
            label.article = content_.articles()[place_];
            label.kind = AdditionKind::characterization;
            SupportUnit const& unit = measured_.units.units[item.unit];
            label.span = unit.kind == UnitKind::adjective || unit.kind == UnitKind::phrase
                             ? unit.span
                             : item.item.span;
            label.missing = {item.item.span};
            label.confidence = std::max(label_confidence, item.missing);
            for (MeasuredClause const& clause : measured_.clauses) {
                if (clause.unit == item.clause && !clause.near.empty()) {
                    set_nearest(label, clause.near.front());
                }
            }
            out.push_back(std::move(label));
        }
    }

    // Names and figures that no source has, and opposites of what a source has.
    void values(std::vector<Addition>& out) const {
        for (MeasuredItem const& item : measured_.items) {
            if (item.clause == no_unit || !is_other_value(item)) {
                continue;
            }
            bool const known = std::any_of(out.begin(), out.end(), [&](Addition const& other) {
                return other.span.overlaps(item.item.span);
            });
            if (known) {
                continue;
            }
            Addition value;
            value.article = content_.articles()[place_];
            value.kind = AdditionKind::value;
            value.span = item.item.span;
            value.missing = {item.item.span};
            value.confidence = std::max(value_confidence, item.missing);
            for (MeasuredClause const& clause : measured_.clauses) {
                if (clause.unit == item.clause && !clause.near.empty()) {
                    set_nearest(value, clause.near.front());
                }
            }
            out.push_back(std::move(value));
        }
    }

    // "Sales rose", not "the rising sales".
    [[nodiscard]] bool is_predicate(MeasuredItem const& item) const {
        SupportUnit const& clause = measured_.units.units[item.clause];
        return clause.head == item.word &&
               (clause.kind == UnitKind::clause || clause.kind == UnitKind::content);
    }

    // A common word with a capital for its place: "Play was held up".
    [[nodiscard]] bool begins_sentence(MeasuredItem const& item) const {
        std::string const word = to_lower(slice(analysis_.article.text(), item.item.span));
        return item.word == 0 &&
               (lexicon_.is(word, WordClass::noun) || lexicon_.is(word, WordClass::adjective)) &&
               !lexicon_.capitalised(word, WordClass::noun);
    }

    [[nodiscard]] bool is_other_value(MeasuredItem const& item) const {
        std::string_view const text = slice(analysis_.article.text(), item.item.span);
        bool const figure = text.find_first_of("0123456789") != std::string_view::npos;
        bool const nowhere = item.known < nowhere_known;
        switch (item.item.kind) {
        case ContentKind::amount:
            return figure && (nowhere || (item.replaced && item.known < elsewhere_known));
        case ContentKind::name:
            return nowhere && !figure && text.size() > 2 && is_upper(decode_utf8(text, 0).value) &&
                   !begins_sentence(item);
        case ContentKind::word:
            return item.opposed && item.known < item_threshold && is_predicate(item);
        case ContentKind::time:
            return false;
        }
        return false;
    }

    StoryContent const& content_;
    SourceSearch const& sources_;
    std::size_t place_;
    Lexicon const& lexicon_;
    Analysis const& analysis_;
    SentenceTree tree_;
    MeasuredSentence measured_;
    bool brief_ = false;
    double threshold_;
};

} // namespace

std::vector<Addition> find_additions(StoryContent const& content, std::size_t place,
                                     std::vector<std::size_t> const& sources,
                                     Lexicon const& lexicon, SupportModels const& models) {
    Analysis const& analysis = content.analysis(place);
    SourceSearch const search(content, sources, lexicon);
    SupportBasis const basis(content, search, place);
    bool const brief = is_brief(analysis);
    std::optional<SourceWording> wording;
    if (brief) {
        wording.emplace(content, search, lexicon);
    }
    std::vector<Judge> judges;
    std::size_t clauses = 0;
    auto const& sentences = analysis.segmentation.sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (is_told(sentences[s].kind)) {
            judges.emplace_back(basis, wording ? &*wording : nullptr, s, lexicon, models);
            clauses += judges.back().clause_count();
        }
    }
    std::vector<Addition> out;
    for (Judge& judge : judges) {
        if (brief) {
            judge.weigh_departures(clauses);
        }
        for (Addition& addition : judge.run()) {
            out.push_back(std::move(addition));
        }
    }
    return out;
}

} // namespace gainsay
