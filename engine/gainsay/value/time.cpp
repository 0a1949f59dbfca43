#include <gainsay/value/time.h>

#include <array>
#include <cstddef>

namespace gainsay {

char const* name(Timex timex) {
    static constexpr std::array names = {"DATE", "TIME", "DURATION", "SET"};
    return names[static_cast<std::size_t>(timex)];
}

char const* name(TimeRelation relation) {
    static constexpr std::array names = {"at", "since", "until", "by", "before", "after"};
    return names[static_cast<std::size_t>(relation)];
}

} // namespace gainsay
