#include <gainsay/base/one_of.h>
#include <gainsay/graph/lasting_state.h>
#include <gainsay/graph/lasting_statement.h>

#include <algorithm>

namespace gainsay {

namespace {

LastingState const& office() {
    return *find_lasting_state("office");
}
LastingState const& prison() {
    return *find_lasting_state("prison");
}

class LastingReader {
  public:
    LastingReader(StatementFrame& frame, StatedLength const& said)
        : frame_(frame), in_(frame.in), tree_(frame.tree), moments_(frame.moments), said_(said),
          first_(moments_.word_from(said.span.begin)), next_(moments_.word_from(said.span.end)) {}

    void run() {
        if (!state_after() && !state_around() && !ended_after() && !verb() && !spent()) {
            between_two_dates();
        }
    }

  private:
    [[nodiscard]] TimeStatement statement(Span phrase) const {
        TimeStatement out;
        out.basis = TimeBasis::duration;
        out.length = inclusive(said_.length);
        out.phrase = phrase;
        out.over = moments_.in_past(said_.span);
        return out;
    }

    static void runs(TimeStatement& out, LastingState const& state) {
        out.earlier.heads = strings(state.begins);
        out.later.heads = strings(state.ends);
    }

    // "six days of captivity", "after three years in the job", "after two years as mayor"
    bool state_after() {
        if (!moments_.is_word(next_, {"of", "in", "on", "as", "at", "without"})) {
            return false;
        }
        // "at large" as well
        WordIndex noun = next_ + 1;
        while (noun < tree_.size() && tree_.upos(noun) != Upos::noun && noun < next_ + 4 &&
               find_lasting_state(tree_.lemma(noun)) == nullptr) {
            ++noun;
        }
        if (noun >= tree_.size()) {
            return false;
        }
        bool const after = first_ > 0 && moments_.is_word(first_ - 1, {"after"});
        LastingState const* const known = moments_.is_word(next_, {"as"}) && after
                                              ? &office()
                                              : find_lasting_state(tree_.lemma(noun));
        if (known == nullptr) {
            return false;
        }
        TimeStatement out = statement({said_.span.begin, tree_.span(noun).end});
        out.earlier.heads = strings(known->begins);
        WordIndex const above = moments_.governor(said_.span, out.phrase);
        out.earlier.told_before = after || (above != no_word && tree_.lemma(above) == "spend");
        out.later = moments_.own(said_.span, out.phrase);
        if (!after) {
            out.later.heads = strings(known->ends);
            out.later.published = false;
        }
        out.later.others.clear();
        frame_.state(std::move(out));
        return true;
    }

    // "the nine-week trial", "a stoppage of four weeks"
    bool state_around() {
        WordIndex const above = moments_.governor(said_.span, said_.span);
        bool const modifier = above != no_word && above >= next_ && above < next_ + 3 &&
                              tree_.upos(above) == Upos::noun;
        bool const modified = first_ >= 2 && moments_.is_word(first_ - 1, {"of"}) &&
                              tree_.upos(first_ - 2) == Upos::noun;
        if (!modifier && !modified) {
            return false;
        }
        WordIndex const noun = modifier ? above : first_ - 2;
        LastingState const* const known = find_lasting_state(tree_.lemma(noun));
        if (known == nullptr) {
            return false;
        }
        TimeStatement out = statement(cover(tree_.span(noun), said_.span));
        runs(out, *known);
        MomentWords own = moments_.own(said_.span, out.phrase);
        bool const ends =
            own.time &&
            std::any_of(own.heads.begin(), own.heads.end(), [&](std::string const& head) {
                return state_that_ends(head) != nullptr || one_of(head, known->ends);
            });
        if (after_word(noun) || ends) {
            out.later = std::move(own);
            out.later.others.clear();
        }
        frame_.state(std::move(out));
        return true;
    }

    // Whether "after" stands before a noun and its own words.
    [[nodiscard]] bool after_word(WordIndex noun) const {
        WordIndex const begin = std::min(noun, first_);
        for (WordIndex i = begin; i > 0 && i + 3 > begin; --i) {
            if (moments_.is_word(i - 1, {"after", "following"})) {
                return true;
            }
        }
        return false;
    }

    // "The strike ended on 24 October, after six weeks."
    bool ended_after() {
        bool const closes = next_ >= tree_.size() || tree_.upos(next_) == Upos::punct;
        if (first_ == 0 || !moments_.is_word(first_ - 1, {"after"}) || !closes) {
            return false;
        }
        TimeStatement out = statement({tree_.span(first_ - 1).begin, said_.span.end});
        out.later = moments_.own(said_.span, out.phrase);
        LastingState const* known = nullptr;
        for (auto const* const words : {&out.later.heads, &out.later.others}) {
            for (std::string const& word : *words) {
                known = known == nullptr ? find_lasting_state(word) : known;
            }
        }
        for (std::string const& head : out.later.heads) {
            known = known == nullptr ? state_that_ends(head) : known;
        }
        if (known == nullptr || !out.later.time) {
            return false;
        }
        out.earlier.heads = strings(known->begins);
        if (known == &any_lasting_state()) {
            out.earlier.others = out.later.others;
            out.earlier.names = out.later.names;
        }
        frame_.state(std::move(out));
        return true;
    }

    // "the blockade, which lasted three hours", "had been playing for two hours"
    [[nodiscard]] bool verb() {
        Clause const* const around = moments_.clause_around(said_.span);
        if (around == nullptr) {
            return false;
        }
        Clause const& clause = *around;
        if (clause.negative) {
            return true; // how long it did not last
        }
        TimeStatement out = statement(cover(tree_.span(clause.head), said_.span));
        bool const stretch = first_ > 0 && moments_.is_word(first_ - 1, {"for"});
        if (lasts(clause)) {
            lasted(clause, false, out);
        } else if (stretch && (goes_on(clause) || waits(clause))) {
            lasted(clause, true, out);
        } else if (tree_.lemma(clause.head) == "serve" &&
                   tree_.is(moments_.last_word_of(said_.span), Relation::obj)) {
            runs(out, prison());
        } else if (stretch && one_of(tree_.lemma(clause.head), {"keep", "remain", "stay"})) {
            // "kept silent for a week"
            WordIndex const state = tree_.child(clause.head, Relation::xcomp);
            LastingState const* const known =
                state == no_word ? nullptr : find_lasting_state(tree_.lemma(state));
            if (known == nullptr) {
                return false;
            }
            runs(out, *known);
        } else if (!stretch || !state_of(clause, out)) {
            return false;
        }
        frame_.state(std::move(out));
        return true;
    }

    // "had spent three weeks talking when the deal was signed on 3 November"
    [[nodiscard]] bool spent() {
        WordIndex const above = moments_.governor(said_.span, said_.span);
        if (above == no_word || tree_.lemma(above) != "spend") {
            return false;
        }
        TimeStatement out = statement(cover(tree_.span(above), said_.span));
        out.earlier.told_before = true;
        out.later.time = frame_.only_date_outside(said_.span);
        if (!out.over || !out.later.time) {
            return false;
        }
        frame_.state(std::move(out));
        return true;
    }

    // "That makes nearly nineteen years"; "those two weeks", "barely a fortnight at the table",
    // "after two nights of freedom", "had fought for two hours" where two dates were told just
    // before.
    void between_two_dates() {
        bool const sums_up =
            first_ >= 2 && moments_.is_word(first_ - 2, {"that", "this", "it", "which"}) &&
            moments_.is_word(first_ - 1, {"makes", "made", "is", "was", "means", "meant"});
        bool const after_all = first_ > 0 && moments_.is_word(first_ - 1, {"after"}) &&
                               moments_.is_word(next_, {"of"});
        bool const pointing = first_ > 0 && moments_.is_word(first_ - 1, {"those", "these"}) &&
                              !moments_.is_word(next_, {"ago"});
        bool const had_gone_on = said_.length.unit < std::chrono::hours(24) && first_ > 0 &&
                                 moments_.is_word(first_ - 1, {"for"}) && had_been();
        bool const stretch = said_.bounded &&
                             (first_ == 0 || tree_.upos(first_ - 1) != Upos::adp) &&
                             !moments_.is_word(first_, {"within"}) && is_real();
        if (!sums_up && !after_all && !pointing && !had_gone_on && !stretch) {
            return;
        }
        TimeStatement out = statement(said_.span);
        out.earlier.told_before = out.later.told_before = true;
        frame_.state(std::move(out));
    }

    // "For two hours the crews had fought it."
    [[nodiscard]] bool had_been() const {
        Clause const* const clause = moments_.clause_around(said_.span);
        return clause != nullptr && !clause->negative && has(*clause, {"had"});
    }
    [[nodiscard]] bool is_real() const {
        Clause const* const clause = moments_.clause_around(said_.span);
        return clause != nullptr && !moments_.has_modal(*clause);
    }

    [[nodiscard]] bool lasts(Clause const& clause) const {
        std::string const verb = tree_.lemma(clause.head);
        bool const closes = next_ >= tree_.size() || tree_.upos(next_) == Upos::punct;
        bool const over =
            tree_.xpos(clause.head) == Xpos::vbd || tree_.xpos(clause.head) == Xpos::vbn;
        return (one_of(verb, {"last", "endure"}) ||
                (one_of(verb, {"take", "run", "continue"}) && closes)) &&
               (over || in_.dated.size() == 2); // what "takes two days" does so every time
    }

    // "had been playing", "went on"; but not "went on strike"
    [[nodiscard]] bool goes_on(Clause const& clause) const {
        bool const on = one_of(tree_.lemma(clause.head), {"go", "drag", "carry"}) &&
                        moments_.is_word(clause.head + 1, {"on"}) && clause.head + 3 >= first_;
        return on || (has(clause, {"been"}) && tree_.xpos(clause.head) == Xpos::vbg);
    }

    // "sat there for ten hours"
    [[nodiscard]] bool waits(Clause const& clause) const {
        return tree_.xpos(clause.head) == Xpos::vbd &&
               one_of(tree_.lemma(clause.head), {"sit", "wait", "hang", "queue"});
    }

    [[nodiscard]] bool has(Clause const& clause,
                           std::initializer_list<std::string_view> words) const {
        return std::any_of(clause.group.begin(), clause.group.end(),
                           [&](WordIndex i) { return one_of(tree_.lower(i), words); });
    }

    void lasted(Clause const& clause, bool going_on, TimeStatement& out) const {
        runs(out, any_lasting_state());
        for (WordIndex const i : {clause.subject, clause.antecedent}) {
            if (i != no_word && tree_.upos(i) == Upos::noun) {
                out.earlier.others.push_back(tree_.lemma(i));
                out.later.others.push_back(tree_.lemma(i));
            }
        }
        out.earlier.told_before = out.later.told_before = true;
        if (in_.dated.size() == 2) {
            out.earlier.time = in_.dated[0];
            out.later.time = in_.dated[1];
        } else if (in_.dated.size() == 1 && going_on) {
            out.later.time = in_.dated[0];
        }
    }

    // "has led the firm for six years", "has been shut for a year", "had been held for ten days"
    [[nodiscard]] bool state_of(Clause const& clause, TimeStatement& out) const {
        bool const now = has(clause, {"has", "have"});
        if (!now && !has(clause, {"had", "having"})) {
            return false;
        }
        std::string const verb = tree_.lemma(clause.head);
        LastingState const* const named = find_lasting_state(verb);
        bool const leads = one_of(verb, {"lead", "head", "run", "manage", "chair", "govern", "rule",
                                         "serve", "hold", "coach", "direct"});
        if (has(clause, {"been"}) && one_of(verb, {"hold", "detain", "jail", "imprison"})) {
            runs(out, prison());
        } else if (named != nullptr) {
            runs(out, *named);
        } else if (!clause.passive && (leads || (clause.copular && now))) {
            runs(out, office());
        } else if (has(clause, {"been"}) && tree_.lexicon().is(verb, WordClass::verb) &&
                   !one_of(verb, {"suspend", "ban", "bar", "exclude", "disqualify", "elect",
                                  "appoint", "sentence", "extend", "lend", "lease"})) {
            out.earlier.heads = {verb};
            out.later.time = now ? std::nullopt : frame_.only_date_outside(said_.span);
            if (!now && !out.later.time) {
                return false;
            }
        } else {
            return false;
        }
        if (now) {
            out.later = {};
            out.later.published = true;
            out.later.span = out.phrase;
        }
        return true;
    }

    StatementFrame& frame_;
    TimedSentence const& in_;
    SentenceTree const& tree_;
    MomentReader& moments_;
    StatedLength const& said_;
    WordIndex first_; // of the length
    WordIndex next_;  // after it
};

} // namespace

void read_lasting(StatementFrame& frame, StatedLength const& said) {
    LastingReader(frame, said).run();
}

} // namespace gainsay
