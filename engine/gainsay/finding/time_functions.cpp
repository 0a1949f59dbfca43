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

Value same_instant(Arguments const& in) {
    TimeExpression const& a = *in.values[0].as<TimeExpression const*>();
    TimeExpression const& b = *in.values[1].as<TimeExpression const*>();
    bool const known = a.interval.earliest && b.interval.earliest && a.interval.latest &&
                       b.interval.latest && a.zone_stated == b.zone_stated;
    return value_of(known ? truth(a.interval == b.interval) : Truth::unknown);
}

Value shift_time(Arguments const& in) {
    TimeExpression const& from = *in.values[0].as<TimeExpression const*>();
    Value out;
    out.type = Type::time;
    out.from = in.values[0].from;
    out.span = in.values[0].span;
    auto const duration = duration_of(*in.values[1].as<Quantity const*>());
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
