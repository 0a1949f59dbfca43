#include <gainsay/value/shift.h>
#include <gainsay/value/time_length.h>

namespace gainsay {

std::optional<TimeInterval> shift(TimeInterval const& from, std::string_view duration,
                                  bool before) {
    std::optional<StatedDuration> const length = parse_duration(duration);
    if (!length || length->unsaid) {
        return std::nullopt;
    }
    std::chrono::seconds const step(before ? -length->total : length->total);
    std::chrono::seconds const slack(length->unit / 2);
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
