#include <gainsay/base/utf8.h>
#include <gainsay/value/read.h>

#include <algorithm>
#include <string>

namespace gainsay {

namespace {

// The spelling of the cells [begin, end): words as written in lower case, one space between words,
// every kind of apostrophe the plain one.
void append(std::string& key, std::string_view text, Cell const& cell, bool first) {
    if (!first && cell.space_before) {
        key += ' ';
    }
    if (cell.mark != 0) {
        key += cell.mark;
    } else {
        key += to_lower(slice(text, cell.span));
    }
}

} // namespace

void join_holidays(Cells& cells, std::string_view text, ValueTables::Tables const& tables) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells.size();) {
        std::size_t best = 0;
        std::uint8_t holiday = 0;
        if (cells[i].capital && cells[i].span.size() <= 16) {
            std::string key;
            std::size_t const last = std::min(cells.size(), i + tables.longest_holiday);
            for (std::size_t k = i; k < last && cells[k].span.size() <= 16; ++k) {
                append(key, text, cells[k], k == i);
                if (k == i && !tables.holiday_starts.contains(key)) {
                    break;
                }
                if (auto const found = tables.holiday_words.find(key);
                    found != tables.holiday_words.end()) {
                    best = k + 1 - i;
                    holiday = static_cast<std::uint8_t>(found->second + 1);
                }
            }
        }
        Cell joined = cells[i];
        if (best > 0) {
            joined.span = cover(cells[i].span, cells[i + best - 1].span);
            joined.word = 0;
            joined.holiday = holiday;
        }
        cells[kept++] = joined;
        i += std::max<std::size_t>(best, 1);
    }
    cells.resize(kept);
}

} // namespace gainsay
