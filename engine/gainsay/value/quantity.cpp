#include <gainsay/value/quantity.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace gainsay {

namespace {

// The ends in the dimension's base unit, and how far a stated number may be off by its rounding.
struct Based {
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    Decimal tolerance;
};

bool is_change(Modifier modifier) {
    return modifier == Modifier::up || modifier == Modifier::down;
}

bool is_stated(Quantity const& q) {
    return q.low && q.high && *q.low == *q.high;
}

// Of 100 or 1,200: how many zeros end the number beyond its second digit.
int idle_zeros(Decimal value) {
    int zeros = 0;
    std::int64_t digits = value.scale() > 0 ? 0 : value.digits();
    while ((digits >= 100 || digits <= -100) && digits % 10 == 0) {
        digits /= 10;
        ++zeros;
    }
    return zeros;
}

std::optional<Based> based(Quantity const& q, bool other_unit) {
    Based out;
    if (q.low && !(out.low = multiply(*q.low, q.to_base))) {
        return std::nullopt;
    }
    if (q.high && !(out.high = multiply(*q.high, q.to_base))) {
        return std::nullopt;
    }
    // "about 10 to 15"
    bool const loose_range =
        q.modifier == Modifier::about && q.low && q.high && q.value == *q.low && *q.low < *q.high;
    if (loose_range) {
        out.low = multiply(*out.low, *Decimal::make(9, 1));
        out.high = multiply(*out.high, *Decimal::make(11, 1));
        if (!out.low || !out.high) {
            return std::nullopt;
        }
    }
    if (is_stated(q)) {
        int const zeros = other_unit ? idle_zeros(q.value) : 0;
        int const precision = zeros > 0 ? std::max(q.precision, zeros) : q.precision;
        std::optional<Decimal> const half = Decimal::make(5, 1 - precision);
        std::optional<Decimal> const tolerance = half ? multiply(*half, q.to_base) : std::nullopt;
        if (!tolerance) {
            return std::nullopt;
        }
        out.tolerance = *tolerance;
    }
    return out;
}

// Whether `low` begins beyond `high` by more than rounding explains. Nothing when out of range.
std::optional<bool> beyond(Decimal high, Decimal low, bool open, Decimal tolerance) {
    if (low < high) {
        return false;
    }
    if (low == high) {
        return open;
    }
    std::optional<Decimal> const gap = subtract(low, high);
    if (!gap) {
        return std::nullopt;
    }
    return *gap > tolerance;
}

std::string_view currency(std::string const& dimension) {
    static constexpr std::string_view prefix = "money:";
    return dimension.starts_with(prefix) ? std::string_view(dimension).substr(prefix.size())
                                         : std::string_view();
}

} // namespace

char const* name(Modifier modifier) {
    static constexpr std::array names = {"=", "~", "<", ">", "<=", ">=", "up", "down"};
    return names[static_cast<std::size_t>(modifier)];
}

Truth same_measure(Quantity const& a, Quantity const& b) {
    if (a.per != b.per) {
        return Truth::unknown; // one may be a sum, the other what a month of it costs
    }
    if (a.dimension == b.dimension) {
        return Truth::yes;
    }
    std::string_view const first = currency(a.dimension);
    std::string_view const second = currency(b.dimension);
    if (!first.empty() && !second.empty() && (first.ends_with('?') || second.ends_with('?'))) {
        return Truth::unknown;
    }
    return Truth::no;
}

Truth disjoint(Quantity const& a, Quantity const& b) {
    if (same_measure(a, b) != Truth::yes || is_change(a.modifier) != is_change(b.modifier)) {
        return Truth::unknown;
    }
    if (a.modifier != b.modifier && is_change(a.modifier)) {
        return Truth::yes; // up and down
    }
    if (a.dimension == "score") {
        return truth(a.low != b.low || a.high != b.high);
    }
    bool const other_unit = a.to_base != b.to_base;
    std::optional<Based> const left = based(a, other_unit);
    std::optional<Based> const right = based(b, other_unit);
    if (!left || !right || (!left->low && !left->high) || (!right->low && !right->high)) {
        return Truth::unknown;
    }
    Decimal const tolerance = std::max(left->tolerance, right->tolerance);
    std::optional<bool> apart = false;
    if (left->high && right->low) {
        apart = beyond(*left->high, *right->low, a.high_open || b.low_open, tolerance);
    }
    if (apart == false && right->high && left->low) {
        apart = beyond(*right->high, *left->low, b.high_open || a.low_open, tolerance);
    }
    return apart ? truth(*apart) : Truth::unknown;
}

} // namespace gainsay
