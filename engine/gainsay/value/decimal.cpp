#include <gainsay/value/decimal.h>

#include <array>
#include <cstddef>

namespace gainsay {

namespace {

__extension__ using Wide = __int128;

constexpr int max_scale = 12;
constexpr Wide limit = 1'000'000'000'000'000'000;

Wide power_of_ten(int exponent) {
    Wide power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

std::optional<Decimal> reduced(Wide digits, int scale) {
    while (scale > 0 && digits % 10 == 0) {
        digits /= 10;
        --scale;
    }
    if (scale > max_scale || digits >= limit || digits <= -limit) {
        return std::nullopt;
    }
    return Decimal::make(static_cast<std::int64_t>(digits), scale);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

std::optional<Decimal> Decimal::make(std::int64_t digits, int scale) {
    if (scale < 0) {
        return scale < -18 ? (digits == 0 ? std::optional(Decimal()) : std::nullopt)
                           : reduced(Wide(digits) * power_of_ten(-scale), 0);
    }
    while (scale > 0 && digits % 10 == 0) {
        digits /= 10;
        --scale;
    }
    if (scale > max_scale || digits >= limit || digits <= -limit) {
        return std::nullopt;
    }
    Decimal decimal(digits);
    decimal.scale_ = scale;
    return decimal;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    bool const negative = !text.empty() && text.front() == '-';
    if (negative) {
        text.remove_prefix(1);
    }
    Wide digits = 0;
    int scale = 0;
    bool grouped = false;
    bool fraction = false;
    std::size_t run = 0; // digits since the start, the last comma or the point
    for (char const c : text) {
        if (is_digit(c)) {
            // Zeros at the end of a fraction beyond the range carry nothing.
            if (fraction && scale == max_scale) {
                if (c != '0') {
                    return std::nullopt;
                }
                continue;
            }
            digits = digits * 10 + (c - '0');
            scale += fraction ? 1 : 0;
            ++run;
            if (digits >= limit * power_of_ten(max_scale)) {
                return std::nullopt;
            }
        } else if (c == ',' && !fraction && run > 0 && (grouped ? run == 3 : run <= 3)) {
            grouped = true;
            run = 0;
        } else if (c == '.' && !fraction && run > 0 && (!grouped || run == 3)) {
            fraction = true;
            grouped = false;
            run = 0;
        } else {
            return std::nullopt;
        }
    }
    if (run == 0 || (grouped && run != 3)) {
        return std::nullopt;
    }
    return reduced(negative ? -digits : digits, scale);
}

std::string Decimal::to_string() const {
    std::string text = std::to_string(digits_ < 0 ? -digits_ : digits_);
    if (scale_ > 0) {
        if (text.size() <= static_cast<std::size_t>(scale_)) {
            text.insert(0, static_cast<std::size_t>(scale_) + 1 - text.size(), '0');
        }
        text.insert(text.size() - static_cast<std::size_t>(scale_), 1, '.');
    }
    return digits_ < 0 ? "-" + text : text;
}

double Decimal::to_double() const {
    static constexpr std::array<double, max_scale + 1> powers = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    return static_cast<double>(digits_) / powers[static_cast<std::size_t>(scale_)];
}

std::strong_ordering operator<=>(Decimal const& a, Decimal const& b) {
    int const scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    Wide const left = a.digits_ * power_of_ten(scale - a.scale_);
    Wide const right = b.digits_ * power_of_ten(scale - b.scale_);
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
    int const scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    return reduced(a.digits_ * power_of_ten(scale - a.scale_) +
                       b.digits_ * power_of_ten(scale - b.scale_),
                   scale);
}

std::optional<Decimal> subtract(Decimal a, Decimal b) {
    b.digits_ = -b.digits_;
    return add(a, b);
}

std::optional<Decimal> multiply(Decimal a, Decimal b) {
    Wide product = Wide(a.digits_) * b.digits_;
    int scale = a.scale_ + b.scale_;
    if (scale > max_scale) {
        Wide const unit = power_of_ten(scale - max_scale);
        Wide rest = product % unit;
        product /= unit;
        bool const negative = rest < 0;
        rest = negative ? -rest : rest;
        if (rest * 2 > unit || (rest * 2 == unit && product % 2 != 0)) {
            product += negative ? -1 : 1;
        }
        scale = max_scale;
    }
    return reduced(product, scale);
}

std::optional<Decimal> divide(Decimal a, Decimal b) {
    if (b.digits_ == 0) {
        return std::nullopt;
    }
    bool const negative = (a.digits_ < 0) != (b.digits_ < 0);
    Wide const over = a.digits_ < 0 ? -Wide(a.digits_) : Wide(a.digits_);
    Wide const under = b.digits_ < 0 ? -Wide(b.digits_) : Wide(b.digits_);
    // a / b = (a.digits / b.digits) * 10^(b.scale - a.scale), to 12 places; |a.digits| < 10^18 and
    // the shift is at most 24 places, so what would leave 128 bits is out of range anyway.
    int shift = max_scale + b.scale_ - a.scale_;
    Wide scaled = over;
    for (; shift > 0; --shift) {
        if (scaled >= limit * power_of_ten(max_scale + 6)) {
            return std::nullopt;
        }
        scaled *= 10;
    }
    Wide const quotient = (scaled * 2 + under) / (under * 2);
    return reduced(negative ? -quotient : quotient, max_scale);
}

} // namespace gainsay
