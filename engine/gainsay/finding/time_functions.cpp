#include <gainsay/finding/arguments.h>
#include <gainsay/finding/compare_lengths.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/compare_statements.h>
#include <gainsay/finding/time_functions.h>
#include <gainsay/value/shift.h>

#include <array>
#include <optional>
#include <utility>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

// "P3D" for an amount of time in whole units; nothing for other amounts.
std::optional<std::string> duration_of(Quantity const& quantity) {
    static constexpr auto units =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"year"sv, "PY"sv},
                                                                      {"month"sv, "PM"sv},
                                                                      {"week"sv, "PW"sv},
                                                                      {"day"sv, "PD"sv},
                                                                      {"hour"sv, "PTH"sv},
                                                                      {"minute"sv, "PTM"sv},
                                                                      {"second"sv, "PTS"sv}});
    if (quantity.value.scale() != 0) {
        return std::nullopt;
    }
    for (auto const& [unit, form] : units) {
        if (quantity.unit == unit) {
            return std::string(form.substr(0, form.size() - 1)) + quantity.value.to_string() +
                   form.back();
        }
    }
    return std::nullopt;
}

} // namespace

Value disjoint_times(Arguments const& in) {
    return value_of(disjoint(time_at(in, 0), time_at(in, 1)));
}

Value overlaps_times(Arguments const& in) {
    return value_of(overlaps(time_at(in, 0), time_at(in, 1)));
}

// "on Friday", not "since Friday"
Value at_time(Arguments const& in) {
    return value_of(truth(time_at(in, 0).relation == TimeRelation::at));
}

// "by 1 October", "by 1 November"; what had happened by the one had happened by the other too.
Value other_deadline(Arguments const& in) {
    TimeExpression const& a = time_at(in, 0);
    TimeExpression const& b = time_at(in, 1);
    bool const both = a.relation == b.relation &&
                      (a.relation == TimeRelation::by || a.relation == TimeRelation::until);
    bool const reached = a.relation == TimeRelation::by &&
                         is_past(*in.values[0].from, in.facts) == Truth::yes &&
                         is_past(*in.values[1].from, in.facts) == Truth::yes;
    return value_of(both && !reached ? disjoint(a.interval, b.interval) : Truth::no);
}

// "in May", of what is denied "since 2019"; "on Tuesday", of what is denied "before Thursday".
Value in_denied_time(Arguments const& in) {
    TimeExpression const& when = time_at(in, 0);
    TimeExpression const& denied = time_at(in, 1);
    auto const& published = in.facts.article(*in.values[1].from).published;
    bool const dated = when.relation == TimeRelation::at && when.interval.earliest &&
                       when.interval.latest && denied.interval.earliest && denied.interval.latest;
    if (!dated) {
        return value_of(Truth::unknown);
    }
    bool const until = denied.relation == TimeRelation::before ||
                       denied.relation == TimeRelation::until ||
                       denied.relation == TimeRelation::by;
    bool const since = denied.relation == TimeRelation::since;
    bool const told = published && *when.interval.latest <= instant(*published);
    return value_of(truth((until && *when.interval.latest <= *denied.interval.earliest) ||
                          (since && told && *when.interval.earliest >= *denied.interval.latest)));
}

Value far_off_times(Arguments const& in) {
    return value_of(far_off_lengths(in.values[0], in.values[1]));
}

Value is_point(Arguments const& in) {
    Timex const timex = time_at(in, 0).timex;
    return value_of(truth(timex == Timex::date || timex == Timex::time));
}

Value has_weekday(Arguments const& in) {
    return value_of(truth(time_at(in, 0).stated_weekday.has_value()));
}

Value has_date(Arguments const& in) {
    return value_of(truth(time_at(in, 0).has_date));
}

Value weekday_of(Arguments const& in) {
    return value_of(weekday_words(time_at(in, 0)));
}

Value stated_weekday(Arguments const& in) {
    static constexpr std::array names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                      "Thursday", "Friday", "Saturday"};
    auto const& stated = time_at(in, 0).stated_weekday;
    return value_of(stated && stated->ok() ? std::string(names[stated->c_encoding()])
                                           : std::string());
}

Value days(Arguments const& in) {
    return value_of(std::chrono::hours(24 * in.values[0].as<Decimal>().digits()));
}

Value hours(Arguments const& in) {
    return value_of(std::chrono::hours(in.values[0].as<Decimal>().digits()));
}

Value begins_after(Arguments const& in) {
    auto const& begin = time_at(in, 0).interval.earliest;
    return value_of(begin ? truth(*begin > in.values[1].as<std::chrono::sys_seconds>())
                          : Truth::unknown);
}

Value ends_before(Arguments const& in) {
    auto const& end = time_at(in, 0).interval.latest;
    return value_of(end ? truth(*end <= in.values[1].as<std::chrono::sys_seconds>())
                        : Truth::unknown);
}

Value dated_before(Arguments const& in) {
    Record const& record = record_at(in, 0);
    Span const sentence = sentence_of(record, in.facts);
    auto const& times = in.facts.analysis(record).values.times;
    return value_of(truth(std::any_of(times.begin(), times.end(), [&](TimeExpression const& time) {
        auto const& end = time.interval.latest;
        bool const date = time.timex == Timex::date || time.timex == Timex::time;
        return date && sentence.contains(time.span) && end &&
               *end <= in.values[1].as<std::chrono::sys_seconds>();
    })));
}

Value time_stated_by_record(Arguments const& in) {
    return value_of(time_at(in, 0).timex == Timex::duration
                        ? length_stated_by(in.values[0], record_at(in, 1), in.facts)
                        : time_stated_by(in.values[0], record_at(in, 1), in.facts));
}

Value same_instant(Arguments const& in) {
    TimeExpression const& a = time_at(in, 0);
    TimeExpression const& b = time_at(in, 1);
    bool const known = a.interval.earliest && b.interval.earliest && a.interval.latest &&
                       b.interval.latest && a.zone_stated == b.zone_stated;
    return value_of(known ? truth(a.interval == b.interval) : Truth::unknown);
}

Value shift_time(Arguments const& in) {
    TimeExpression const& from = time_at(in, 0);
    Value out;
    out.type = Type::time;
    out.from = in.values[0].from;
    out.span = in.values[0].span;
    auto const duration = duration_of(quantity_at(in, 1));
    auto const moved = duration ? shift(from.interval, *duration, false) : std::nullopt;
    if (!moved) {
        return out;
    }
    auto made = std::make_shared<TimeExpression>(from);
    made->interval = *moved;
    made->value.clear();
    made->stated_weekday.reset();
    made->has_date = false;
    out.data = made.get();
    out.made = std::move(made);
    return out;
}

} // namespace gainsay
