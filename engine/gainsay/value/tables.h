// Words that are data: units, currencies and the verbs that introduce speech.
#pragma once

#include <gainsay/value/cell.h>
#include <gainsay/value/decimal.h>
#include <gainsay/value/holiday.h>
#include <gainsay/value/values.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

namespace gainsay {

struct Unit {
    std::string name;      // "mile", "us dollar"
    std::string dimension; // "length", "money:usd"
    Decimal to_base = 1;
    bool money = false;
};

struct UnitMatch {
    Unit const* unit = nullptr; // nothing where none is spelled
    std::size_t cells = 0;
    bool symbol = false; // spelled as a symbol or code, not as a word
};

struct ValueTables::Tables {
    // Looked up by views, so that no word of a text is copied.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return boost::hash<std::string_view>()(text);
        }
    };
    using Spellings = boost::unordered_flat_map<std::string, std::uint16_t, Hash, std::equal_to<>>;

    std::vector<Unit> units;
    Spellings words;   // lower case, several words parted by one space
    Spellings symbols; // case counts
    // By the first cell of a spelling, as written and in lower case: the cells of the longest that
    // begins so. Most words begin none.
    Spellings unit_starts;
    std::set<std::string, std::less<>> cues; // forms of verbs that introduce speech
    std::vector<Holiday> holidays;           // 255 at most
    Spellings holiday_words;                 // lower case, with plain apostrophes
    Spellings holiday_starts; // by the first word: the cells of the longest that begins so

    // The longest unit spelled from `cells[0]` on.
    [[nodiscard]] UnitMatch unit_at(std::string_view text, std::span<Cell const> cells) const;
    // Spelled by exactly this symbol, or code; nullptr where none is.
    [[nodiscard]] Unit const* symbol(std::string_view text) const;
    // By name; nullptr where the tables lack it.
    [[nodiscard]] Unit const* unit(std::string_view name) const;
    [[nodiscard]] bool is_cue(std::string_view lower) const { return cues.contains(lower); }
};

} // namespace gainsay
