#include <gainsay/graph/publication.h>

#include <chrono>

namespace gainsay {

Truth published_after(Article const& a, Article const& b) {
    if (!a.published || !b.published) {
        return Truth::unknown;
    }
    if (a.published->time_of_day && b.published->time_of_day) {
        auto const when_a = instant(*a.published);
        auto const when_b = instant(*b.published);
        return when_a == when_b ? Truth::unknown : truth(when_a > when_b);
    }
    auto const day_a = std::chrono::sys_days(a.published->date);
    auto const day_b = std::chrono::sys_days(b.published->date);
    return day_a == day_b ? Truth::unknown : truth(day_a > day_b);
}

} // namespace gainsay
