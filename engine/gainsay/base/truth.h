// Three-valued logic (Kleene): what is not known never flags.
#pragma once

#include <algorithm>
#include <cstdint>

namespace gainsay {

enum class Truth : std::uint8_t { no, unknown, yes };

[[nodiscard]] constexpr Truth truth(bool value) {
    return value ? Truth::yes : Truth::no;
}
[[nodiscard]] constexpr Truth operator!(Truth a) {
    return a == Truth::unknown ? a : truth(a == Truth::no);
}
[[nodiscard]] constexpr Truth both(Truth a, Truth b) {
    return std::min(a, b);
}
[[nodiscard]] constexpr Truth either(Truth a, Truth b) {
    return std::max(a, b);
}

} // namespace gainsay
