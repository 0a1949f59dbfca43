#include <gainsay/base/utf8.h>
#include <gainsay/value/period.h>
#include <gainsay/value/read.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <string>

namespace gainsay {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

// Summer time of the United States since 2007: from the second Sunday in March to the first in
// November.
bool american_summer(Date date) {
    using std::chrono::March;
    using std::chrono::November;
    using std::chrono::Sunday;
    sys_days const day(date);
    return day >= sys_days(date.year() / March / Sunday[2]) &&
           day < sys_days(date.year() / November / Sunday[1]);
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
        case PhraseForm::some_day:
            out_.anchor = Anchor::none;
            out_.value = "XXXX-XX-XX";
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
        std::optional<Period> const period =
            p_.form == PhraseForm::calendar                                 ? calendar()
            : p_.form == PhraseForm::near                                   ? near()
            : p_.form == PhraseForm::offset || p_.form == PhraseForm::ahead ? offset()
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
            sys_days const from = day > 0 ? sys_days(make_date(y, month, day)) : first_of(y, month);
            sys_days const to = day > 0 ? from : first_of(y, month + 1) - days(1);
            bool const later = from > *today_;
            bool const earlier = to < *today_;
            days const gap = later ? from - *today_ : earlier ? *today_ - to : days(0);
            bool const fits =
                !(later && tense_ == Tense::past) && !(earlier && tense_ == Tense::future);
            // "closed until September 15", said four days before: the tense is no proof.
            days const cost = gap + (fits ? days(0) : days(day > 0 ? 250 : 400));
            if (cost < best_gap) {
                best_gap = cost;
                best = y;
            }
        }
        return best;
    }

    std::optional<Period> calendar() {
        if (p_.weekday >= 0 && p_.nth == 0) {
            out_.stated_weekday = std::chrono::weekday(static_cast<unsigned>(p_.weekday));
        }
        if (p_.second_number > 0) {
            return slashed();
        }
        if (p_.year >= 0) {
            out_.anchor = Anchor::stated;
        }
        if (p_.holiday > 0) {
            return holiday();
        }
        if (p_.fiscal) {
            return fiscal();
        }
        if (p_.century > 0) {
            out_.anchor = Anchor::stated;
            return century_period(p_.century);
        }
        if (p_.decade) {
            return decade_period(p_.year);
        }
        if (p_.season != Season::none) {
            return season();
        }
        if (p_.nth != 0) {
            return nth_weekday();
        }
        if (p_.month > 0) {
            return month_and_day();
        }
        if (p_.day > 0) {
            return day_of_month();
        }
        if (p_.weekday >= 0) {
            return weekday(Direction::current, false);
        }
        if (p_.year >= 0) {
            return p_.last_year >= 0 ? years() : std::optional(year_period(p_.year));
        }
        return day();
    }

    std::optional<Period> month_and_day() {
        int y = p_.year;
        if (y < 0 && !today_) {
            out_.anchor = Anchor::none;
            out_.value =
                "XXXX-" + padded(p_.month, 2) + (p_.day > 0 ? "-" + padded(p_.day, 2) : "");
            out_.has_date = p_.day > 0;
            return std::nullopt;
        }
        if (y < 0) {
            y = guess_year(p_.month, p_.day);
        }
        if (p_.day == 0) {
            return month_period(y, p_.month);
        }
        Date const date = make_date(y, p_.month, p_.day);
        if (!date.ok()) {
            return std::nullopt;
        }
        if (p_.last_day > 0) {
            Date const last = make_date(y, p_.month, p_.last_day);
            if (!last.ok() || last <= date) {
                return std::nullopt;
            }
            out_.timex = Timex::duration;
            return Period{"P" + std::to_string(p_.last_day - p_.day) + "D", sys_days(date),
                          sys_days(last) + days(1)};
        }
        out_.has_date = true;
        if (p_.week_of) {
            out_.has_date = false;
            return week_period(sys_days(date));
        }
        return day_period(sys_days(date));
    }

    // "the 12th": the nearest month that has one, past or future as the sentence says.
    std::optional<Period> day_of_month() {
        if (!today_) {
            out_.anchor = Anchor::none;
            out_.value = "XXXX-XX-" + padded(p_.day, 2);
            return std::nullopt;
        }
        Date const now(*today_);
        std::optional<sys_days> best;
        for (int shift = -2; shift <= 2; ++shift) {
            int const index = year_of(now) * 12 + month_of(now) - 1 + shift;
            Date const date = make_date(index / 12, index % 12 + 1, p_.day);
            if (!date.ok()) {
                continue;
            }
            sys_days const day(date);
            bool const fits = !(day > *today_ && tense_ == Tense::past) &&
                              !(day < *today_ && tense_ == Tense::future);
            auto const gap = [&](sys_days d) { return d > *today_ ? d - *today_ : *today_ - d; };
            if (fits && (!best || gap(day) < gap(*best))) {
                best = day;
            }
        }
        return best ? std::optional(day_period(*best)) : std::nullopt;
    }

    std::optional<Period> nth_weekday() {
        int y = p_.year;
        if (y < 0 && !today_) {
            return std::nullopt;
        }
        y = y < 0 ? guess_year(p_.month, 0) : y;
        Holiday rule;
        rule.month = p_.month;
        rule.weekday = p_.weekday;
        rule.nth = p_.nth;
        std::optional<Date> const date = date_of(rule, y);
        return date ? std::optional(day_period(sys_days(*date))) : std::nullopt;
    }

    std::optional<Period> holiday() {
        Holiday const& named = frame_.tables.holidays[static_cast<std::size_t>(p_.holiday - 1)];
        if (p_.year < 0 && !today_) {
            out_.anchor = Anchor::none;
            out_.value = "XXXX-XX-XX";
            return std::nullopt;
        }
        if (p_.year >= 0) {
            std::optional<Date> const date = date_of(named, p_.year);
            return date ? std::optional(day_period(sys_days(*date))) : std::nullopt;
        }
        int const y = year_of(Date(*today_));
        int const step = p_.form == PhraseForm::near ? static_cast<int>(p_.direction) : 0;
        std::optional<sys_days> best;
        days best_cost = days::max();
        for (int shift = -1; shift <= 1; ++shift) {
            std::optional<Date> const date = date_of(named, y + shift);
            if (!date) {
                continue;
            }
            sys_days const day(*date);
            bool const later = day > *today_;
            bool const earlier = day < *today_;
            bool const fits = step < 0   ? earlier
                              : step > 0 ? later
                                         : !(later && tense_ == Tense::past) &&
                                               !(earlier && tense_ == Tense::future);
            days const cost = (later ? day - *today_ : *today_ - day) + days(fits ? 0 : 800);
            if (cost < best_cost) {
                best_cost = cost;
                best = day;
            }
        }
        return best ? std::optional(day_period(*best)) : std::nullopt;
    }

    std::optional<Period> fiscal() {
        int y = p_.year;
        if (y < 0) {
            if (!today_) {
                return std::nullopt;
            }
            y = year_of(Date(*today_)) + static_cast<int>(p_.direction);
        } else if (p_.last_year >= 0) {
            y = y / 100 * 100 + p_.last_year; // "2024-25" is named after its end
        }
        return y >= 2 && y < 9990 ? std::optional(fiscal_period(y)) : std::nullopt;
    }

    std::optional<Period> season() {
        int y = p_.year;
        if (y < 0) {
            if (!today_) {
                out_.anchor = Anchor::none;
                out_.value = "XXXX-" + season_period(2000, p_.season).value.substr(5);
                return std::nullopt;
            }
            y = year_of(Date(*today_));
            Period const this_year = season_period(y, p_.season);
            if (tense_ == Tense::future && this_year.to <= *today_) {
                ++y;
            } else if (tense_ != Tense::future && this_year.from > *today_) {
                --y;
            }
        }
        return season_period(y, p_.season);
    }

    // "2009-11", "2023/24": both years count. A second number that is no later is a month.
    std::optional<Period> years() {
        int const last = p_.year / 100 * 100 + p_.last_year;
        if (last <= p_.year) {
            return p_.last_year >= 1 && p_.last_year <= 12
                       ? std::optional(month_period(p_.year, p_.last_year))
                       : std::nullopt;
        }
        out_.timex = Timex::duration;
        return Period{"P" + std::to_string(last - p_.year) + "Y", first_of(p_.year, 1),
                      first_of(last + 1, 1)};
    }

    // 12/06/2025 is a day of June or of December: what another date of the article shows, or one
    // that is within days of publication, is taken; the interval holds both unless that is sure.
    std::optional<Period> slashed() {
        out_.anchor = Anchor::stated;
        Date const day_first = make_date(p_.year, p_.second_number, p_.day);
        Date const month_first = make_date(p_.year, p_.day, p_.second_number);
        if (!day_first.ok() && !month_first.ok()) {
            return std::nullopt;
        }
        bool const sure = !day_first.ok() || !month_first.ok() || day_first == month_first;
        if (sure || frame_.date_order != DateOrder::unknown) {
            bool const first = sure ? day_first.ok() : frame_.date_order == DateOrder::day_first;
            out_.has_date = true;
            return day_period(sys_days(first ? day_first : month_first));
        }
        Period out{padded(p_.year, 4) + "-XX-XX",
                   std::min(sys_days(day_first), sys_days(month_first)),
                   std::max(sys_days(day_first), sys_days(month_first)) + days(1)};
        if (today_) {
            auto const near = [&](Date date) {
                days const gap = sys_days(date) - *today_;
                return gap <= days(10) && gap >= days(-10);
            };
            if (near(day_first) != near(month_first)) {
                out.value = to_string(near(day_first) ? day_first : month_first);
            }
        }
        return out;
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
        if (p_.holiday > 0) {
            return holiday();
        }
        if (!today_ && !((p_.quarter > 0 || p_.half > 0) && p_.year > 0)) {
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
        if (p_.quarter > 0 || p_.half > 0) {
            return part_of_year(p_.year > 0 ? p_.year : y + step);
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
        case TimeUnit::decade:
            // "The past decade" is the one that just ended only while that is fresh; later it is
            // the last ten years.
            if (step != 0 && y % 10 > 1) {
                return years_on_end(step);
            }
            return decade_period((y / 10 + step) * 10);
        case TimeUnit::century:
            return century_period(y / 100 + 1 + step);
        default:
            return std::nullopt;
        }
    }

    std::optional<Period> years_on_end(int step) {
        out_.timex = Timex::duration;
        sys_days const now = *today_;
        sys_days const other = now + days(step * 3653);
        return Period{"P10Y", std::min(now, other), std::max(now, other)};
    }

    // "the third quarter" without a year is the one that the sentence can mean: the last that has
    // begun, or the next where it looks ahead.
    std::optional<Period> part_of_year(int y) {
        auto const period = [&](int year) {
            return p_.half > 0 ? half_period(year, p_.half) : quarter_period(year, p_.quarter);
        };
        if (p_.year <= 0 && p_.direction == Direction::current && today_) {
            if (tense_ == Tense::future && period(y).to <= *today_) {
                ++y;
            } else if (tense_ != Tense::future && period(y).from > *today_) {
                --y;
            }
        }
        Period out = period(y);
        if (p_.fiscal) { // of whose year, nobody says
            out.from = first_of(y - 1, 3);
            out.to = first_of(y + 1, 7);
        }
        return out;
    }

    std::optional<Period> offset() {
        std::optional<sys_days> const from = base();
        int const step = static_cast<int>(p_.direction);
        bool const countable = p_.count && !p_.unknown_count && *p_.count < Decimal(100'000);
        if (!from || !countable || is_clock_unit(p_.unit)) {
            out_.anchor = p_.base == Base::previous ? Anchor::previous : Anchor::none;
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
        int meridiem = p_.meridiem;
        if (meridiem == 0 && p_.last_meridiem != 0) {
            // "11 to 1 p.m." begins before noon.
            meridiem = hour % 12 <= p_.last_hour % 12 ? p_.last_meridiem : 3 - p_.last_meridiem;
        }
        if (meridiem != 0) {
            if (hour < 1 || hour > 12) {
                return hour > 12 && hour < 24 && meridiem == 2
                           ? std::optional<seconds>(hours(hour) + minutes(std::max(p_.minute, 0)))
                           : std::nullopt;
            }
            hour = hour % 12 + (meridiem == 2 ? 12 : 0);
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
        if (p_.zone != Lexeme::no_zone) {
            // Without a day nothing tells whether the day changes on the way.
            seconds const shifted = *time - minutes(p_.zone);
            seconds const in_day = (shifted % hours(24) + hours(24)) % hours(24);
            out_.value = clock_text(in_day, p_.seconds >= 0) + "Z";
        }
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
        int zone = p_.zone;
        if (p_.american_zone != Lexeme::no_zone) {
            zone = p_.american_zone + (american_summer(Date(period->from)) ? 60 : 0);
        }
        if (p_.local || !p_.zone_name.empty()) {
            out_.zone = p_.local ? "local" : to_lower(slice(frame_.text, p_.zone_name));
        }
        if (zone != Lexeme::no_zone) {
            at -= minutes(zone);
            suffix = "Z";
            out_.zone_stated = true;
        }
        sys_days const on = std::chrono::floor<days>(at);
        out_.value = to_string(Date(on)) + clock_text(at - on, p_.seconds >= 0) + suffix;
        seconds const slack = p_.approximate ? seconds(minutes(30)) : seconds(0);
        out_.interval = {at - slack, at + slack + (p_.seconds >= 0 ? seconds(1) : seconds(60))};
        if (p_.last_hour >= 0) {
            clock_range();
        }
    }

    // "7 to 9 p.m."
    void clock_range() {
        TimePhrase last = p_;
        last.hour = p_.last_hour;
        last.minute = p_.last_minute;
        last.seconds = -1;
        last.meridiem = p_.last_meridiem;
        std::optional<seconds> const from = time_of_day();
        std::optional<seconds> const to = Resolver(last, tense_, frame_).time_of_day();
        if (!from || !to) {
            return;
        }
        seconds length = *to - *from;
        length += length <= seconds(0) ? hours(24) : hours(0);
        auto const total = length.count() / 60;
        out_.timex = Timex::duration;
        out_.value = "PT" + (total >= 60 ? std::to_string(total / 60) + "H" : std::string()) +
                     (total % 60 != 0 ? std::to_string(total % 60) + "M" : std::string());
        out_.interval.latest = *out_.interval.earliest + length;
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
