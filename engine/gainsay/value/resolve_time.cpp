#include <gainsay/value/read.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string>

namespace gainsay {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::months;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year;

std::string padded(int value, int width) {
    std::array<char, 16> out = {};
    std::snprintf(out.data(), out.size(), "%0*d", width, value);
    return out.data();
}

int year_of(Date date) {
    return static_cast<int>(date.year());
}
int month_of(Date date) {
    return static_cast<int>(static_cast<unsigned>(date.month()));
}
Date date_of(int y, int m, int d) {
    return year(y) / static_cast<int>(m) / static_cast<int>(d);
}
sys_days first_of(int y, int m) {
    return sys_days(date_of(y + (m - 1) / 12, (m - 1) % 12 + 1, 1));
}

// What a resolved phrase comes to: days from `from` to before `to`.
struct Period {
    std::string value;
    sys_days from;
    sys_days to;
};

Period day_period(sys_days day) {
    return {to_string(Date(day)), day, day + days(1)};
}
Period month_period(int y, int m) {
    return {padded(y, 4) + "-" + padded(m, 2), first_of(y, m), first_of(y, m + 1)};
}
Period year_period(int y) {
    return {padded(y, 4), first_of(y, 1), first_of(y + 1, 1)};
}
Period quarter_period(int y, int q) {
    return {padded(y, 4) + "-Q" + std::to_string(q), first_of(y, 3 * q - 2),
            first_of(y, 3 * q + 1)};
}
Period season_period(int y, Season season) {
    static constexpr std::array codes = {"", "SP", "SU", "FA", "WI"};
    static constexpr std::array starts = {0, 3, 6, 9, 12};
    auto const i = static_cast<std::size_t>(season);
    // Seasons begin and end where people say so; a month on either side is left open.
    return {padded(y, 4) + "-" + codes[i], first_of(y, starts[i] - 1), first_of(y, starts[i] + 4)};
}
sys_days monday_of(sys_days day) {
    return day - days((std::chrono::weekday(day).iso_encoding() + 6) % 7);
}
Period week_period(sys_days day) {
    sys_days const monday = monday_of(day);
    Date const thursday(monday + days(3));
    auto const week = (monday + days(3) - first_of(year_of(thursday), 1)).count() / 7 + 1;
    return {padded(year_of(thursday), 4) + "-W" + padded(static_cast<int>(week), 2), monday,
            monday + days(7)};
}

char const* day_part_code(DayPart part) {
    static constexpr std::array codes = {"", "MO", "MI", "AF", "EV", "NI", "MO"};
    return codes[static_cast<std::size_t>(part)];
}

std::string duration_unit(TimeUnit unit) {
    static constexpr std::array codes = {"",  "S", "M", "H", "D", "D", "D", "W",
                                         "W", "M", "Q", "",  "Y", "Y", "Y"};
    return codes[static_cast<std::size_t>(unit)];
}
bool is_clock_unit(TimeUnit unit) {
    return unit == TimeUnit::second || unit == TimeUnit::minute || unit == TimeUnit::hour;
}

std::string duration_value(TimePhrase const& p) {
    int const times = p.unit == TimeUnit::decade      ? 10
                      : p.unit == TimeUnit::century   ? 100
                      : p.unit == TimeUnit::fortnight ? 2
                      : p.unit == TimeUnit::weekend   ? 2
                                                      : 1;
    std::optional<Decimal> const count =
        p.count ? multiply(*p.count, Decimal(times)) : std::nullopt;
    bool const clock = is_clock_unit(p.unit);
    std::string value = clock ? "PT" : "P";
    value += (count && !p.unknown_count ? count->to_string() : "X") + duration_unit(p.unit);
    if (p.smaller_count) {
        if (is_clock_unit(p.smaller_unit) && !clock) {
            value += 'T';
        }
        value += p.smaller_count->to_string() + duration_unit(p.smaller_unit);
    }
    return value;
}

class Resolver {
  public:
    Resolver(TimePhrase const& phrase, Tense tense, ReadingFrame const& frame)
        : p_(phrase), tense_(tense), frame_(frame) {
        if (frame.published) {
            today_ = sys_days(frame.published->date);
        }
    }

    std::optional<TimeExpression> run() {
        out_.anchor = Anchor::published;
        switch (p_.form) {
        case PhraseForm::duration:
            out_.anchor = Anchor::none;
            out_.timex = Timex::duration;
            out_.value = duration_value(p_);
            return out_;
        case PhraseForm::repeated:
            out_.anchor = Anchor::none;
            out_.timex = Timex::set;
            out_.value = p_.weekday >= 0
                             ? "XXXX-WXX-" + std::to_string(p_.weekday == 0 ? 7 : p_.weekday)
                         : p_.unit == TimeUnit::none
                             ? std::string("XXXX-XX-XXT") + day_part_code(p_.day_part)
                             : repeated_value();
            return out_;
        case PhraseForm::vague:
            out_.anchor = Anchor::none;
            out_.value = p_.direction == Direction::last   ? "PAST_REF"
                         : p_.direction == Direction::next ? "FUTURE_REF"
                                                           : "PRESENT_REF";
            return out_;
        default:
            break;
        }
        std::optional<Period> const period = p_.form == PhraseForm::calendar ? calendar()
                                             : p_.form == PhraseForm::near   ? near()
                                             : p_.form == PhraseForm::offset ? offset()
                                                                             : day();
        if (!period && (out_.value.empty() || p_.hour >= 0)) {
            return p_.hour >= 0 ? clock_alone() : std::nullopt;
        }
        if (period) {
            out_.value = period->value;
            out_.interval = {sys_seconds(period->from), sys_seconds(period->to)};
            narrow();
        }
        if (p_.hour >= 0 || p_.day_part != DayPart::none) {
            within_day(period);
        }
        return out_;
    }

  private:
    std::string repeated_value() const {
        TimePhrase one = p_;
        one.count = p_.count ? p_.count : std::optional<Decimal>(1);
        return duration_value(one);
    }

    // A date without a year: the nearest one, past or future where the sentence says so.
    int guess_year(int month, int day) const {
        int const this_year = year_of(Date(*today_));
        int best = this_year;
        days best_gap = days::max();
        for (int y = this_year - 1; y <= this_year + 1; ++y) {
            sys_days const from = day > 0 ? sys_days(date_of(y, month, day)) : first_of(y, month);
            sys_days const to = day > 0 ? from : first_of(y, month + 1) - days(1);
            bool const later = from > *today_;
            bool const earlier = to < *today_;
            days const gap = later ? from - *today_ : earlier ? *today_ - to : days(0);
            bool const fits =
                !(later && tense_ == Tense::past) && !(earlier && tense_ == Tense::future);
            days const cost = gap + (fits ? days(0) : days(400));
            if (cost < best_gap) {
                best_gap = cost;
                best = y;
            }
        }
        return best;
    }

    std::optional<Period> calendar() {
        if (p_.weekday >= 0) {
            out_.stated_weekday = std::chrono::weekday(static_cast<unsigned>(p_.weekday));
        }
        if (p_.second_number > 0) {
            return slashed();
        }
        if (p_.decade) {
            out_.anchor = Anchor::stated;
            return Period{padded(p_.year / 10, 3), first_of(p_.year, 1), first_of(p_.year + 10, 1)};
        }
        if (p_.season != Season::none) {
            out_.anchor = Anchor::stated;
            return season_period(p_.year, p_.season);
        }
        if (p_.month > 0) {
            int y = p_.year;
            if (y < 0 && !today_) {
                out_.anchor = Anchor::none;
                out_.value =
                    "XXXX-" + padded(p_.month, 2) + (p_.day > 0 ? "-" + padded(p_.day, 2) : "");
                out_.has_date = p_.day > 0;
                return std::nullopt;
            }
            if (y >= 0) {
                out_.anchor = Anchor::stated;
            } else {
                y = guess_year(p_.month, p_.day);
            }
            if (p_.day == 0) {
                return month_period(y, p_.month);
            }
            Date const date = date_of(y, p_.month, p_.day);
            if (!date.ok()) {
                return std::nullopt;
            }
            out_.has_date = true;
            return day_period(sys_days(date));
        }
        if (p_.weekday >= 0) {
            return weekday(Direction::current, false);
        }
        if (p_.year >= 0) {
            out_.anchor = Anchor::stated;
            return year_period(p_.year);
        }
        return day();
    }

    // 12/06/2025 is a day of June or of December: the value says only what is sure.
    std::optional<Period> slashed() {
        out_.anchor = Anchor::stated;
        Date const first = date_of(p_.year, p_.second_number, p_.day);
        Date const second = date_of(p_.year, p_.day, p_.second_number);
        if (!first.ok() && !second.ok()) {
            return std::nullopt;
        }
        if (!first.ok() || !second.ok() || first == second) {
            out_.has_date = true;
            return day_period(sys_days(first.ok() ? first : second));
        }
        return Period{padded(p_.year, 4) + "-XX-XX", std::min(sys_days(first), sys_days(second)),
                      std::max(sys_days(first), sys_days(second)) + days(1)};
    }

    std::optional<Period> weekday(Direction direction, bool stated_direction) {
        std::chrono::weekday const wanted(static_cast<unsigned>(p_.weekday));
        out_.stated_weekday = wanted;
        if (!today_) {
            out_.value = "XXXX-WXX-" + std::to_string(wanted.iso_encoding());
            out_.anchor = Anchor::none;
            return std::nullopt;
        }
        days const back = std::chrono::weekday(*today_) - wanted; // 0 to 6
        bool const future =
            direction == Direction::next || (!stated_direction && tense_ == Tense::future);
        if (stated_direction && direction == Direction::current) { // "this Friday": of this week
            return day_period(tense_ == Tense::past
                                  ? *today_ - back
                                  : *today_ + (wanted - std::chrono::weekday(*today_)));
        }
        if (stated_direction && back == days(0)) {
            return day_period(*today_ + days(direction == Direction::next ? 7 : -7));
        }
        return day_period(future ? *today_ + (wanted - std::chrono::weekday(*today_))
                                 : *today_ - back);
    }

    std::optional<sys_days> base() {
        if (p_.base == Base::previous) {
            if (frame_.previous) {
                out_.anchor = Anchor::previous;
                return sys_days(*frame_.previous);
            }
            return std::nullopt;
        }
        return today_;
    }

    std::optional<Period> day() {
        std::optional<sys_days> const from = base();
        if (!from) {
            if (p_.form == PhraseForm::day) {
                out_.value = "XXXX-XX-XX";
                out_.anchor = Anchor::none;
            }
            return std::nullopt;
        }
        auto const shift = p_.count ? p_.count->digits() : 0;
        return day_period(*from + days(shift));
    }

    std::optional<Period> near() {
        if (p_.weekday >= 0) {
            return weekday(p_.direction, true);
        }
        if (!today_ && !(p_.quarter > 0 && p_.year > 0)) {
            out_.anchor = Anchor::none;
            out_.value = p_.direction == Direction::last   ? "PAST_REF"
                         : p_.direction == Direction::next ? "FUTURE_REF"
                                                           : "PRESENT_REF";
            return std::nullopt;
        }
        sys_days const now = today_.value_or(sys_days());
        Date const date(now);
        int const step = static_cast<int>(p_.direction);
        int const y = year_of(date);
        int const m = month_of(date);
        if (p_.quarter > 0) {
            return quarter_period(p_.year > 0 ? p_.year : y + step, p_.quarter);
        }
        if (p_.month > 0) {
            int wanted = y;
            if (step < 0 && p_.month >= m) {
                --wanted;
            } else if (step > 0 && p_.month <= m) {
                ++wanted;
            }
            return month_period(wanted, p_.month);
        }
        if (p_.season != Season::none) {
            return season_period(y + step, p_.season);
        }
        switch (p_.unit) {
        case TimeUnit::day:
        case TimeUnit::night:
            return day_period(now + days(step));
        case TimeUnit::week:
            return week_period(now + days(7 * step));
        case TimeUnit::fortnight:
            return week_period(now + days(14 * step));
        case TimeUnit::weekend: {
            Period week = week_period(now + days(7 * step));
            // On a Monday "this weekend" looks back when the sentence does.
            if (step == 0 && tense_ == Tense::past && now - week.from < days(4)) {
                week = week_period(now - days(7));
            }
            return Period{week.value + "-WE", week.from + days(5), week.from + days(7)};
        }
        case TimeUnit::month: {
            int const index = y * 12 + m - 1 + step;
            return month_period(index / 12, index % 12 + 1);
        }
        case TimeUnit::quarter: {
            int const index = y * 4 + (m - 1) / 3 + step;
            return quarter_period(index / 4, index % 4 + 1);
        }
        case TimeUnit::year:
            return year_period(y + step);
        case TimeUnit::decade: {
            int const from = (y / 10 + step) * 10;
            return Period{padded(from / 10, 3), first_of(from, 1), first_of(from + 10, 1)};
        }
        case TimeUnit::century: {
            int const from = (y / 100 + step) * 100;
            return Period{padded(from / 100, 2), first_of(from, 1), first_of(from + 100, 1)};
        }
        default:
            return std::nullopt;
        }
    }

    std::optional<Period> offset() {
        std::optional<sys_days> const from = base();
        int const step = static_cast<int>(p_.direction);
        bool const countable = p_.count && !p_.unknown_count && *p_.count < Decimal(100'000);
        if (!from || !countable || is_clock_unit(p_.unit)) {
            out_.anchor = Anchor::none;
            out_.value = step < 0 ? "PAST_REF" : "FUTURE_REF";
            return std::nullopt;
        }
        std::optional<Decimal> const halves = multiply(*p_.count, Decimal(2));
        int const n = static_cast<int>(p_.count->to_double()); // whole units; halves only blur
        bool const half = halves && p_.count->scale() > 0;
        Date const date(*from);
        auto const year_at = [&](int shift) { return year_of(date) + step * shift; };
        Period period;
        switch (p_.unit) {
        case TimeUnit::day:
        case TimeUnit::night:
            return day_period(*from + days(step * n));
        case TimeUnit::week:
        case TimeUnit::fortnight:
        case TimeUnit::weekend:
            period =
                week_period(*from + days(step * n * (p_.unit == TimeUnit::fortnight ? 14 : 7)));
            period.from -= days(3);
            period.to += days(3);
            return period;
        case TimeUnit::month: {
            int const index = year_of(date) * 12 + month_of(date) - 1 + step * n;
            if (index < 12) {
                return std::nullopt;
            }
            period = month_period(index / 12, index % 12 + 1);
            period.from -= days(15);
            period.to += days(15);
            return period;
        }
        case TimeUnit::year:
        case TimeUnit::decade: {
            int const y = year_at(p_.unit == TimeUnit::decade ? 10 * n : n);
            if (y < 1 || y > 9998) {
                return std::nullopt;
            }
            period = year_period(y);
            period.from -= days(half ? 366 : 183);
            period.to += days(half ? 366 : 183);
            return period;
        }
        default:
            out_.value = step < 0 ? "PAST_REF" : "FUTURE_REF";
            out_.anchor = Anchor::none;
            return std::nullopt;
        }
    }

    // "early 2025", "mid-June", "later this year".
    void narrow() {
        sys_seconds const from = *out_.interval.earliest;
        sys_seconds const to = *out_.interval.latest;
        seconds const length = to - from;
        switch (p_.part) {
        case Part::start:
            out_.interval.latest = from + length / 2;
            break;
        case Part::end:
            out_.interval.earliest = from + length / 2;
            break;
        case Part::middle:
            out_.interval = {from + length / 4, to - length / 4};
            break;
        case Part::so_far:
            if (today_ && *today_ + days(1) > from) {
                out_.interval.latest = std::min<sys_seconds>(to, *today_ + days(1));
            }
            break;
        case Part::rest:
            if (today_ && *today_ < to) {
                out_.interval.earliest = std::max<sys_seconds>(from, *today_);
            }
            break;
        default:
            break;
        }
    }

    std::optional<seconds> time_of_day() const {
        int hour = p_.hour;
        if (p_.meridiem != 0) {
            if (hour < 1 || hour > 12) {
                return hour > 12 && hour < 24 && p_.meridiem == 2
                           ? std::optional<seconds>(hours(hour) + minutes(std::max(p_.minute, 0)))
                           : std::nullopt;
            }
            hour = hour % 12 + (p_.meridiem == 2 ? 12 : 0);
        } else if (hour < 12 && hour > 0 &&
                   (p_.day_part == DayPart::afternoon || p_.day_part == DayPart::evening ||
                    (p_.day_part == DayPart::night && hour > 5))) {
            hour += 12;
        }
        return hours(hour) + minutes(std::max(p_.minute, 0)) + seconds(std::max(p_.seconds, 0));
    }

    static std::string clock_text(seconds time, bool with_seconds) {
        auto const total = time.count();
        std::string text = "T" + padded(static_cast<int>(total / 3600), 2) + ":" +
                           padded(static_cast<int>(total / 60 % 60), 2);
        return with_seconds ? text + ":" + padded(static_cast<int>(total % 60), 2) : text;
    }

    std::optional<TimeExpression> clock_alone() {
        std::optional<seconds> const time = time_of_day();
        if (!time) {
            return std::nullopt;
        }
        out_.timex = Timex::time;
        out_.value = clock_text(*time, p_.seconds >= 0);
        out_.anchor = Anchor::none;
        return out_;
    }

    void within_day(std::optional<Period> const& period) {
        out_.timex = Timex::time;
        bool const one_day = period && period->to - period->from == days(1);
        if (p_.hour < 0) {
            out_.value += std::string("T") + day_part_code(p_.day_part);
            if (one_day) {
                // Nights reach into the next morning, mornings and evenings are taken broadly.
                static constexpr std::array<std::array<int, 2>, 7> parts = {
                    {{0, 24}, {0, 12}, {11, 15}, {12, 19}, {16, 24}, {17, 31}, {3, 9}}};
                auto const& part = parts[static_cast<std::size_t>(p_.day_part)];
                out_.interval = {period->from + hours(part[0]), period->from + hours(part[1])};
            }
            return;
        }
        std::optional<seconds> const time = time_of_day();
        if (!time) {
            return;
        }
        if (!one_day) {
            out_.value = clock_text(*time, p_.seconds >= 0);
            out_.interval = {};
            return;
        }
        sys_seconds at = period->from + *time;
        std::string suffix;
        if (p_.zone != Lexeme::no_zone) {
            at -= minutes(p_.zone);
            suffix = "Z";
            out_.zone_stated = true;
        }
        sys_days const on = std::chrono::floor<days>(at);
        out_.value = to_string(Date(on)) + clock_text(at - on, p_.seconds >= 0) + suffix;
        seconds const slack = p_.approximate ? seconds(minutes(30)) : seconds(0);
        out_.interval = {at - slack, at + slack + (p_.seconds >= 0 ? seconds(1) : seconds(60))};
    }

    TimePhrase const& p_;
    Tense tense_;
    ReadingFrame const& frame_;
    std::optional<sys_days> today_;
    TimeExpression out_;
};

} // namespace

std::optional<TimeExpression> resolve(TimePhrase const& phrase, Tense tense,
                                      ReadingFrame const& frame) {
    return Resolver(phrase, tense, frame).run();
}

} // namespace gainsay
