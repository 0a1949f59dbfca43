#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/graph/age_statement.h>
#include <gainsay/graph/anniversary_statement.h>
#include <gainsay/graph/lasting_statement.h>
#include <gainsay/graph/time_statement.h>

namespace gainsay {

namespace {

using std::chrono::seconds;

class StatementReader {
  public:
    explicit StatementReader(StatementFrame& frame)
        : frame_(frame), in_(frame.in), tree_(frame.tree), moments_(frame.moments) {}

    void run() {
        for (std::uint32_t t = in_.first_time; t < in_.end_time; ++t) {
            TimeExpression const& time = moments_.times()[t];
            if (time.offset) {
                offset(time);
            } else if (!time.distance.empty() && time.anchor == Anchor::previous) {
                counted_from_before(time);
            } else if (!time.distance.empty() && time.anchor == Anchor::published) {
                counted_from_now(t, time);
            } else if (time.timex == Timex::duration) {
                duration(time);
            }
        }
    }

  private:
    // Forms

    // "two days after the vote"
    void offset(TimeExpression const& time) {
        std::optional<StatedLength> const said = frame_.stated(time);
        WordIndex const preposition = moments_.word_from(time.span.end);
        if (!said || preposition + 1 >= tree_.size()) {
            return;
        }
        if (moments_.is_word(preposition + 1, {"a", "an", "any", "each", "every"}) &&
            !moments_.in_past(said->span)) {
            return; // "in the ten days before a meeting": any
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
        frame_.state(std::move(out));
    }

    // "two days later", "less than a month after that"
    void counted_from_before(TimeExpression const& time) {
        std::optional<StatedLength> const said = frame_.stated(time);
        if (!said) {
            return;
        }
        std::string const words = to_lower(slice(in_.analysis.article.text(), time.span));
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
            mine.time = frame_.only_date_outside(out.phrase); // "It was not until 11 a.m. that …"
        }
        if (!mine.time) {
            return;
        }
        MomentWords event;
        event.told_before = true;
        out.earlier = before ? std::move(mine) : event;
        out.later = before ? event : std::move(mine);
        frame_.state(std::move(out));
    }

    // "in 1998, 20 years ago", "on 3 October, a week from today"
    void counted_from_now(std::uint32_t t, TimeExpression const& time) {
        std::optional<StatedLength> const said = frame_.stated(time);
        std::optional<std::uint32_t> const date = moments_.date_beside(time.span);
        WordIndex const next = moments_.word_from(time.span.end);
        bool const closes = next >= tree_.size() || tree_.upos(next) == Upos::punct;
        if (!said || !date || *date == t || !closes) {
            return; // "in January; a year ago it was six": another time
        }
        TimeStatement out;
        out.length = said->length;
        out.phrase = said->span;
        bool const ago = to_lower(slice(in_.analysis.article.text(), time.span)).ends_with("ago");
        (ago ? out.earlier : out.later).time = date;
        (ago ? out.later : out.earlier).published = true;
        frame_.state(std::move(out));
    }

    void duration(TimeExpression const& time) {
        std::optional<StatedLength> const said = frame_.stated(time);
        bool const dated = time.interval.earliest || time.interval.latest; // "from 1965 to 1991"
        if (!said || said->length.unit <= seconds(1) || dated) {
            return;
        }
        WordIndex const next = moments_.word_from(said->span.end);
        if (!ranged(*said) && !passed_since(*said, next) && !since_passed(*said, next) &&
            !took(*said, next) && !deadline(*said, next) && !set_apart(*said, next)) {
            read_lasting(frame_, *said);
        }
    }

    // "open from 9 a.m. to 5 p.m., six hours a day"
    bool ranged(StatedLength const& said) {
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
        frame_.state(std::move(out));
        return true;
    }

    // "less than three years had passed since its publication"
    bool passed_since(StatedLength const& said, WordIndex next) {
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
            out.later.time = frame_.only_date_outside(out.phrase);
        }
        out.later.published = !out.later.time && (out.later.published || in_the);
        out.later.told_before = !out.later.time && !out.later.published && passed;
        frame_.state(std::move(out));
        return true;
    }

    // "Since the bridge was closed on 2 December, three months have passed."
    bool since_passed(StatedLength const& said, WordIndex next) {
        WordIndex since = moments_.word_from(said.span.begin);
        while (since > 0 && !moments_.is_word(since, {"since"})) {
            --since;
        }
        bool const passes = next + 1 < tree_.size() &&
                            moments_.is_word(next, {"have", "has", "had"}) &&
                            one_of(tree_.lemma(next + 1), {"pass", "elapse", "go", "lapse"});
        if (!passes || !moments_.is_word(since, {"since"})) {
            return false;
        }
        TimeStatement out;
        out.length = said.length;
        out.earlier = moments_.anchor(since, {tree_.span(since).end, said.span.begin});
        if (!out.earlier.time) {
            out.earlier.time = frame_.only_date_outside(said.span);
        }
        out.phrase = {tree_.span(since).begin, tree_.span(next + 1).end};
        out.later.published = !moments_.is_word(next, {"had"});
        out.later.told_before = !out.later.published;
        frame_.state(std::move(out));
        return true;
    }

    // "in 2011 and again in 2019, eight years apart"
    bool set_apart(StatedLength const& said, WordIndex next) {
        if (!moments_.is_word(next, {"apart"})) {
            return false;
        }
        TimeStatement out;
        out.length = said.length;
        out.phrase = {said.span.begin, tree_.span(next).end};
        std::vector<std::uint32_t> before;
        for (std::uint32_t const t : in_.dated) {
            if (moments_.times()[t].span.end <= said.span.begin) {
                before.push_back(t);
            }
        }
        if (before.size() == 2) {
            out.earlier.time = before[0];
            out.later.time = before[1];
            frame_.state(std::move(out));
        }
        return true;
    }

    // "it took the court a year to rule, in May"; "two years to get from that vote to this one"
    bool took(StatedLength const& said, WordIndex next) {
        WordIndex const above = moments_.governor(said.span, said.span);
        if (above == no_word || tree_.lemma(above) != "take" || !moments_.in_past(said.span) ||
            !moments_.is_word(next, {"to"}) || next + 1 >= tree_.size() ||
            tree_.upos(next + 1) != Upos::verb) {
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
            out.later.time = moments_.date_under(next + 1, frame_.text_after(next));
            for (std::uint32_t const t : in_.dated) {
                if (!out.later.time && moments_.times()[t].span.begin > said.span.end) {
                    out.later.time = t;
                }
            }
        }
        if (!out.later.time) {
            out.basis = TimeBasis::duration;
            out.later = out.earlier; // the two times that were told just before
        }
        if (out.later.time || out.earlier.told_before) {
            frame_.state(std::move(out));
        }
        return true;
    }

    // "has 14 days from the nomination … by 26 March, when that period runs out"
    bool deadline(StatedLength const& said, WordIndex next) {
        if (!moments_.is_word(next, {"from", "of"})) {
            return false;
        }
        bool const within = moments_.is_word(moments_.word_from(said.span.begin), {"within"});
        if (moments_.is_word(next, {"of"}) && !within) {
            return false;
        }
        if (moments_.is_word(next + 1, {"then", "that"})) {
            return counted_from_then(said, next + 1);
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
        frame_.state(std::move(out));
        return true;
    }

    // "Four years from then she may start again, on 9 April 2029."
    bool counted_from_then(StatedLength const& said, WordIndex then) {
        TimeStatement out;
        out.length = said.length;
        out.phrase = {said.span.begin, tree_.span(then).end};
        out.earlier.told_before = true;
        out.later.time = frame_.only_date_outside(out.phrase);
        if (out.later.time) {
            frame_.state(std::move(out));
        }
        return true;
    }

    StatementFrame& frame_;
    TimedSentence const& in_;
    SentenceTree const& tree_;
    MomentReader& moments_;
};

} // namespace

void read_time_statements(TimedSentence const& sentence, std::vector<Happening>& happenings,
                          std::vector<TimeStatement>& statements) {
    StatementFrame frame(sentence, happenings, statements);
    StatementReader(frame).run();
    read_anniversaries(frame);
    read_ages(frame);
}

} // namespace gainsay
