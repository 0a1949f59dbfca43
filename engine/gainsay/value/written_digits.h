// Numbers written in digits, in the ways that papers of several countries write them.
#pragma once

#include <gainsay/base/span.h>
#include <gainsay/value/decimal.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay {

// What one run of digits says: "1,250,000", "12,50,000" (the Indian grouping), "1 207 350 400",
// "7.340.218,65", "3,5", ".08", "7e12", "6.02×10−7".
struct WrittenDigits {
    std::uint32_t end = 0;         // one past the last byte
    std::optional<Decimal> number; // nothing where out of range
    std::uint32_t digits = 0;      // before the decimal mark
    std::int32_t whole = -1;       // a plain run of up to nine digits, with nothing else in it
    int precision = 0;             // power of ten of the last digit stated
};

// `at` is at a digit, or at the full stop of ".08". Reads within `sentence`; linear in what it
// takes. A thousands group after a plain space counts where two follow or the group is 000, so that
// "in 12 500 died" stays two numbers; a comma before one or two digits is a decimal mark unless the
// digits stand in a list ("31,33,35").
[[nodiscard]] WrittenDigits read_digits(std::string_view text, Span sentence, std::uint32_t at);

} // namespace gainsay
