// How long a time may be that words give: "almost two months", "more than an hour".
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay {

// A TIMEX3 duration taken apart: "P1Y6M", "PT2H31M", "PXD". Months and years are mean ones.
struct StatedDuration {
    std::chrono::seconds total{0};
    std::chrono::seconds unit{0}; // the smallest that is stated
    bool unsaid = false;          // "PXD": the number is left open
};

// Nothing for what is no duration, and beyond 10,000 years.
[[nodiscard]] std::optional<StatedDuration> parse_duration(std::string_view timex);

// What the words around a duration make of it.
enum class Hedge : std::uint8_t {
    none,
    about,     // "about two weeks", "two weeks or so"
    nearly,    // "almost two weeks"
    most_of,   // "the best part of two weeks"
    barely,    // "barely two weeks"
    just_over, // "a little over two weeks"
    more,      // "more than two weeks", "at least"
    less       // "less than two weeks", "within"
};

struct HedgeWords {
    Hedge hedge = Hedge::none;
    std::uint32_t bytes = 0; // how far before the duration the words begin
};

// `before` ends where the duration begins, `duration` are its own words ("almost" may be among
// them), `after` begins where it ends.
[[nodiscard]] HedgeWords hedge_around(std::string_view before, std::string_view duration,
                                      std::string_view after);

// [least, most]; no `most`: no end. People round: "two weeks" may be 12 to 16 days, "eight minutes"
// is meant to the minute, and days are counted exactly.
struct TimeLength {
    std::chrono::seconds least{0};
    std::optional<std::chrono::seconds> most;
    std::chrono::seconds unit{0}; // the smallest that is stated
};

//     time_length("P2M", Hedge::nearly)    // 44 to 62 days
[[nodiscard]] std::optional<TimeLength> time_length(std::string_view timex, Hedge hedge);

} // namespace gainsay
