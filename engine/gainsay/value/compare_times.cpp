#include <gainsay/value/time.h>

namespace gainsay {

namespace {

using std::chrono::hours;

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
    TimeInterval first = a.interval;
    TimeInterval second = b.interval;
    if (!one_zone(a, b)) {
        (a.zone_stated ? second : first) = widened(a.zone_stated ? second : first);
    }
    bool const same_bound = a.relation == b.relation && (a.relation == TimeRelation::since ||
                                                         a.relation == TimeRelation::until);
    if (!same_bound) {
        first = allowed(a, first);
        second = allowed(b, second);
    }
    Truth const apart = disjoint(first, second);
    if (apart == Truth::yes && (a.day_guessed || b.day_guessed)) {
        // Two clock times whose day both leave to the reader, of the same day.
        bool const one_day = a.day_guessed && b.day_guessed && is_clock(a) && is_clock(b) &&
                             a.value.substr(0, 10) == b.value.substr(0, 10);
        return one_day ? apart : Truth::unknown;
    }
    return apart;
}

Truth overlaps(TimeExpression const& a, TimeExpression const& b) {
    return !disjoint(a, b);
}

} // namespace gainsay
