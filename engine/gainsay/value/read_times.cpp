#include <gainsay/base/utf8.h>
#include <gainsay/value/grammar/grammar.h>
#include <gainsay/value/read.h>

#include <cstddef>
#include <string>
#include <utility>

#include <boost/unordered/unordered_flat_set.hpp>

namespace gainsay {

namespace {

using Index = std::size_t;

bool any_of(Word word, std::initializer_list<char const*> texts) {
    for (char const* const text : texts) {
        if (word != 0 && lexeme(word).text == text) {
            return true;
        }
    }
    return false;
}

class TimeReader {
  public:
    TimeReader(Cells const& cells, std::uint32_t sentence, ReadingFrame& frame,
               std::vector<TimeExpression>& out)
        : cells_(cells), sentence_(sentence), frame_(frame), out_(out) {}

    void run() {
        for (Index i = 0; i < cells_.size();) {
            TimePhrase phrase;
            Index const end = may_start(i) ? longest(i, phrase) : i;
            if (end == i || !plausible(i, end, phrase)) {
                ++i;
                continue;
            }
            Index const whole_end = extend(end, phrase);
            bool const is_date = phrase.form == PhraseForm::calendar && phrase.day > 0;
            // A date that is none ("31 February") is skipped as a whole.
            i = emit(i, whole_end, phrase) || is_date ? whole_end : i + 1;
        }
    }

  private:
    Lexeme const& lex(Index i) const {
        return lexeme(i < cells_.size() ? cells_[i].word : Word(0));
    }
    bool is_word(Index i, std::initializer_list<char const*> texts) const {
        return i < cells_.size() && any_of(cells_[i].word, texts);
    }
    bool is_mark(Index i, char mark) const { return i < cells_.size() && cells_[i].mark == mark; }
    bool glued(Index i) const { return i < cells_.size() && i > 0 && !cells_[i].space_before; }

    bool may_start(Index i) const {
        Cell const& c = cells_[i];
        if (c.kind == CellKind::number) {
            return c.number.has_value();
        }
        if (c.kind == CellKind::mark) {
            return c.mark == '\'' && i + 2 < cells_.size() &&
                   cells_[i + 1].kind == CellKind::number;
        }
        Lexeme const& l = lexeme(c.word);
        return c.word != 0 &&
               (l.starts_time || l.unit != TimeUnit::none || l.season != Season::none);
    }

    Index longest(Index i, TimePhrase& best) const {
        Cell const* const first = cells_.data() + i;
        Cell const* const last = cells_.data() + cells_.size();
        Cell const* end = first;
        for (auto const grammar : {grammar::read_calendar, grammar::read_clock,
                                   grammar::read_duration, grammar::read_relative}) {
            TimePhrase phrase;
            Cell const* const reached = grammar(first, last, phrase);
            if (reached != nullptr && reached > end) {
                end = reached;
                best = phrase;
            }
        }
        return i + static_cast<Index>(end - first);
    }

    bool after_preposition(Index i) const {
        return i > 0 && is_word(i - 1, {"in",    "since", "of",     "until",  "till",    "by",
                                        "from",  "to",    "during", "before", "after",   "through",
                                        "the",   "early", "late",   "mid",    "between", "and",
                                        "for",   "last",  "next",   "on",     "at",      "its",
                                        "their", "his",   "her",    "this",   "year"});
    }

    // What only looks like a time.
    bool plausible(Index i, Index end, TimePhrase const& p) const {
        Cell const& c = cells_[i];
        bool const one = end == i + 1;
        // Numbers with something stuck before them are part of a name, a sum or a score.
        if (c.kind == CellKind::number && glued(i) && !is_mark(i - 1, '(') &&
            !is_mark(i - 1, '"') && !is_mark(i - 1, '[') && !is_mark(i - 1, '=') &&
            !(is_mark(i - 1, '-') && c.digits == 4)) {
            return false;
        }
        if (p.form == PhraseForm::duration) {
            if (is_word(end, {"old"}) || (is_mark(end, '-') && is_word(end + 1, {"old"})) ||
                (is_word(end, {"of"}) && is_word(end + 1, {"age"}))) {
                return false;
            }
            Word const last = cells_[end - 1].word;
            if (any_of(last, {"second", "quarter", "min", "mo", "sec"}) &&
                c.kind == CellKind::word) {
                return false; // "a second man"
            }
            return !(one && c.kind == CellKind::word && p.unit == TimeUnit::none);
        }
        if (p.form == PhraseForm::calendar) {
            if (p.year >= 0 && p.month == 0 && p.weekday < 0 && !p.decade &&
                p.season == Season::none) {
                return is_year(i, end);
            }
            if (p.month > 0 && p.day == 0 && p.year < 0) {
                bool const doubtful =
                    any_of(cells_[end - 1].word, {"may", "march", "april", "june", "august"});
                if (lexeme(cells_[end - 1].word).abbreviated && one) {
                    return is_mark(end, '.') || after_preposition(i);
                }
                bool const named =
                    (i > 0 && cells_[i - 1].capital && !after_preposition(i) && i > 1) ||
                    (end < cells_.size() && cells_[end].capital && cells_[end].word == 0);
                return !one || after_preposition(i) || !(doubtful || named);
            }
            if (one && p.weekday >= 0 && p.month == 0) {
                return !lexeme(c.word).abbreviated || is_mark(i + 1, '.');
            }
        }
        return true;
    }

    bool is_year(Index i, Index end) const {
        bool const alone = end == i + 1;
        if (end < cells_.size()) {
            Cell const& next = cells_[end];
            if (next.mark == '%' ||
                (next.mark == '-' && !next.space_before && end + 1 < cells_.size() &&
                 cells_[end + 1].kind == CellKind::word)) {
                return false;
            }
            std::string_view const word = slice(frame_.text, next.span);
            bool const plural =
                next.kind == CellKind::word && !next.capital && next.word == 0 &&
                (word.ends_with("s") || word == "people" || word == "men" || word == "women");
            if (plural && !(i > 0 && is_word(i - 1, {"the", "in", "its", "this"}))) {
                return false;
            }
            if (next.kind == CellKind::word && !next.space_before) {
                return false;
            }
        }
        if (!alone || after_preposition(i) || i == 0) {
            return true;
        }
        Cell const& before = cells_[i - 1];
        return before.mark == '(' || before.mark == ',' || before.mark == '-' ||
               before.mark == '=' || lexeme(before.word).month > 0;
    }

    bool date_like(TimePhrase const& p) const {
        return (p.form == PhraseForm::calendar && (p.day > 0 || p.weekday >= 0)) ||
               p.form == PhraseForm::day || (p.form == PhraseForm::near && p.weekday >= 0);
    }

    // Parts that follow at once: "Friday morning", "12 June at 8 p.m.", "8 p.m. on Friday".
    Index extend(Index end, TimePhrase& p) {
        Index at = end;
        if (date_like(p) && p.day_part == DayPart::none && at < cells_.size()) {
            if (lex(at).part != DayPart::none || is_word(at, {"night"})) {
                p.day_part = is_word(at, {"night"}) ? DayPart::night : lex(at).part;
                ++at;
            }
        }
        for (int step = 0; step < 2; ++step) {
            Index next = at + (is_mark(at, ',') ? 1 : 0);
            next += is_word(next, {"at", "on", "around", "about", "of"}) ? 1 : 0;
            bool const loose = next > at && is_word(next - 1, {"around", "about"});
            TimePhrase other;
            Index const other_end =
                next < cells_.size() && may_start(next) ? longest(next, other) : next;
            if (other_end == next || !plausible(next, other_end, other)) {
                break;
            }
            if (date_like(p) && p.hour < 0 && other.form == PhraseForm::clock) {
                take_clock(p, other);
                p.approximate = p.approximate || loose;
            } else if (p.form == PhraseForm::clock && date_like(other)) {
                TimePhrase const clock = p;
                p = other;
                take_clock(p, clock);
            } else if (p.form == PhraseForm::calendar && p.weekday >= 0 && p.month == 0 &&
                       p.year < 0 && other.form == PhraseForm::calendar && other.day > 0 &&
                       other.weekday < 0) {
                other.weekday = p.weekday;
                other.day_part = p.day_part;
                p = other;
            } else {
                break;
            }
            at = other_end;
        }
        return at;
    }

    static void take_clock(TimePhrase& p, TimePhrase const& clock) {
        p.hour = clock.hour;
        p.minute = clock.minute;
        p.seconds = clock.seconds;
        p.meridiem = clock.meridiem;
        p.zone = clock.zone;
        if (clock.day_part != DayPart::none) {
            p.day_part = clock.day_part;
        }
    }

    // The verb nearest before the phrase, or else after it, tells past from future.
    Tense tense(Index begin, Index end) const {
        static constexpr Index reach = 24;
        for (Index i = begin; i > 0 && begin - i < reach;) {
            --i;
            Tense const found = tense_of(i);
            if (found != Tense::unknown) {
                return found;
            }
        }
        for (Index i = end; i < cells_.size() && i < end + reach / 2; ++i) {
            Tense const found = tense_of(i);
            if (found != Tense::unknown) {
                return found;
            }
        }
        return Tense::unknown;
    }

    Tense tense_of(Index i) const {
        static boost::unordered_flat_set<std::string_view> const future = {
            "will",    "shall", "ll",       "due",     "upcoming", "scheduled", "slated",
            "planned", "plans", "expected", "expects", "hopes",    "until"};
        static boost::unordered_flat_set<std::string_view> const past = {
            "was",    "were",  "had",    "said",  "took",  "came",    "went",  "made", "held",
            "began",  "won",   "met",    "told",  "has",   "have",    "did",   "left", "fell",
            "rose",   "saw",   "gave",   "found", "lost",  "hit",     "ran",   "sent", "shot",
            "struck", "wrote", "became", "since", "broke", "brought", "spoke", "led"};
        Cell const& c = cells_[i];
        if (c.kind != CellKind::word || c.span.size() > 20 || c.capital) {
            return Tense::unknown;
        }
        std::string_view const word = slice(frame_.text, c.span);
        if (future.contains(word)) {
            return Tense::future;
        }
        if (i > 0 && word == "be" && is_word(i - 1, {"to"})) {
            return Tense::future;
        }
        if (i >= 2 && word == "to" && slice(frame_.text, cells_[i - 1].span) == "set") {
            return Tense::future;
        }
        if (past.contains(word)) {
            return Tense::past;
        }
        if (word.size() > 4 && word.ends_with("ed") && !is_word(i - 1 < i ? i - 1 : i, {"be"})) {
            return word == "need" || word == "indeed" ? Tense::unknown : Tense::past;
        }
        return Tense::unknown;
    }

    bool emit(Index begin, Index end, TimePhrase& p) {
        Tense const when = p.form == PhraseForm::duration ? Tense::unknown : tense(begin, end);
        // "15 a year", "twice a week"
        if (p.form == PhraseForm::duration && is_word(begin, {"a", "an"}) && begin > 0 &&
            (cells_[begin - 1].kind == CellKind::number ||
             slice(frame_.text, cells_[begin - 1].span) == "times" ||
             slice(frame_.text, cells_[begin - 1].span) == "twice" ||
             is_word(begin - 1, {"once"}))) {
            p.form = PhraseForm::repeated;
        }
        std::optional<TimeExpression> time;
        if (p.form == PhraseForm::clock) {
            // A clock time by itself is of the day last named in the sentence, or else of
            // publication.
            TimePhrase dated = p;
            dated.form = PhraseForm::day;
            dated.base = day_in_sentence_ ? Base::previous : Base::published;
            time = resolve(dated, when, frame_);
        } else {
            time = resolve(p, when, frame_);
        }
        if (!time || time->value.empty()) {
            return false;
        }
        time->span = cover(cells_[begin].span, cells_[end - 1].span);
        time->sentence = sentence_;
        for (Index i = begin; i < end; ++i) {
            frame_.taken[i] = true;
        }
        bool const dated =
            time->interval.earliest && time->interval.latest &&
            *time->interval.latest - *time->interval.earliest <= std::chrono::hours(24);
        if (dated) {
            frame_.previous = Date(std::chrono::floor<std::chrono::days>(*time->interval.earliest));
            day_in_sentence_ = true;
        }
        out_.push_back(*std::move(time));
        return true;
    }

    Cells const& cells_;
    std::uint32_t sentence_;
    ReadingFrame& frame_;
    std::vector<TimeExpression>& out_;
    bool day_in_sentence_ = false;
};

} // namespace

void read_times(Cells const& cells, std::uint32_t sentence, ReadingFrame& frame,
                std::vector<TimeExpression>& out) {
    TimeReader(cells, sentence, frame, out).run();
}

} // namespace gainsay
