// Amounts: counts, money, percentages, measures, scores, ages.
#pragma once

#include <gainsay/base/span.h>
#include <gainsay/base/truth.h>
#include <gainsay/value/decimal.h>

#include <cstdint>
#include <optional>
#include <string>

namespace gainsay {

// = exactly, ~ about, < > <= >= bounds, up/down a change by this amount.
enum class Modifier : std::uint8_t { exact, about, less, more, at_most, at_least, up, down };

// "=", "~", "<", ">", "<=", ">=", "up", "down".
[[nodiscard]] char const* name(Modifier modifier);

struct Quantity {
    Span span;     // number, modifier words and unit: "about 40 km"
    Decimal value; // as stated, in `unit`; for a range its low end
    // What the phrase allows, in `unit`; a missing end is open. "about 40" is [36, 44].
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool low_open = false;  // "more than 100": 100 itself is out
    bool high_open = false;
    Modifier modifier = Modifier::exact;
    std::string unit;      // singular, lower case; ISO 4217 code in lower case for money; empty for counts
    std::string dimension; // "length", "money:usd", "percent", "count", "score", …: what may be compared
    Decimal to_base = 1;   // factor from `unit` to the dimension's base unit
    std::optional<Span> of;  // what is counted: "people" in "14 people"
    std::uint32_t sentence = 0;

    friend bool operator==(Quantity const&, Quantity const&) = default;
};

// yes where no amount can be meant by both, no where one can, unknown where the dimensions differ.
[[nodiscard]] Truth disjoint(Quantity const& a, Quantity const& b);
// Same dimension, so that the two may be compared at all.
[[nodiscard]] Truth same_measure(Quantity const& a, Quantity const& b);

} // namespace gainsay
