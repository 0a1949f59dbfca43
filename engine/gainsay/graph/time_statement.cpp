#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/graph/lasting_state.h>
#include <gainsay/graph/moment_reader.h>
#include <gainsay/graph/time_statement.h>
#include <gainsay/graph/told_words.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace gainsay {

namespace {

using std::chrono::seconds;

std::vector<std::string> strings(std::span<std::string_view const> words) {
    return {words.begin(), words.end()};
}

// "tenth", "25th", "twenty-fifth": 0 where it is none.
int ordinal(std::string_view word) {
    static constexpr auto units = std::to_array<std::string_view>(
        {"first",     "second",      "third",      "fourth",     "fifth",
         "sixth",     "seventh",     "eighth",     "ninth",      "tenth",
         "eleventh",  "twelfth",     "thirteenth", "fourteenth", "fifteenth",
         "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"});
    static constexpr auto tens =
        std::to_array<std::string_view>({"thirtieth", "fortieth", "fiftieth", "sixtieth",
                                         "seventieth", "eightieth", "ninetieth", "hundredth"});
    std::size_t digits = 0;
    int value = 0;
    while (digits < word.size() && digits < 4 && word[digits] >= '0' && word[digits] <= '9') {
        value = value * 10 + (word[digits++] - '0');
    }
    if (digits > 0) {
        return one_of(word.substr(digits), {"st", "nd", "rd", "th"}) ? value : 0;
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (word == units[i]) {
            return static_cast<int>(i) + 1;
        }
    }
    for (std::size_t i = 0; i < tens.size(); ++i) {
        if (word == tens[i]) {
            return static_cast<int>(i) * 10 + 30;
        }
    }
    return 0;
}

class StatementReader {
  public:
    StatementReader(TimedSentence const& in, std::vector<Happening>& happenings,
                    std::vector<TimeStatement>& out)
        : in_(in), tree_(in.tree), text_(in.analysis.article.text()), moments_(in, happenings),
          out_(out) {}

    void run() {
        for (std::uint32_t t = in_.first_time; t < in_.end_time; ++t) {
            TimeExpression const& time = moments_.times()[t];
            if (time.offset) {
                offset(time);
            } else if (!time.distance.empty() && time.anchor == Anchor::previous) {
                counted_from_before(time);
            } else if (time.timex == Timex::duration) {
                duration(t, time);
            }
        }
        anniversary();
    }

  private:
    // The words that state a length, with their hedge, and the length.
    struct Stated {
        Span span;
        TimeLength length;
    };
    [[nodiscard]] std::optional<Stated> stated(TimeExpression const& time) const {
        Span const sentence = in_.analysis.segmentation.sentences[in_.sentence].span;
        HedgeWords const hedge =
            hedge_around(slice(text_, {sentence.begin, time.span.begin}), slice(text_, time.span),
                         slice(text_, {time.span.end, sentence.end}));
        std::string const& timex = time.distance.empty() ? time.value : time.distance;
        std::optional<TimeLength> const length = time_length(timex, hedge.hedge);
        if (!length) {
            return std::nullopt;
        }
        return Stated{{time.span.begin - hedge.bytes, time.span.end}, *length};
    }

    // The sentence from a word on.
    [[nodiscard]] Span text_after(WordIndex word) const {
        return {tree_.span(word).begin, tree_.span(tree_.size() - 1).end};
    }

    [[nodiscard]] Span passage_of(Span phrase) const {
        Span best = in_.analysis.segmentation.sentences[in_.sentence].span;
        std::vector<Assertion> const& all = in_.analysis.assertions;
        auto at = std::lower_bound(
            all.begin(), all.end(), in_.sentence,
            [](Assertion const& one, std::uint32_t sentence) { return one.sentence < sentence; });
        for (; at != all.end() && at->sentence == in_.sentence; ++at) {
            if (at->span.contains(phrase) && at->span.size() < best.size()) {
                best = at->span;
            }
        }
        return best;
    }

    void state(TimeStatement statement) {
        statement.sentence = in_.sentence;
        statement.passage = passage_of(statement.phrase);
        out_.push_back(std::move(statement));
    }

    // Forms

    // "two days after the vote"
    void offset(TimeExpression const& time) {
        std::optional<Stated> const said = stated(time);
        WordIndex const preposition = moments_.word_from(time.span.end);
        if (!said || preposition + 1 >= tree_.size()) {
            return;
        }
        MomentWords event = moments_.anchor(preposition, time.offset->event);
        TimeStatement out;
        out.length = said->length;
        out.phrase = cover(said->span, event.span.empty() ? time.offset->event : event.span);
        MomentWords mine = moments_.own(said->span, out.phrase);
        if (mine.time && event.time == mine.time) {
            event.time.reset();
        }
        out.earlier = time.offset->before ? std::move(mine) : std::move(event);
        out.later = time.offset->before ? std::move(event) : std::move(mine);
        state(std::move(out));
    }

    // "two days later", "less than a month after that"
    void counted_from_before(TimeExpression const& time) {
        std::optional<Stated> const said = stated(time);
        if (!said) {
            return;
        }
        std::string const words = to_lower(slice(text_, time.span));
        bool const before =
            words.ends_with("earlier") || words.find(" before") != std::string::npos;
        TimeStatement out;
        out.length = said->length;
        out.phrase = said->span;
        WordIndex const next = moments_.word_from(time.span.end);
        if (moments_.is_word(next, {"that", "this"})) {
            out.phrase.end = tree_.span(next).end;
        }
        MomentWords mine = moments_.own(said->span, out.phrase);
        if (!mine.time) {
            return;
        }
        MomentWords event;
        event.told_before = true;
        out.earlier = before ? std::move(mine) : event;
        out.later = before ? event : std::move(mine);
        state(std::move(out));
    }

    void duration(std::uint32_t t, TimeExpression const& time) {
        std::optional<Stated> const said = stated(time);
        bool const dated = time.interval.earliest || time.interval.latest; // "from 1965 to 1991"
        if (!said || said->length.unit <= seconds(1) || dated) {
            return;
        }
        WordIndex const next = moments_.word_from(said->span.end);
        if (!ranged(*said) && !passed_since(*said, next) && !took(*said, next) &&
            !deadline(*said, next) && !lasting_state(*said, next)) {
            lasted(t, *said);
        }
    }

    // "open from 9 a.m. to 5 p.m., six hours a day"
    bool ranged(Stated const& said) {
        TimeStatement out;
        for (std::uint32_t const t : in_.dated) {
            TimeRelation const relation = moments_.times()[t].relation;
            if (relation == TimeRelation::since && !out.earlier.time) {
                out.earlier.time = t;
            } else if (relation == TimeRelation::until && out.earlier.time && !out.later.time) {
                out.later.time = t;
            }
        }
        WordIndex const before = moments_.word_from(said.span.begin);
        bool const counts =
            before == 0 ||
            !moments_.is_word(before - 1, {"after", "within", "in", "every", "by", "another"});
        bool const one_clause =
            out.earlier.time && out.later.time &&
            in_.clauses.of_word[moments_.last_word_of(moments_.times()[*out.earlier.time].span)] ==
                in_.clauses.of_word[moments_.last_word_of(said.span)];
        if (!counts || !one_clause) {
            return false;
        }
        out.basis = TimeBasis::duration;
        out.length = inclusive(said.length);
        out.phrase = said.span;
        state(std::move(out));
        return true;
    }

    // "less than three years had passed since its publication"
    bool passed_since(Stated const& said, WordIndex next) {
        WordIndex at = next;
        while (at < tree_.size() && at < next + 5 && !moments_.is_word(at, {"since"})) {
            ++at;
        }
        if (!moments_.is_word(at, {"since"})) {
            return false;
        }
        bool passed = false;
        for (WordIndex i = next; i < at; ++i) {
            passed = passed || one_of(tree_.lemma(i), {"pass", "elapse", "go", "lapse"});
        }
        WordIndex const before = moments_.word_from(said.span.begin);
        bool const it_is = before >= 2 && one_of(tree_.lemma(before - 1), {"be"}) && at == next;
        bool const in_the = at == next && before >= 2 && moments_.is_word(before - 1, {"the"}) &&
                            moments_.is_word(before - 2, {"in", "over", "during"});
        if (!passed && !it_is && !in_the) {
            return false;
        }
        TimeStatement out;
        out.length = said.length;
        out.earlier = moments_.anchor(at, {tree_.span(at).end, tree_.span(tree_.size() - 1).end});
        out.phrase = cover(said.span, out.earlier.span);
        out.later = moments_.own(said.span, out.phrase);
        if (!out.later.time) {
            out.later.time = only_date_outside(out.phrase);
        }
        out.later.published = !out.later.time && (out.later.published || in_the);
        state(std::move(out));
        return true;
    }

    [[nodiscard]] std::optional<std::uint32_t> only_date_outside(Span phrase) const {
        std::optional<std::uint32_t> found;
        for (std::uint32_t const t : in_.dated) {
            if (moments_.times()[t].span.overlaps(phrase)) {
                continue;
            }
            if (found) {
                return std::nullopt;
            }
            found = t;
        }
        return found;
    }

    // "it took the court a year to rule, in May"; "two years to get from that vote to this one"
    bool took(Stated const& said, WordIndex next) {
        WordIndex const above = moments_.governor(said.span, said.span);
        if (above == no_word || tree_.lemma(above) != "take" || !moments_.is_word(next, {"to"}) ||
            next + 1 >= tree_.size() || tree_.upos(next + 1) != Upos::verb) {
            return false;
        }
        TimeStatement out;
        out.length = said.length;
        WordIndex from = next + 2;
        while (from < tree_.size() && !moments_.is_word(from, {"from"})) {
            ++from;
        }
        WordIndex to = from;
        while (to < tree_.size() && !moments_.is_word(to, {"to"})) {
            ++to;
        }
        if (to < tree_.size() && tree_.is(from, Relation::case_)) {
            out.earlier =
                moments_.named(tree_.head(from), {tree_.span(from).end, tree_.span(to).begin});
            std::uint32_t const limit = tree_.span(tree_.size() - 1).end;
            out.later = moments_.named_from(to + 1, limit);
            out.phrase = cover(said.span, out.later.span);
        } else {
            out.earlier.told_before = true;
            out.phrase = {said.span.begin, tree_.span(next + 1).end};
            out.later.time = moments_.date_under(next + 1, text_after(next));
            for (std::uint32_t const t : in_.dated) {
                if (!out.later.time && moments_.times()[t].span.begin > said.span.end) {
                    out.later.time = t;
                }
            }
        }
        if (out.later.time) {
            state(std::move(out));
        }
        return true;
    }

    // "has 14 days from the nomination … by 26 March, when that period runs out"
    bool deadline(Stated const& said, WordIndex next) {
        if (!moments_.is_word(next, {"from", "of"})) {
            return false;
        }
        bool const within = moments_.is_word(moments_.word_from(said.span.begin), {"within"});
        if (moments_.is_word(next, {"of"}) && !within) {
            return false;
        }
        TimeStatement out;
        out.basis = TimeBasis::deadline;
        TimeLength length = said.length;
        if (within && length.most) {
            length.least = *length.most * 100 / 102; // all of it: when the time is up
        }
        out.length = length;
        out.earlier =
            moments_.anchor(next, {tree_.span(next).end, tree_.span(tree_.size() - 1).end});
        out.phrase = cover(said.span, out.earlier.span);
        out.later.told_before = true; // "by": found where the article says when the time is up
        state(std::move(out));
        return true;
    }

    // "six days of captivity", "after three years in the job", "after two years as mayor"
    bool lasting_state(Stated const& said, WordIndex next) {
        if (!moments_.is_word(next, {"of", "in", "as", "at", "without"})) {
            return false;
        }
        WordIndex noun = next + 1;
        while (noun < tree_.size() && tree_.upos(noun) != Upos::noun && noun < next + 4) {
            ++noun;
        }
        if (noun >= tree_.size()) {
            return false;
        }
        std::string const lemma = tree_.lemma(noun);
        LastingState const* known = find_lasting_state(lemma);
        bool const after = moments_.is_word(moments_.word_from(said.span.begin) - 1, {"after"});
        if (moments_.is_word(next, {"as"}) && after) {
            known = find_lasting_state("office");
        }
        if (known == nullptr) {
            return false;
        }
        TimeStatement out;
        out.basis = TimeBasis::duration;
        out.length = inclusive(said.length);
        out.phrase = {said.span.begin, tree_.span(noun).end};
        out.earlier.heads = strings(known->begins);
        out.later = moments_.own(said.span, out.phrase);
        if (!after) {
            out.later.heads = strings(known->ends);
            out.later.published = false;
        }
        out.later.others.clear();
        state(std::move(out));
        return true;
    }

    // Both the first and the last day may be counted, or neither.
    static TimeLength inclusive(TimeLength length) {
        if (length.unit == std::chrono::hours(24)) {
            length.least -= length.unit;
            if (length.most) {
                *length.most += length.unit;
            }
        }
        return length;
    }

    // "the blockade, which lasted three hours", "had been playing for two hours"
    void lasted(std::uint32_t t, Stated const& said) {
        WordIndex const above = moments_.governor(said.span, said.span);
        if (above == no_word || in_.clauses.of_word[above] == no_clause) {
            return;
        }
        ClauseIndex const c = in_.clauses.of_word[above];
        Clause const& clause = in_.clauses.clauses[c];
        std::string const verb = tree_.lemma(clause.head);
        WordIndex const before = moments_.word_from(said.span.begin);
        WordIndex const next = moments_.word_from(said.span.end);
        bool const closes = next >= tree_.size() || tree_.upos(next) == Upos::punct;
        bool const lasts = one_of(verb, {"last", "endure"}) ||
                           (one_of(verb, {"take", "run", "continue"}) && closes);
        bool const stretch = before > 0 && moments_.is_word(before - 1, {"for"});
        bool const going_on = stretch && been_doing(clause);
        bool const until_now = stretch && !going_on && has_done(clause);
        bool const two_dates = in_.dated.size() == 2;
        bool const over =
            tree_.xpos(clause.head) == Xpos::vbd || tree_.xpos(clause.head) == Xpos::vbn;
        if (!(lasts && (over || two_dates)) && !going_on && !until_now) {
            return; // what "takes two days" does so every time
        }
        TimeStatement out;
        out.basis = TimeBasis::duration;
        out.length = inclusive(said.length);
        out.phrase = cover(tree_.span(clause.head), said.span);
        std::vector<std::string> about;
        for (WordIndex const i : {clause.subject, clause.antecedent}) {
            if (i != no_word && tree_.upos(i) == Upos::noun) {
                about.push_back(tree_.lemma(i));
            }
        }
        out.earlier.heads = strings(any_lasting_state().begins);
        out.earlier.others = about;
        out.earlier.told_before = true;
        out.later.heads = strings(any_lasting_state().ends);
        out.later.others = about;
        out.later.told_before = true;
        std::vector<std::uint32_t> dated;
        for (std::uint32_t const d : in_.dated) {
            if (d != t) {
                dated.push_back(d);
            }
        }
        if (until_now) {
            // "has led the firm for six years": since somebody took it over
            LastingState const& office = *find_lasting_state("office");
            out.earlier.heads = strings(office.begins);
            out.earlier.told_before = false;
            out.later = {};
            out.later.published = true;
            out.later.span = out.phrase;
        } else if (dated.size() == 2) {
            out.earlier.time = dated[0];
            out.later.time = dated[1];
        } else if (dated.size() == 1 && going_on) {
            out.later.time = dated[0];
        }
        state(std::move(out));
    }

    // "had been playing"
    [[nodiscard]] bool been_doing(Clause const& clause) const {
        bool been = false;
        for (WordIndex const i : clause.group) {
            been = been || tree_.lower(i) == "been";
        }
        return been && tree_.xpos(clause.head) == Xpos::vbg;
    }

    // "has led", not "had led" and not "has been led"
    [[nodiscard]] bool has_done(Clause const& clause) const {
        bool has = false;
        for (WordIndex const i : clause.group) {
            has = has || one_of(tree_.lower(i), {"has", "have"});
        }
        std::string const verb = tree_.lemma(clause.head);
        bool const office = one_of(verb, {"lead", "head", "run", "manage", "chair", "govern",
                                          "rule", "serve", "hold", "coach", "direct"}) ||
                            clause.copular;
        return has && office && !clause.passive && !clause.negative;
    }

    // "celebrated its tenth anniversary last June"
    void anniversary() {
        for (WordIndex i = 1; i < tree_.size(); ++i) {
            std::string const noun = tree_.lemma(i);
            int count = 0;
            if (one_of(noun, {"anniversary", "jubilee"})) {
                for (WordIndex k = i; k-- > 0 && i - k <= 4 && count == 0;) {
                    count = ordinal(tree_.lower(k));
                    if (count > 0 && k >= 2 && tree_.lower(k - 1) == "-" &&
                        tree_.lower(k - 2) == "twenty") {
                        count += 20;
                    }
                }
            } else if (one_of(noun, {"centenary", "centennial"})) {
                count = 100;
            } else if (one_of(noun, {"bicentenary", "bicentennial"})) {
                count = 200;
            }
            std::optional<std::uint32_t> const when = count == 0 ? std::nullopt : date_near(i);
            if (!when) {
                continue;
            }
            TimeStatement out;
            out.basis = TimeBasis::anniversary;
            std::optional<TimeLength> const length =
                time_length("P" + std::to_string(count) + "Y", Hedge::none);
            // A jubilee year is celebrated from its beginning to its end.
            seconds const years(count * 31'556'736LL);
            std::chrono::days const around{40};
            out.length = {years - around, years + around, length->unit};
            WordIndex first = i;
            while (first > tree_.first(i) && tree_.upos(first - 1) != Upos::punct &&
                   tree_.under(first - 1, i)) {
                --first;
            }
            out.phrase = {tree_.span(first).begin, tree_.span(i).end};
            if (moments_.is_word(i + 1, {"of"}) && i + 2 < tree_.size()) {
                out.earlier = moments_.anchor(
                    i + 1, {tree_.span(i + 1).end, tree_.span(tree_.size() - 1).end});
                out.phrase = cover(out.phrase, out.earlier.span);
            } else {
                out.earlier.heads = strings(founding_verbs());
                bool known = false;
                for (WordIndex k = first; k < i; ++k) {
                    known = known || tree_.xpos(k) == Xpos::prp_possessive;
                    if (tree_.is(k, Relation::nmod) && tree_.head(k) == i &&
                        tree_.upos(k) != Upos::pron) {
                        owner(k, out.earlier);
                        known = true;
                    }
                }
                if (!known) {
                    continue;
                }
            }
            out.later.time = when;
            state(std::move(out));
        }
    }

    // "the choir's tenth anniversary"
    void owner(WordIndex word, MomentWords& moment) const {
        for (WordIndex k = tree_.first(word); k < tree_.end(word); ++k) {
            if (std::optional<std::string> lemma = content_lemma(tree_, k)) {
                (tree_.upos(k) == Upos::propn ? moment.names : moment.others)
                    .push_back(*std::move(lemma));
            }
        }
    }

    [[nodiscard]] std::optional<std::uint32_t> date_near(WordIndex word) const {
        ClauseIndex const clause = in_.clauses.of_word[word];
        std::optional<std::uint32_t> const beside = moments_.date_beside(tree_.span(word));
        return beside || clause == no_clause ? beside : moments_.date_of_clause(clause, {});
    }

    TimedSentence const& in_;
    SentenceTree const& tree_;
    std::string_view text_;
    MomentReader moments_;
    std::vector<TimeStatement>& out_;
};

} // namespace

void read_time_statements(TimedSentence const& sentence, std::vector<Happening>& happenings,
                          std::vector<TimeStatement>& statements) {
    StatementReader(sentence, happenings, statements).run();
}

} // namespace gainsay
