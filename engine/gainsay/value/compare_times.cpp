#include <gainsay/value/time.h>

#include <tuple>

namespace gainsay {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

// Clocks run from UTC-12 to UTC+14, so a local time read as UTC is off by that much.
constexpr hours latest_clock(12);
constexpr hours earliest_clock(14);

TimeInterval widened(TimeInterval const& interval) {
    TimeInterval out = interval;
    if (out.earliest) {
        *out.earliest -= earliest_clock;
    }
    if (out.latest) {
        *out.latest += latest_clock;
    }
    return out;
}

// What the relation leaves possible.
TimeInterval allowed(TimeExpression const& time, TimeInterval const& interval) {
    switch (time.relation) {
    case TimeRelation::since:
        return {interval.earliest, std::nullopt};
    case TimeRelation::after:
        // "after 6 p.m.", but "after Friday" begins with its end.
        return {time.timex == Timex::time ? interval.earliest : interval.latest, std::nullopt};
    case TimeRelation::until:
    case TimeRelation::by:
        return {std::nullopt, interval.latest};
    case TimeRelation::before:
        return {std::nullopt, interval.earliest};
    case TimeRelation::at:
        break;
    }
    return interval;
}

bool is_clock(TimeExpression const& time) {
    return time.timex == Timex::time;
}

// "9 a.m.", "noon": said to the hour, meant to the minutes about it.
TimeInterval as_rounded(TimeExpression const& time) {
    TimeInterval out = time.interval;
    bool const whole =
        is_clock(time) && (time.value.ends_with(":00") || time.value.ends_with(":00Z"));
    bool const bounded = out.earliest && out.latest && time.relation == TimeRelation::at;
    if (whole && bounded && *out.latest - *out.earliest <= minutes(1)) {
        *out.earliest -= minutes(5);
        *out.latest += minutes(5);
    }
    return out;
}

TimeInterval moved(TimeInterval interval, hours by) {
    for (auto* end : {&interval.earliest, &interval.latest}) {
        if (*end) {
            **end += by;
        }
    }
    return interval;
}

// By how much else than it was read a clock time may be meant: "midnight on Sunday" begins that day
// or ends it.
hours other_reading(TimeExpression const& time) {
    bool const midnight = is_clock(time) && time.value.find("T00:00") != std::string::npos;
    return hours(midnight ? 24 : time.half_guessed ? 12 : 0);
}

// Two times, each as wide as its words allow.
struct TimePair {
    TimeExpression const& a;
    TimeExpression const& b;
    TimeInterval first;
    TimeInterval second;
};

// Whether no reading of the one meets one of the other that is moved.
Truth disjoint(TimePair const& pair, hours by) {
    Truth out = Truth::yes;
    for (hours const left : {hours(0), other_reading(pair.a)}) {
        for (hours const right : {hours(0), other_reading(pair.b)}) {
            out = both(out, disjoint(moved(pair.first, left), moved(pair.second, right + by)));
        }
    }
    return out;
}

// Whether clock times differ of which one does not say its day: it may be the other's, told within
// three days.
Truth disjoint_clocks(TimePair const& pair) {
    auto const& [a, b] = std::tie(pair.first, pair.second);
    constexpr hours most(24 * 3);
    if (!a.earliest || !b.earliest || !a.latest || !b.latest || *a.earliest - *b.earliest > most ||
        *b.earliest - *a.earliest > most) {
        return Truth::unknown;
    }
    Truth out = Truth::yes;
    for (int days = -4; days <= 4; ++days) {
        out = both(out, disjoint(pair, hours(24 * days)));
    }
    return out;
}

bool one_zone(TimeExpression const& a, TimeExpression const& b) {
    if (a.zone_stated || b.zone_stated) {
        return a.zone_stated == b.zone_stated;
    }
    // "9 a.m." and "9 a.m. local time" are told of one place; Lisbon and Moscow are two.
    bool const first = a.zone.empty() || a.zone == "local";
    bool const second = b.zone.empty() || b.zone == "local";
    return first && second ? true : a.zone == b.zone;
}

} // namespace

Truth disjoint(TimeInterval const& a, TimeInterval const& b) {
    bool const a_known = a.earliest || a.latest;
    bool const b_known = b.earliest || b.latest;
    if (!a_known || !b_known) {
        return Truth::unknown;
    }
    return truth((a.latest && b.earliest && *a.latest <= *b.earliest) ||
                 (b.latest && a.earliest && *b.latest <= *a.earliest));
}

Truth overlaps(TimeInterval const& a, TimeInterval const& b) {
    return !disjoint(a, b);
}

Truth disjoint(TimeExpression const& a, TimeExpression const& b) {
    TimeInterval first = as_rounded(a);
    TimeInterval second = as_rounded(b);
    if (!one_zone(a, b)) {
        (a.zone_stated ? second : first) = widened(a.zone_stated ? second : first);
    }
    bool const same_bound = a.relation == b.relation && (a.relation == TimeRelation::since ||
                                                         a.relation == TimeRelation::until);
    if (!same_bound) {
        first = allowed(a, first);
        second = allowed(b, second);
    }
    TimePair const pair{a, b, first, second};
    Truth const apart = disjoint(pair, hours(0));
    if (apart == Truth::yes && (a.day_guessed || b.day_guessed)) {
        if (!is_clock(a) || !is_clock(b)) {
            return Truth::unknown;
        }
        bool const both_guessed = a.day_guessed && b.day_guessed;
        bool const one_day = a.value.substr(0, 10) == b.value.substr(0, 10);
        return !both_guessed ? disjoint_clocks(pair) : one_day ? apart : Truth::unknown;
    }
    return apart;
}

Truth overlaps(TimeExpression const& a, TimeExpression const& b) {
    return !disjoint(a, b);
}

} // namespace gainsay
