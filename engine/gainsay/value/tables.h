// Words that are data: units, currencies and the verbs that introduce speech.
#pragma once

#include <gainsay/value/cell.h>
#include <gainsay/value/decimal.h>
#include <gainsay/value/values.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

namespace gainsay {

struct Unit {
    std::string name;      // "mile", "usd"
    std::string dimension; // "length", "money:usd"
    Decimal to_base = 1;
    bool money = false;
};

struct ValueTables::Tables {
    using Spellings = boost::unordered_flat_map<std::string, std::uint16_t>;

    std::vector<Unit> units;
    Spellings words;                         // lower case, several words parted by one space
    Spellings symbols;                       // case counts
    std::size_t longest = 1;                 // words of the longest spelling
    std::set<std::string, std::less<>> cues; // forms of verbs that introduce speech

    // The longest unit spelled from `cells[0]` on; nullptr where there is none. `count` gets its
    // cells.
    [[nodiscard]] Unit const* unit_at(std::string_view text, std::span<Cell const> cells,
                                      std::size_t& count) const;
    [[nodiscard]] bool is_cue(std::string_view lower) const { return cues.contains(lower); }
};

} // namespace gainsay
