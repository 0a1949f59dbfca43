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
    // What the phrase allows, in `unit` (of a score the lesser and the greater tally); a missing
    // end is open. "about 40" is [36, 44].
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool low_open = false; // "more than 100": 100 itself is out
    bool high_open = false;
    Modifier modifier = Modifier::exact;
    std::string
        unit; // singular, lower case: "mile", "us dollar", "dollar per hour"; empty for counts
    std::string per; // the last word of a rate: "hour" in "$15 an hour"; empty for other amounts
    std::string dimension; // "length", "money:usd", "percent", "count", "age", "score", …: what may
                           // be compared; "money:usd?" where any dollar may be meant
    Decimal to_base = 1; // factor from `unit` to the dimension's base unit
    // Power of ten of the last digit the phrase states: 0 for 41 and 200,000, -1 for 4.5, 5 for 4.5
    // million.
    int precision = 0;
    std::optional<Span> of; // what is counted: "people" in "14 people"
    std::uint32_t sentence = 0;

    friend bool operator==(Quantity const&, Quantity const&) = default;
};

// yes where no amount can be meant by both, no where one can, unknown where the dimensions differ
// or one is a change and the other is none. Stated numbers are as exact as they are written: "4.5
// million" may be 4,521,300 and 5 miles may be 8 km, but 200,000 is not 199,500; of two measures in
// different units a round one ("100 miles") is trusted to two digits.
[[nodiscard]] Truth disjoint(Quantity const& a, Quantity const& b);
// Same dimension, so that the two may be compared at all. unknown where the currency is only half
// said:
// "$5" may or may not be US dollars.
[[nodiscard]] Truth same_measure(Quantity const& a, Quantity const& b);

} // namespace gainsay
