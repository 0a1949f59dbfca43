#include <gainsay/assertion/assertion.h>

#include <array>
#include <cstddef>

namespace gainsay {

char const* name(EntityKind kind) {
    constexpr std::array names = {"person", "organisation", "place", "other"};
    return names[static_cast<std::size_t>(kind)];
}

char const* name(Polarity polarity) {
    return polarity == Polarity::positive ? "positive" : "negative";
}

char const* name(Modality modality) {
    constexpr std::array names = {"hypothetical", "requested", "conditional", "possible",
                                  "alleged",      "planned",   "expected",    "asserted"};
    return names[static_cast<std::size_t>(modality)];
}

char const* name(AttributionForm form) {
    constexpr std::array names = {"direct", "indirect", "mixed"};
    return names[static_cast<std::size_t>(form)];
}

} // namespace gainsay
