// Tests of single cells that several time grammars share: each puts what the cell means in `value`.
// For the .cpp files of this folder alone.
#pragma once

#include <gainsay/value/cell.h>
#include <gainsay/value/vocabulary.h>

#include <optional>

namespace gainsay::grammar {

// "may", "march" and the short forms are months with a capital only.
inline bool is_month(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).month : 0;
    return value > 0 && c.capital;
}
inline bool is_weekday(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).weekday : -1;
    return value >= 0 && (c.capital || c.span.size() > 5);
}
inline bool is_day(Cell const& c, int& value) {
    value = c.whole;
    return value >= 1 && value <= 31 && c.digits <= 2;
}
inline bool is_year(Cell const& c, int& value) {
    value = c.whole;
    return c.digits == 4 && value >= 1000 && value < 2200;
}
inline bool is_ordinal(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).ordinal : 0;
    return value > 0;
}
inline bool is_hour(Cell const& c, int& value) {
    value = c.whole;
    return value >= 0 && value <= 24 && c.digits <= 2;
}
inline bool is_season(Cell const& c, Season& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).season : Season::none;
    return value != Season::none;
}
inline bool is_daypart(Cell const& c, DayPart& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).part : DayPart::none;
    return value != DayPart::none;
}
inline bool is_holiday(Cell const& c, int& value) {
    value = c.holiday;
    return value > 0;
}
inline bool is_count(Cell const& c, std::optional<Decimal>& value) {
    value = c.number;
    return c.kind == CellKind::number && !c.fraction && c.number && *c.number >= Decimal(0);
}
// "a quarter", "three quarters"
inline bool is_part(Cell const& c, std::optional<Decimal>& value) {
    value = c.number;
    return c.kind == CellKind::number && c.fraction && c.number && *c.number > Decimal(0);
}
inline bool is_unit(Cell const& c, TimeUnit& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).unit : TimeUnit::none;
    return value != TimeUnit::none && value != TimeUnit::half;
}
inline bool is_units(Cell const& c, TimeUnit& value) {
    return is_unit(c, value) && lexeme(c.word).text.ends_with('s');
}
// Days and longer: "last second" and "this minute" name no time.
inline bool is_long_unit(Cell const& c, TimeUnit& value) {
    return is_unit(c, value) && value != TimeUnit::second && value != TimeUnit::minute &&
           value != TimeUnit::hour;
}

} // namespace gainsay::grammar
