#include <gainsay/value/cell_view.h>
#include <gainsay/value/grammar/grammar.h>
#include <gainsay/value/period.h>
#include <gainsay/value/plausible_time.h>
#include <gainsay/value/read.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace gainsay {

namespace {

using Index = CellView::Index;

// The time grammars, and what may begin a phrase of each.
struct Grammar {
    Cell const* (*read)(Cell const*, Cell const*, TimePhrase&);
    std::uint8_t bit;
};
constexpr std::uint8_t in_calendar = 1;
constexpr std::uint8_t in_period = 2;
constexpr std::uint8_t in_clock = 4;
constexpr std::uint8_t in_offset = 8;
constexpr std::uint8_t in_relative = 16;
constexpr std::uint8_t in_repeated = 32;
constexpr std::uint8_t in_duration = 64;
constexpr std::uint8_t in_any = 127;
constexpr std::uint8_t in_number =
    in_calendar | in_period | in_clock | in_offset | in_duration; // what may begin with digits
constexpr std::uint8_t in_article =
    in_calendar | in_period | in_clock | in_offset | in_relative | in_duration; // "the …"
constexpr std::array grammars = {
    Grammar{grammar::read_calendar, in_calendar}, Grammar{grammar::read_period, in_period},
    Grammar{grammar::read_clock, in_clock},       Grammar{grammar::read_offset, in_offset},
    Grammar{grammar::read_relative, in_relative}, Grammar{grammar::read_repeated, in_repeated},
    Grammar{grammar::read_duration, in_duration}};

std::uint8_t grammars_of(Lexeme const& l) {
    if (l.month > 0) {
        return in_calendar;
    }
    if (l.weekday >= 0) {
        return in_calendar | in_repeated;
    }
    if (one_of(l.text, {"in"})) {
        return in_offset | in_relative;
    }
    if (one_of(l.text, {"a", "an"})) {
        return in_offset | in_duration | in_relative | in_clock;
    }
    if (one_of(l.text, {"the"})) {
        return in_article;
    }
    if (one_of(l.text, {"this", "current", "last", "previous", "next"})) {
        return in_relative | in_period | in_duration | in_calendar;
    }
    if (one_of(l.text, {"that", "at", "over", "on", "during", "same", "these", "more", "recent",
                        "recently", "now", "currently", "today", "yesterday", "tomorrow", "tonight",
                        "soon", "later", "earlier"})) {
        return in_relative;
    }
    if (one_of(l.text, {"every", "each", "annual", "annually", "daily", "weekly", "monthly"})) {
        return in_repeated;
    }
    return in_any;
}

// The grammars that may begin with each word of the vocabulary.
std::vector<std::uint8_t> const& beginnings() {
    static std::vector<std::uint8_t> const of_word = [] {
        std::vector<std::uint8_t> out;
        for (Lexeme const& l : vocabulary()) {
            out.push_back(grammars_of(l));
        }
        return out;
    }();
    return of_word;
}

class TimeReader {
  public:
    TimeReader(Cells const& cells, std::uint32_t sentence, ReadingFrame& frame,
               std::vector<TimeExpression>& out)
        : cells_(frame.text, cells, frame.taken), sentence_(sentence), frame_(frame), out_(out),
          this_year_(frame.published ? year_of(frame.published->date) : 0) {}

    void run() {
        for (Index i = 0; i < cells_.size();) {
            TimePhrase phrase;
            Index const end = may_start(i) ? longest(i, phrase) : i;
            if (end == i || !is_plausible(cells_, i, end, phrase, this_year_)) {
                ++i;
                continue;
            }
            if (phrase.form == PhraseForm::anchored) {
                i = std::max(anchored(i, end, phrase), i + 1);
                continue;
            }
            if (phrase.form == PhraseForm::ahead && tense_at(cells_, i, end) != Tense::future) {
                ++i; // "finished in two weeks" is how long it took
                continue;
            }
            Index const whole_end = extend(end, phrase);
            at_night(i, phrase);
            if (Index const range_end = range(i, whole_end, phrase)) {
                i = range_end;
                continue;
            }
            bool const is_date = phrase.form == PhraseForm::calendar && phrase.day > 0;
            // A date that is none ("31 February") is skipped as a whole.
            i = emit(i, whole_end, phrase) || is_date ? whole_end : i + 1;
        }
    }

  private:
    // A cheap look before the grammars: most words begin no time, and most that may are "the", "a"
    // or "in" before something else.
    bool may_start(Index i) const {
        Cell const& c = cells_[i];
        if (c.kind == CellKind::number) {
            return c.number.has_value();
        }
        if (c.holiday > 0) {
            return true;
        }
        if (c.kind == CellKind::mark) {
            return c.mark == '\'' && i + 2 < cells_.size() && cells_.is_number(i + 1);
        }
        if (c.word == 0) {
            return false;
        }
        Lexeme const& l = lexeme(c.word);
        if (l.month > 0 || l.weekday >= 0 || l.unit != TimeUnit::none || l.season != Season::none ||
            l.part != DayPart::none) {
            return true;
        }
        if (!l.starts_time || i + 1 >= cells_.size()) {
            return l.starts_time;
        }
        bool const leads = one_of(l.text, {"a", "an", "the", "in", "over", "at", "on", "that",
                                           "this", "some", "about", "around", "during", "same",
                                           "these", "each", "every", "many", "half"});
        Cell const& next = cells_[i + 1];
        if (next.word == 0 && one_of(l.text, {"a", "an"})) {
            return cells_.lex(i + 2) == "period"; // "an unknown period of time"
        }
        return !leads || next.word != 0 || next.kind == CellKind::number || next.holiday > 0;
    }

    Index longest(Index i, TimePhrase& best) const {
        Cell const* const first = cells_.data(i);
        Cell const* const last = cells_.data(cells_.size());
        Cell const* end = first;
        std::uint8_t possible = in_any;
        if (first->kind == CellKind::number) {
            possible = in_number;
        } else if (first->holiday > 0) {
            possible = in_calendar;
        } else if (first->word != 0) {
            possible = beginnings()[first->word];
        }
        for (Grammar const& grammar : grammars) {
            if ((possible & grammar.bit) == 0) {
                continue;
            }
            TimePhrase phrase;
            Cell const* const reached = grammar.read(first, last, phrase);
            if (reached != nullptr && reached > end) {
                end = reached;
                best = phrase;
            }
        }
        return i + static_cast<Index>(end - first);
    }

    static bool date_like(TimePhrase const& p) {
        return (p.form == PhraseForm::calendar && p.last_day == 0 &&
                (p.day > 0 || p.weekday >= 0 || p.holiday > 0)) ||
               p.form == PhraseForm::day ||
               (p.form == PhraseForm::near && (p.weekday >= 0 || p.holiday > 0));
    }
    static bool is_point(TimePhrase const& p) {
        return p.form == PhraseForm::calendar || p.form == PhraseForm::near ||
               p.form == PhraseForm::day || p.form == PhraseForm::clock;
    }

    // The plausible phrase at `i`; `i` where there is none.
    Index phrase_at(Index i, TimePhrase& phrase) const {
        Index const end = i < cells_.size() && may_start(i) ? longest(i, phrase) : i;
        return end > i && is_plausible(cells_, i, end, phrase, this_year_) ? end : i;
    }

    // Parts that follow at once: "Friday morning", "12 June at 8 p.m.", "8 p.m. on Friday".
    Index extend(Index end, TimePhrase& p) const {
        Index at = end;
        if (date_like(p) && p.day_part == DayPart::none && at < cells_.size()) {
            bool const night = cells_.lex(at) == "night";
            if (night || cells_.lexeme_at(at).part != DayPart::none) {
                p.day_part = night ? DayPart::night : cells_.lexeme_at(at).part;
                ++at;
            }
        }
        for (int step = 0; step < 2; ++step) {
            Index next = at + (cells_.is_mark(at, ',') ? 1 : 0);
            next += cells_.is(next, {"at", "on", "around", "about", "of"}) ? 1 : 0;
            bool const loose = next > at && cells_.is(next - 1, {"around", "about"});
            TimePhrase other;
            Index const other_end = phrase_at(next, other);
            if (other_end == next) {
                break;
            }
            if (date_like(p) && p.hour < 0 && other.form == PhraseForm::clock) {
                take_clock(p, other);
                p.approximate = p.approximate || other.approximate || loose;
            } else if (p.form == PhraseForm::clock && date_like(other)) {
                TimePhrase const clock = p;
                p = other;
                take_clock(p, clock);
                if (p.day_part == DayPart::none &&
                    cells_.lexeme_at(other_end).part != DayPart::none) {
                    p.day_part = cells_.lexeme_at(other_end).part; // "5.15 on Sunday morning"
                    at = other_end + 1;
                    continue;
                }
                if (p.day_part == DayPart::none && cells_.lex(other_end) == "night") {
                    p.day_part = DayPart::night;
                    at = other_end + 1;
                    continue;
                }
            } else if (p.form == PhraseForm::calendar && p.weekday >= 0 && p.month == 0 &&
                       p.year < 0 && other.form == PhraseForm::calendar && other.day > 0 &&
                       other.month > 0 && other.weekday < 0 && other.last_day == 0) {
                other.weekday = p.weekday;
                other.day_part = p.day_part;
                p = other;
            } else if (follows_at_once(at, next, other_end) && lacks_year(p) &&
                       is_unit(other, TimeUnit::year)) {
                p.year = this_year_ + static_cast<int>(other.direction);
            } else if (follows_at_once(at, next, other_end) && lacks_day(p) &&
                       is_unit(other, TimeUnit::week)) {
                set_day(p, other.direction);
            } else {
                break;
            }
            at = other_end;
        }
        return at;
    }

    // "January last year", "January of last year"; not "in January about last year's crash"
    [[nodiscard]] bool follows_at_once(Index end, Index next, Index next_end) const {
        bool const joined = next == end || (next == end + 1 && cells_.is(end, {"of"}));
        return frame_.published && joined && !cells_.is_mark(next_end, '\'');
    }
    static bool lacks_year(TimePhrase const& p) {
        return p.form == PhraseForm::calendar && p.year < 0 &&
               (p.month > 0 || p.season != Season::none || p.holiday > 0);
    }
    // "Friday last week", "Monday of next week"
    static bool lacks_day(TimePhrase const& p) {
        return p.form == PhraseForm::calendar && p.weekday >= 0 && p.month == 0 && p.day == 0 &&
               p.year < 0 && p.nth == 0;
    }
    static bool is_unit(TimePhrase const& p, TimeUnit unit) {
        return p.form == PhraseForm::near && p.unit == unit && p.part == Part::whole && !p.count;
    }
    void set_day(TimePhrase& p, Direction week) const {
        using std::chrono::days;
        std::chrono::sys_days const today(frame_.published->date);
        auto const since_monday = std::chrono::weekday(today) - std::chrono::Monday;
        std::chrono::year_month_day const day(
            today - since_monday + days(7 * static_cast<int>(week)) + days((p.weekday + 6) % 7));
        p.year = static_cast<int>(day.year());
        p.month = static_cast<std::int32_t>(static_cast<unsigned>(day.month()));
        p.day = static_cast<std::int32_t>(static_cast<unsigned>(day.day()));
    }

    static void take_clock(TimePhrase& p, TimePhrase const& clock) {
        p.hour = clock.hour;
        p.minute = clock.minute;
        p.seconds = clock.seconds;
        p.meridiem = clock.meridiem;
        p.zone = clock.zone;
        p.american_zone = clock.american_zone;
        p.local = clock.local;
        p.zone_name = clock.zone_name;
        p.last_hour = clock.last_hour;
        p.last_minute = clock.last_minute;
        p.last_meridiem = clock.last_meridiem;
        p.approximate = p.approximate || clock.approximate;
        if (clock.day_part != DayPart::none) {
            p.day_part = clock.day_part;
        }
    }

    // "the night of 4 to 5 March", "the early hours of Tuesday"
    void at_night(Index i, TimePhrase& p) const {
        if (i < 2 || !cells_.is(i - 1, {"of", "from", "on"}) || p.day_part != DayPart::none ||
            p.hour >= 0) {
            return;
        }
        bool const night = cells_.lex(i - 2) == "night" || cells_.lex(i - 2) == "overnight";
        bool const small_hours = i > 2 && cells_.text(i - 2) == "hours" &&
                                 one_of(cells_.text(i - 3), {"early", "small"});
        bool const two_days = p.form == PhraseForm::calendar && p.last_day == p.day + 1;
        if (night && two_days) {
            p.last_day = 0;
        }
        if ((night || small_hours) && date_like(p)) {
            p.day_part = night ? DayPart::night : DayPart::morning;
        }
    }

    // "two days before …": counted from a date where one follows, from the day spoken of where
    // nothing does, and else from an event.
    Index anchored(Index i, Index end, TimePhrase p) {
        TimePhrase inner;
        Index const inner_end = phrase_at(end, inner);
        if (inner_end > end && is_point(inner)) {
            Index const whole_end = extend(inner_end, inner);
            auto const from = resolve(inner, tense_at(cells_, i, whole_end), frame_);
            if (from && from->interval.earliest) {
                std::optional<Date> const before = std::exchange(
                    frame_.previous,
                    Date(std::chrono::floor<std::chrono::days>(*from->interval.earliest)));
                p.form = PhraseForm::offset;
                bool const emitted = emit(i, whole_end, p);
                if (!emitted) {
                    frame_.previous = before;
                }
                return emitted ? whole_end : i;
            }
        }
        if (p.bare) { // "two weeks from" somewhere
            p.form = PhraseForm::duration;
            p.bare = false;
            return cells_.is_number(i) && emit(i, end - 1, p) ? end - 1 : i;
        }
        bool const pointing = cells_.is(end, {"that", "this"}) &&
                              (end + 1 >= cells_.size() || cells_[end + 1].kind == CellKind::mark);
        bool const nothing = end >= cells_.size() || cells_[end].kind == CellKind::mark ||
                             pointing || cells_.is(end, {"which", "and", "but"});
        if (nothing) {
            p.form = PhraseForm::offset;
            return emit(i, end, p) ? end : i;
        }
        Index event_end = end;
        while (event_end < cells_.size() && event_end < end + 12 &&
               (cells_[event_end].kind != CellKind::mark || cells_.is_mark(event_end, '\'') ||
                (cells_.is_mark(event_end, '-') && cells_.glued(event_end)))) {
            ++event_end;
        }
        TimeOffset const offset{p.direction == Direction::last, cells_.span(end, event_end)};
        p.form = PhraseForm::duration;
        if (!emit(i, end - 1, p)) {
            return i;
        }
        out_.back().offset = offset;
        out_.back().distance = out_.back().value;
        return end - 1;
    }

    // "from 2009 to 2011", "between Monday and Friday", "9 a.m. to 5 p.m.": the stretch, and where
    // it begins and ends. One past it, or 0.
    Index range(Index i, Index end, TimePhrase& first) {
        if (!is_point(first) || first.last_day > 0 || first.last_hour >= 0) {
            return 0;
        }
        bool const from = i > 0 && cells_.lex(i - 1) == "from" && !moved(i - 1);
        bool const between = i > 0 && cells_.lex(i - 1) == "between";
        bool const to = cells_.is(end, {"to", "until", "till", "through"});
        bool const dash = cells_.is_mark(end, '-') && !cells_.glued(end) == !cells_.glued(end + 1);
        bool const joins = (from && to) || (between && cells_.lex(end) == "and") ||
                           (!from && !between && (to || dash) && !(i > 0 && moved(i)));
        if (!joins) {
            return 0;
        }
        Index const second = end + 1 + (cells_.lex(end + 1) == "the" ? 1 : 0);
        TimePhrase last;
        Index last_end = phrase_at(second, last);
        if (last_end == second || !is_point(last) || !like(first, last, from || between)) {
            return 0;
        }
        last_end = extend(last_end, last);
        if (first.month > 0 && first.year < 0 && last.month > 0 && last.year > 0) {
            first.year = last.year; // "from June to August 2023"
        }
        Tense const when = tense_at(cells_, i, last_end);
        auto const begins = resolve(dated(first, when), when, frame_);
        if (!begins || !begins->interval.earliest) {
            return 0;
        }
        auto const ends = resolve(dated(last, when), when, frame_);
        if (!ends || !ends->interval.latest ||
            *ends->interval.latest <= *begins->interval.earliest) {
            return 0;
        }
        if (from && i > 1 && one_of(cells_.text(i - 2), {"night", "overnight"}) &&
            *ends->interval.latest - *begins->interval.earliest <= std::chrono::hours(48)) {
            first.day_part = DayPart::night; // "the night from Tuesday to Wednesday"
            return emit(i, last_end, first) ? last_end : 0;
        }
        TimeExpression stretch;
        stretch.timex = Timex::duration;
        stretch.value = distance(first, last, *begins, *ends);
        stretch.interval = {begins->interval.earliest, ends->interval.latest};
        stretch.anchor = begins->anchor;
        stretch.sentence = sentence_;
        Index const begin = i - (from || between ? 1 : 0);
        stretch.span = cells_.span(begin, last_end);
        out_.push_back(std::move(stretch));
        if (emit(i, end, first)) {
            out_.back().relation = TimeRelation::since;
        }
        if (emit(second, last_end, last)) {
            out_.back().relation = TimeRelation::until;
        }
        take(begin, last_end);
        return last_end;
    }

    // "moved from Monday to Friday" is a change.
    bool moved(Index i) const {
        for (Index k = i; k > 0 && i - k < 5; --k) {
            if (one_of(cells_.text(k - 1),
                       {"moved", "postponed", "rescheduled", "changed", "delayed", "pushed",
                        "shifted", "brought", "revised", "deferred", "rose", "fell", "up", "down",
                        "grew", "increased", "put"})) {
                return true;
            }
        }
        return false;
    }

    static bool like(TimePhrase const& a, TimePhrase const& b, bool said) {
        if (a.hour >= 0 || b.hour >= 0) {
            return a.hour >= 0 && b.hour >= 0;
        }
        bool const days = date_like(a) && date_like(b);
        bool const calendar = a.form == PhraseForm::calendar && b.form == PhraseForm::calendar;
        bool const months = calendar && a.month > 0 && b.month > 0 && a.day == 0 && b.day == 0;
        bool const years = calendar && a.month == 0 && b.month == 0 && a.year > 0 && b.year > 0 &&
                           a.day == 0 && b.day == 0;
        return said || days || months || years;
    }

    // "Fees rise on 1 March under the pact, which was signed at 3 a.m.": not on that day.
    bool has_day_for(Tense when) const {
        bool const ahead = when == Tense::past && frame_.published && frame_.previous &&
                           *frame_.previous > frame_.published->date;
        return day_in_sentence_ && !ahead;
    }

    TimePhrase dated(TimePhrase const& p, Tense when) const {
        TimePhrase out = p;
        if (p.form == PhraseForm::clock) {
            out.form = PhraseForm::day;
            out.base = has_day_for(when) ? Base::previous : Base::published;
        }
        return out;
    }

    static std::string distance(TimePhrase const& a, TimePhrase const& b,
                                TimeExpression const& from, TimeExpression const& to) {
        auto const calendar = [](TimePhrase const& p) { return p.form == PhraseForm::calendar; };
        if (a.hour >= 0) {
            auto const minutes = std::chrono::duration_cast<std::chrono::minutes>(
                                     *to.interval.earliest - *from.interval.earliest)
                                     .count();
            auto const total = minutes > 0 ? minutes : minutes + 24 * 60;
            return "PT" + (total >= 60 ? std::to_string(total / 60) + "H" : std::string()) +
                   (total % 60 != 0 || total == 0 ? std::to_string(total % 60) + "M"
                                                  : std::string());
        }
        Date const first(std::chrono::floor<std::chrono::days>(*from.interval.earliest));
        Date const last(std::chrono::floor<std::chrono::days>(*to.interval.earliest));
        int const years = year_of(last) - year_of(first);
        bool const of_days = date_like(a) || date_like(b);
        if (calendar(a) && calendar(b) && a.month == 0 && b.month == 0 && !of_days) {
            return "P" + std::to_string(years) + "Y";
        }
        if (calendar(a) && calendar(b) && !of_days) {
            return "P" + std::to_string(12 * years + month_of(last) - month_of(first)) + "M";
        }
        auto const days = std::chrono::sys_days(last) - std::chrono::sys_days(first);
        return "P" + std::to_string(days.count()) + "D";
    }

    TimeRelation relation(Index begin, Index end) const {
        if (begin == 0) {
            return TimeRelation::at;
        }
        Index at = begin - 1;
        at -= at > 0 && cells_.is(at, {"the", "about", "around", "late", "early"}) ? 1 : 0;
        std::string_view const word = cells_.lex(at);
        bool const onwards = cells_.is(end, {"on", "onward", "onwards"}) &&
                             (end + 1 >= cells_.size() || cells_[end + 1].kind == CellKind::mark);
        return word == "since" || (word == "from" && onwards) ? TimeRelation::since
               : one_of(word, {"until", "till", "through"})   ? TimeRelation::until
               : word == "by"                                 ? TimeRelation::by
               : word == "before"                             ? TimeRelation::before
               : word == "after"                              ? TimeRelation::after
                                                              : TimeRelation::at;
    }

    // "ten to seven", "at 8:30"; not "08:30", "6 p.m.", "seven in the morning", "1030 GMT"
    bool is_half_unsaid(Index begin, TimePhrase const& p) const {
        bool const said = p.meridiem != 0 || p.last_meridiem != 0 || p.day_part != DayPart::none ||
                          p.zone != Lexeme::no_zone;
        return p.hour > 0 && p.hour <= 12 && !said && !cells_.text(begin).starts_with('0');
    }
    // "just after nine", "shortly before midnight"
    bool is_near(Index begin) const {
        return begin > 1 && cells_.is(begin - 1, {"before", "after"}) &&
               one_of(cells_.text(begin - 2), {"just", "Just", "shortly", "Shortly", "soon"});
    }
    static void draw_near(TimeExpression& time) {
        constexpr std::chrono::minutes near(30);
        if (!time.interval.earliest) {
            return;
        }
        if (time.relation == TimeRelation::before) {
            time.interval = {*time.interval.earliest - near, time.interval.earliest};
        } else {
            time.interval.latest = *time.interval.earliest + near;
        }
        time.relation = TimeRelation::at;
    }

    // "15 a year", "twice a week"
    bool counts_times(Index begin) const {
        return cells_.is(begin, {"a", "an"}) && begin > 0 &&
               (cells_.is_number(begin - 1) ||
                one_of(cells_.text(begin - 1), {"times", "twice", "once"}));
    }

    void take(Index begin, Index end) {
        std::fill(frame_.taken.begin() + static_cast<std::ptrdiff_t>(begin),
                  frame_.taken.begin() + static_cast<std::ptrdiff_t>(end), true);
    }

    bool emit(Index begin, Index end, TimePhrase& p) {
        Tense when = p.form == PhraseForm::duration ? Tense::unknown : tense_at(cells_, begin, end);
        if (p.form == PhraseForm::duration && counts_times(begin)) {
            p.form = PhraseForm::repeated;
        }
        bool const guessed = p.form == PhraseForm::clock && !has_day_for(when);
        TimePhrase phrase = dated(p, when);
        if (p.form == PhraseForm::day && p.day_part != DayPart::none && p.base == Base::previous &&
            !frame_.previous) {
            phrase.base = Base::published; // "in the morning", with no day spoken of
        }
        bool const limit = begin > 0 && cells_.lex(begin - 1) == "by";
        if (limit && when == Tense::past) {
            when = Tense::unknown; // "if it has not paid by 26 March" may look ahead
        }
        std::optional<TimeExpression> time = resolve(phrase, when, frame_);
        if (!time || time->value.empty()) {
            return false;
        }
        time->day_guessed = guessed;
        time->half_guessed = is_half_unsaid(begin, p);
        time->span = cells_.span(begin, end);
        time->sentence = sentence_;
        if (phrase.unit != TimeUnit::none &&
            (p.form == PhraseForm::offset || p.form == PhraseForm::ahead)) {
            time->distance = duration_value(phrase);
        }
        if (time->timex == Timex::date || time->timex == Timex::time) {
            time->relation = relation(begin, end);
        }
        if (time->timex == Timex::time && p.hour >= 0 && is_near(begin)) {
            draw_near(*time);
        }
        take(begin, end);
        remember(p, *time);
        out_.push_back(*std::move(time));
        return true;
    }

    // What later phrases count from.
    void remember(TimePhrase const& p, TimeExpression const& time) {
        if (p.second_number > 0 && time.has_date && p.day != p.second_number) {
            frame_.date_order = p.day > 12             ? DateOrder::day_first
                                : p.second_number > 12 ? DateOrder::month_first
                                                       : frame_.date_order;
        }
        bool const dated =
            time.interval.earliest && time.interval.latest &&
            *time.interval.latest - *time.interval.earliest <= std::chrono::hours(24);
        if (dated) {
            frame_.previous = Date(std::chrono::floor<std::chrono::days>(*time.interval.earliest));
            day_in_sentence_ = true;
        }
    }

    CellView cells_;
    std::uint32_t sentence_;
    ReadingFrame& frame_;
    std::vector<TimeExpression>& out_;
    int this_year_;
    bool day_in_sentence_ = false;
};

} // namespace

void read_times(Cells const& cells, std::uint32_t sentence, ReadingFrame& frame,
                std::vector<TimeExpression>& out) {
    TimeReader(cells, sentence, frame, out).run();
}

} // namespace gainsay
