// Exact decimal numbers: what sources print is decimal, and doubles never decide a finding.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

// digits * 10^-scale, kept in lowest terms (no trailing zero digit while scale > 0).
// Range: |digits| < 10^18, 0 <= scale <= 12; arithmetic that leaves it has no result.
class Decimal {
  public:
    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t whole) : digits_(whole) {}
    // digits * 10^-scale, brought to lowest terms; nothing when out of range.
    [[nodiscard]] static std::optional<Decimal> make(std::int64_t digits, int scale);
    // "1234", "-0.5", "1,234.50" (commas only between groups of three digits).
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

    [[nodiscard]] std::int64_t digits() const { return digits_; }
    [[nodiscard]] int scale() const { return scale_; }
    [[nodiscard]] std::string to_string() const;
    [[nodiscard]] double to_double() const; // for output as a JSON number

    friend bool operator==(Decimal const&, Decimal const&) = default;
    friend std::strong_ordering operator<=>(Decimal const& a, Decimal const& b);

    friend std::optional<Decimal> add(Decimal a, Decimal b);
    friend std::optional<Decimal> subtract(Decimal a, Decimal b);
    // Products are rounded half to even to 12 places.
    friend std::optional<Decimal> multiply(Decimal a, Decimal b);
    // Quotients are rounded half away from zero to 12 places. Nothing for b = 0.
    friend std::optional<Decimal> divide(Decimal a, Decimal b);

  private:
    std::int64_t digits_ = 0;
    std::int32_t scale_ = 0;
};

} // namespace gainsay
