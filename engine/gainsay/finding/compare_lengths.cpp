#include <gainsay/base/one_of.h>
#include <gainsay/finding/compare_lengths.h>
#include <gainsay/finding/lasting.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

namespace gainsay {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

TimeExpression const& time_of(Value const& value) {
    return *value.as<TimeExpression const*>();
}
LengthPlace place_of(Value const& length, Facts const& facts) {
    return length_place(facts.analysis(*length.from), time_of(length));
}

// "before he was heard", "before he was freed": two ends of what lasts.
bool other_end(LengthPlace const& a, LengthPlace const& b, Lexicon const& lexicon) {
    static constexpr auto joints = std::to_array<std::string_view>({"before", "until", "till"});
    auto const verbs = [&](LengthPlace const& place) {
        std::vector<std::string> out;
        for (std::size_t i = 1; i < place.after.size(); ++i) {
            if (place.after[i].size() > 3) {
                out.push_back(lexicon.lemma(place.after[i], WordClass::verb));
            }
        }
        return out;
    };
    auto const ends = [&](LengthPlace const& place) {
        return !place.after.empty() && one_of(place.after.front(), joints);
    };
    return ends(a) && ends(b) && !any_one_of(verbs(a), verbs(b));
}

// "have been on strike for three days": of what goes on, or went on until then.
bool is_running(Value const& length, Facts const& facts) {
    Record const& record = *length.from;
    if (lasting_of(record, place_of(length, facts), facts).of != Lasting::Of::deed) {
        return false;
    }
    static constexpr auto now = std::to_array<std::string_view>(
        {"has", "have", "is", "are", "remain", "remains", "'s", "'ve", "’s", "’ve"});
    auto const words =
        plain_words(slice(facts.article(record).text(), facts.assertion(record)->predicate.span));
    return any_one_of(words, now) || (one_of("had", words) && one_of("been", words));
}

// How long a value says that something lasts. A term of prison is not rounded, though a month may
// be longer than another.
std::optional<TimeLength> lasting_time(Value const& value, Facts const& facts) {
    if (time_of(value).timex != Timex::duration || !facts.assertion(*value.from)) {
        return std::nullopt;
    }
    LengthPlace const place = place_of(value, facts);
    auto length = length_of(place);
    bool const exact = length && place.hedge == Hedge::none &&
                       lasting_of(*value.from, place, facts).of == Lasting::Of::prison;
    if (exact) {
        seconds const total = parse_duration(place.time.value)->total;
        length->least = total - total / 50;
        length->most = total + total / 50;
    }
    return length;
}

bool shorter(TimeLength const& a, TimeLength const& b, seconds growth) {
    return a.most && *a.most + growth <= b.least && a.least < b.least;
}
bool apart(TimeLength const& a, TimeLength const& b, seconds growth) {
    return shorter(a, b, growth) || shorter(b, a, growth);
}

// How much longer what goes on may be by the one article than by the other.
std::optional<seconds> grown(Record const& a, Record const& b, seconds unit, Facts const& facts) {
    auto const& first = facts.article(a).published;
    auto const& second = facts.article(b).published;
    constexpr seconds year = hours(24 * 366);
    if (!first || !second) {
        return unit >= hours(24 * 365) ? std::optional(year) : std::nullopt;
    }
    seconds const gap = instant(*first) - instant(*second);
    return std::max(gap, -gap) + hours(24);
}

} // namespace

Truth other_length(Value const& a, Value const& b, Facts const& facts) {
    auto const x = lasting_time(a, facts);
    auto const y = lasting_time(b, facts);
    if (!x || !y) {
        return Truth::unknown;
    }
    seconds growth{0};
    if (is_running(a, facts) || is_running(b, facts)) {
        auto const grows = grown(*a.from, *b.from, std::min(x->unit, y->unit), facts);
        if (!grows) {
            return Truth::unknown;
        }
        growth = *grows;
    }
    return truth(apart(*x, *y, growth));
}

Truth same_lasting(Value const& a, Value const& b, Facts const& facts) {
    if (facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    LengthPlace const first = place_of(a, facts);
    LengthPlace const second = place_of(b, facts);
    Lasting const x = lasting_of(*a.from, first, facts);
    Lasting const y = lasting_of(*b.from, second, facts);
    auto const crowded = [&](Value const& value, Lasting const& lasting) {
        auto const& times = facts.analysis(*value.from).values.times;
        return std::any_of(times.begin(), times.end(), [&](TimeExpression const& other) {
            return other.sentence == time_of(value).sentence && other.span != time_of(value).span &&
                   lasting_of(*value.from, length_place(facts.analysis(*value.from), other),
                              facts) == lasting;
        });
    };
    bool const clear = x.of != Lasting::Of::unclear && y.of != Lasting::Of::unclear;
    if (!clear || other_end(first, second, *facts.lexicon) || crowded(a, x) || crowded(b, y)) {
        return Truth::unknown;
    }
    bool const of_one = x.what == y.what || facts.lexicon->synonymous(x.what, y.what);
    return truth(x.of == y.of && of_one);
}

Truth far_off_lengths(Value const& a, Value const& b) {
    auto const x = parse_duration(time_of(a).value);
    auto const y = parse_duration(time_of(b).value);
    return x && y ? truth(std::max(x->total, y->total) >= 10 * std::min(x->total, y->total))
                  : Truth::unknown;
}

Truth length_stated_by(Value const& length, Record const& record, Facts const& facts) {
    Analysis const& in = facts.analysis(record);
    auto const wanted = lasting_time(length, facts);
    if (!wanted || !facts.assertion(record)) {
        return Truth::unknown;
    }
    bool const own = record.article == length.from->article;
    std::uint32_t const sentence = facts.assertion(record)->sentence;
    return truth(std::any_of(
        in.values.times.begin(), in.values.times.end(), [&](TimeExpression const& other) {
            auto const said = parse_duration(other.value);
            return (!own || other.sentence == sentence) && other.timex == Timex::duration && said &&
                   wanted->least <= said->total &&
                   said->total <= wanted->most.value_or(seconds::max());
        }));
}

} // namespace gainsay
