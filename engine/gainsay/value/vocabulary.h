// The closed classes of words that time and number phrases are made of. Units, currencies and cue
// words, which grow, are data: tables.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace gainsay {

enum class TimeUnit : std::uint8_t {
    none,
    second,
    minute,
    hour,
    day,
    night,
    weekend,
    week,
    fortnight,
    month,
    quarter,
    half,
    year,
    decade,
    century
};

// TIMEX3's parts of a day and seasons, by their value codes.
enum class DayPart : std::uint8_t { none, morning, midday, afternoon, evening, night, dawn };
enum class Season : std::uint8_t { none, spring, summer, autumn, winter };

// One word with everything it can mean in a time or number phrase; which of it holds is for the
// grammars.
struct Lexeme {
    std::string_view text;    // lower case
    std::int8_t month = 0;    // 1-12
    std::int8_t weekday = -1; // 0 = Sunday
    TimeUnit unit = TimeUnit::none;
    std::int32_t cardinal = -1; // 0-90
    std::int8_t ordinal = 0;    // 1-31
    std::int8_t scale = 0;      // a power of ten from 2 on
    std::int32_t fraction = 0;  // denominator
    DayPart part = DayPart::none;
    Season season = Season::none;
    std::int16_t zone = no_zone; // minutes east of Greenwich
    bool abbreviated = false;    // may be followed by a full stop of its own
    bool starts_time = false;    // a time phrase may begin here

    static constexpr std::int16_t no_zone = 32'000;
};

// Index into the vocabulary; 0 is no word of it.
using Word = std::uint16_t;

[[nodiscard]] std::span<Lexeme const> vocabulary();
// `text` in lower case.
[[nodiscard]] Word find_word(std::string_view text);
// The same for words the program itself names: one that the vocabulary lacks is a Bug.
[[nodiscard]] Word known_word(std::string_view text);
[[nodiscard]] inline Lexeme const& lexeme(Word word) {
    return vocabulary()[word];
}

} // namespace gainsay
