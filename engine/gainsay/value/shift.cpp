#include <gainsay/value/decimal.h>
#include <gainsay/value/shift.h>

#include <cstdint>

namespace gainsay {

namespace {

using std::chrono::seconds;

struct Length {
    std::int64_t total = 0;    // seconds
    std::int64_t smallest = 0; // seconds of the smallest unit stated
};

// Seconds of a unit of a date ("P…") or of a time ("PT…"); 0 for none. Months and years are mean
// ones: what they are rounded by is more than their lengths differ.
std::int64_t seconds_of(char unit, bool time) {
    constexpr std::int64_t day = 86'400;
    switch (unit) {
    case 'Y':
        return time ? 0 : day * 36'524 / 100;
    case 'Q':
        return time ? 0 : day * 9'131 / 100;
    case 'M':
        return time ? 60 : day * 3'044 / 100;
    case 'W':
        return time ? 0 : 7 * day;
    case 'D':
        return time ? 0 : day;
    case 'H':
        return time ? 3'600 : 0;
    case 'S':
        return time ? 1 : 0;
    default:
        return 0;
    }
}

std::optional<Length> length_of(std::string_view text) {
    constexpr std::int64_t limit = std::int64_t(10'000) * 366 * 86'400;
    if (text.empty() || text[0] != 'P') {
        return std::nullopt;
    }
    Length out;
    bool time = false;
    std::size_t at = 1;
    while (at < text.size()) {
        if (text[at] == 'T' && !time) {
            time = true;
            ++at;
            continue;
        }
        std::size_t const end = text.find_first_not_of("0123456789.", at);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        std::optional<Decimal> const count = Decimal::parse(text.substr(at, end - at));
        std::int64_t const unit = seconds_of(text[end], time);
        std::optional<Decimal> const part =
            count && unit > 0 ? multiply(*count, Decimal(unit)) : std::nullopt;
        if (!part || !(*part < Decimal(limit))) {
            return std::nullopt;
        }
        out.total += static_cast<std::int64_t>(part->to_double());
        if (out.total >= limit) {
            return std::nullopt;
        }
        out.smallest = unit;
        at = end + 1;
    }
    return out.smallest > 0 ? std::optional(out) : std::nullopt;
}

} // namespace

std::optional<TimeInterval> shift(TimeInterval const& from, std::string_view duration,
                                  bool before) {
    std::optional<Length> const length = length_of(duration);
    if (!length) {
        return std::nullopt;
    }
    seconds const step(before ? -length->total : length->total);
    seconds const slack(length->smallest / 2);
    TimeInterval out = from;
    if (out.earliest) {
        *out.earliest += step - slack;
    }
    if (out.latest) {
        *out.latest += step + slack;
    }
    return out;
}

} // namespace gainsay
