#include <gainsay/base/utf8.h>
#include <gainsay/value/read.h>

#include <algorithm>
#include <string>

namespace gainsay {

namespace {

// Adds a cell to a spelling: words in lower case, one space between words, every kind of apostrophe
// the plain one.
void append(std::string& key, std::string_view text, Cell const& cell) {
    if (cell.space_before) {
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
            std::string key = to_lower(slice(text, cells[i].span));
            auto const start = tables.holiday_starts.find(std::string_view(key));
            std::size_t const longest = start == tables.holiday_starts.end() ? 0 : start->second;
            std::size_t const last = std::min(cells.size(), i + longest);
            for (std::size_t k = i; k < last && cells[k].span.size() <= 16; ++k) {
                if (k > i) {
                    append(key, text, cells[k]);
                }
                if (auto const found = tables.holiday_words.find(std::string_view(key));
                    found != tables.holiday_words.end()) {
                    best = k + 1 - i;
                    holiday = static_cast<std::uint8_t>(found->second + 1);
                }
            }
        }
        if (best == 0) {
            if (kept != i) {
                cells[kept] = cells[i];
            }
            ++kept;
            ++i;
            continue;
        }
        Cell joined = cells[i];
        joined.span = cover(cells[i].span, cells[i + best - 1].span);
        joined.word = 0;
        joined.holiday = holiday;
        cells[kept++] = joined;
        i += best;
    }
    cells.resize(kept);
}

} // namespace gainsay
