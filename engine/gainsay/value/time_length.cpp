#include <gainsay/base/utf8.h>
#include <gainsay/value/decimal.h>
#include <gainsay/value/time_length.h>

#include <algorithm>
#include <array>
#include <string>

namespace gainsay {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds day = hours(24);
constexpr seconds week = hours(24 * 7);
constexpr seconds month = seconds(86'400LL * 3'044 / 100);
constexpr seconds year = seconds(86'400LL * 36'524 / 100);

// Of a unit of a date ("P…") or of a time ("PT…"); 0 for none.
seconds unit_of(char unit, bool time) {
    switch (unit) {
    case 'Y':
        return time ? seconds(0) : year;
    case 'Q':
        return time ? seconds(0) : 3 * month;
    case 'M':
        return time ? seconds(60) : month;
    case 'W':
        return time ? seconds(0) : week;
    case 'D':
        return time ? seconds(0) : day;
    case 'H':
        return time ? seconds(3'600) : seconds(0);
    case 'S':
        return seconds(time ? 1 : 0);
    default:
        return seconds(0);
    }
}

// Longer ones first: "just over" before "over".
struct HedgePhrase {
    std::string_view words;
    Hedge hedge;
};
constexpr auto before_phrases = std::to_array<HedgePhrase>({
    {"the best part of", Hedge::most_of},
    {"the better part of", Hedge::most_of},
    {"the bulk of", Hedge::most_of},
    {"most of", Hedge::most_of},
    {"slightly less than", Hedge::nearly},
    {"a little less than", Hedge::nearly},
    {"just less than", Hedge::nearly},
    {"a little under", Hedge::nearly},
    {"slightly under", Hedge::nearly},
    {"just under", Hedge::nearly},
    {"just short of", Hedge::nearly},
    {"not quite", Hedge::nearly},
    {"close to", Hedge::nearly},
    {"almost", Hedge::nearly},
    {"nearly", Hedge::nearly},
    {"slightly more than", Hedge::just_over},
    {"a little more than", Hedge::just_over},
    {"little more than", Hedge::just_over},
    {"just more than", Hedge::just_over},
    {"slightly over", Hedge::just_over},
    {"a little over", Hedge::just_over},
    {"little over", Hedge::just_over},
    {"a bit over", Hedge::just_over},
    {"just over", Hedge::just_over},
    {"no more than", Hedge::less},
    {"not more than", Hedge::less},
    {"no longer than", Hedge::less},
    {"no less than", Hedge::more},
    {"not less than", Hedge::more},
    {"no fewer than", Hedge::more},
    {"more than", Hedge::more},
    {"longer than", Hedge::more},
    {"at least", Hedge::more},
    {"upwards of", Hedge::more},
    {"in excess of", Hedge::more},
    {"well over", Hedge::more},
    {"over", Hedge::more},
    {"less than", Hedge::less},
    {"fewer than", Hedge::less},
    {"not even", Hedge::less},
    {"at most", Hedge::less},
    {"up to", Hedge::less},
    {"well under", Hedge::less},
    {"in under", Hedge::less},
    {"within", Hedge::less},
    {"under", Hedge::less},
    {"barely", Hedge::barely},
    {"hardly", Hedge::barely},
    {"scarcely", Hedge::barely},
    {"about", Hedge::about},
    {"around", Hedge::about},
    {"roughly", Hedge::about},
    {"approximately", Hedge::about},
    {"some", Hedge::about},
});
constexpr auto after_phrases = std::to_array<HedgePhrase>({
    {"or so", Hedge::about},
    {"or thereabouts", Hedge::about},
    {"or more", Hedge::more},
    {"or longer", Hedge::more},
    {"or less", Hedge::less},
});

bool ends_with_words(std::string_view text, std::string_view words) {
    return text.ends_with(words) &&
           (text.size() == words.size() || text[text.size() - words.size() - 1] == ' ');
}

bool begins_with_words(std::string_view text, std::string_view words) {
    auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    return text.starts_with(words) && (text.size() == words.size() || !letter(text[words.size()]));
}

seconds times(seconds length, int percent) {
    return seconds(length.count() * percent / 100);
}

// By how much a length may be off that is said without a hedge.
seconds slack(StatedDuration const& said) {
    std::int64_t const tenths = said.total.count() * 10 / said.unit.count(); // of the unit
    std::int64_t const count = tenths / 10;
    bool const broken = tenths % 10 != 0;           // "three and a half"
    bool const mixed = said.total > 60 * said.unit; // "2 hours 31 minutes"
    if (said.unit < minutes(1)) {
        return std::max(seconds(1), times(said.total, 10));
    }
    if (said.unit < hours(1)) {
        if (count % 5 != 0) {
            return seconds(90);
        }
        return mixed ? minutes(3) : std::max<seconds>(minutes(2), times(said.total, 15));
    }
    if (said.unit < day) {
        return broken ? minutes(20) : minutes(30);
    }
    if (said.unit == day) {
        return count < 10 || count % 5 != 0 ? seconds(0) : std::max(day, times(said.total, 4));
    }
    if (said.unit == week) {
        return std::min(seconds(4 * day), seconds(3 * day / 2 + count * (day / 2)));
    }
    if (said.unit < year) {
        return broken ? 8 * day : count == 1 ? 8 * day : count < 4 ? 12 * day : 17 * day;
    }
    if (broken) {
        return times(year, 35);
    }
    return count == 1 ? 2 * month : count < 10 ? year / 2 : std::max(year, times(said.total, 6));
}

// "hours", "several days": at least one, and not so many that the next unit would be said.
TimeLength unsaid_length(seconds unit) {
    std::optional<seconds> most;
    if (unit < hours(1)) {
        most = 90 * unit;
    } else if (unit < day) {
        most = hours(36);
    } else if (unit == day) {
        most = 21 * day;
    } else if (unit == week) {
        most = 14 * week;
    } else if (unit < year) {
        most = 30 * month;
    }
    return {unit, most, unit};
}

} // namespace

std::optional<StatedDuration> parse_duration(std::string_view timex) {
    constexpr seconds limit = 10'000 * 366 * day;
    if (timex.empty() || timex[0] != 'P') {
        return std::nullopt;
    }
    StatedDuration out;
    bool time = false;
    std::size_t at = 1;
    while (at < timex.size()) {
        if (timex[at] == 'T' && !time) {
            time = true;
            ++at;
            continue;
        }
        bool const unsaid = timex[at] == 'X';
        std::size_t const end = unsaid ? at + 1 : timex.find_first_not_of("0123456789.", at);
        if (end >= timex.size()) {
            return std::nullopt;
        }
        seconds const unit = unit_of(timex[end], time);
        std::optional<Decimal> const count =
            unsaid ? Decimal(0) : Decimal::parse(timex.substr(at, end - at));
        std::optional<Decimal> const part =
            count && unit > seconds(0) ? multiply(*count, Decimal(unit.count())) : std::nullopt;
        if (!part || !(*part < Decimal(limit.count()))) {
            return std::nullopt;
        }
        out.unsaid = out.unsaid || unsaid;
        out.total += seconds(static_cast<std::int64_t>(part->to_double()));
        if (out.total >= limit) {
            return std::nullopt;
        }
        out.unit = unit;
        at = end + 1;
    }
    return out.unit > seconds(0) ? std::optional(out) : std::nullopt;
}

HedgeWords hedge_around(std::string_view before, std::string_view duration,
                        std::string_view after) {
    constexpr std::size_t reach = 24; // bytes; longer than any hedge
    std::string const own = to_lower(duration);
    for (HedgePhrase const& phrase : before_phrases) {
        if (begins_with_words(own, phrase.words)) {
            return {phrase.hedge, 0};
        }
    }
    std::string const next = to_lower(after.substr(0, reach));
    for (HedgePhrase const& phrase : after_phrases) {
        if (next.starts_with(' ') &&
            begins_with_words(std::string_view(next).substr(1), phrase.words)) {
            return {phrase.hedge, 0};
        }
    }
    std::string_view near = before.substr(before.size() - std::min(before.size(), reach));
    if (near.empty() || near.back() != ' ') {
        return {};
    }
    near.remove_suffix(1);
    std::string const last = to_lower(near);
    for (HedgePhrase const& phrase : before_phrases) {
        if (ends_with_words(last, phrase.words)) {
            return {phrase.hedge, static_cast<std::uint32_t>(phrase.words.size() + 1)};
        }
    }
    return {};
}

std::optional<TimeLength> time_length(std::string_view timex, Hedge hedge) {
    std::optional<StatedDuration> const said = parse_duration(timex);
    if (!said) {
        return std::nullopt;
    }
    if (said->unsaid) {
        return unsaid_length(said->unit);
    }
    if (said->total <= seconds(0)) {
        return std::nullopt;
    }
    seconds const total = said->total;
    seconds const exact = slack(*said);
    std::int64_t const count = total / said->unit;
    TimeLength out{total - exact, total + exact, said->unit};
    switch (hedge) {
    case Hedge::none:
        break;
    case Hedge::about: {
        seconds const about = std::max({exact, said->unit / 2, times(total, 20)});
        out.least = total - about;
        out.most = total + about;
        break;
    }
    case Hedge::nearly:
        out.least =
            total - (count >= 10 ? times(total, 15) : std::min(said->unit, times(total, 28)));
        out.most = total + times(total, 3);
        break;
    case Hedge::most_of:
        out.least = times(total, 55);
        out.most = total + times(total, 3);
        break;
    case Hedge::barely:
        out.least = times(total, 70);
        out.most = times(total, 110);
        break;
    case Hedge::just_over:
        out.least = times(total, 98);
        out.most = total + std::max({exact, times(said->unit, 40), times(total, 20)});
        break;
    case Hedge::more:
        out.least = times(total, 98);
        out.most = std::nullopt;
        break;
    case Hedge::less:
        out.least = seconds(0);
        out.most = times(total, 102);
        break;
    }
    return out;
}

} // namespace gainsay
