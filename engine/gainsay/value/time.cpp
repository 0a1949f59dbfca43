#include <gainsay/value/time.h>

#include <array>
#include <cstddef>

namespace gainsay {

char const* name(Timex timex) {
    static constexpr std::array names = {"DATE", "TIME", "DURATION", "SET"};
    return names[static_cast<std::size_t>(timex)];
}

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

} // namespace gainsay
