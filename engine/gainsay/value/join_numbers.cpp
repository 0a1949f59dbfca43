#include <gainsay/value/grammar/grammar.h>
#include <gainsay/value/read.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>

namespace gainsay {

namespace {

bool one_of(Cell const& cell, std::initializer_list<std::string_view> texts) {
    return cell.word != 0 &&
           std::find(texts.begin(), texts.end(), lexeme(cell.word).text) != texts.end();
}

bool may_start(Cells const& cells, std::size_t i) {
    Cell const& cell = cells[i];
    Lexeme const& l = lexeme(cell.word);
    if (l.scale == 2) { // "hundred thousand", but "several hundred thousand" is no number
        return i == 0 || !one_of(cells[i - 1], {"several", "few", "many", "some"});
    }
    return cell.kind == CellKind::number || l.cardinal >= 0 || l.fraction > 0 ||
           one_of(cell, {"a", "half", "minus", "negative"});
}

// "a third of the voters", "fell by a quarter" and "more than half" are parts; "a third man", "the
// first half" and "half an hour" are not.
bool is_share(Cells const& cells, std::size_t begin, std::size_t end) {
    Lexeme const& first = lexeme(cells[begin].word);
    bool const half = first.text == "half";
    bool const article = first.text == "a" || first.text == "an";
    if (!half && !article) {
        return true;
    }
    bool const last = end >= cells.size();
    if (!last && one_of(cells[end], {"a", "an"})) {
        return false;
    }
    if (begin > 0) {
        Cell const& before = cells[begin - 1];
        if (lexeme(before.word).ordinal > 0 ||
            one_of(before, {"latter", "other", "better", "this", "that", "the", "each", "every",
                            "last", "next", "previous"})) {
            return false;
        }
        if (one_of(before, {"than", "by", "about", "nearly", "almost", "over", "roughly", "least",
                            "under", "approximately", "around"})) {
            return true;
        }
    }
    if (last) {
        return article;
    }
    return one_of(cells[end], {"of", "the", "its", "their", "his", "her", "our", "all"}) ||
           (article && (cells[end].kind == CellKind::mark && cells[end].mark != '-' &&
                        cells[end].mark != '\''));
}

} // namespace

void join_numbers(Cells& cells) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells.size();) {
        Cell const& first = cells[i];
        grammar::WrittenNumber number;
        Cell const* const from = cells.data() + i;
        Cell const* const end =
            may_start(cells, i) ? grammar::read_number(from, cells.data() + cells.size(), number)
                                : nullptr;
        std::size_t const count = end == nullptr ? 0 : static_cast<std::size_t>(end - from);
        bool const loose = number.fraction && first.kind == CellKind::word;
        if (count == 0 || (loose && !is_share(cells, i, i + count))) {
            if (kept != i) {
                cells[kept] = cells[i];
            }
            ++kept;
            ++i;
            continue;
        }
        Cell joined = first;
        joined.span = cover(first.span, cells[i + count - 1].span);
        if (count > 1 || number.spelled) {
            joined.kind = CellKind::number;
            joined.number = number.value;
            joined.precision = static_cast<std::int8_t>(std::clamp(number.precision, -100, 100));
            joined.spelled = number.spelled;
            joined.fraction = number.fraction;
            joined.word = 0;
            joined.mark = 0;
            joined.digits = 0;
            joined.whole = -1;
        }
        cells[kept++] = joined;
        i += count;
    }
    cells.resize(kept);
}

} // namespace gainsay
