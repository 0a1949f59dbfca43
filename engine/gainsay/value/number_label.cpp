#include <gainsay/value/amount_part.h>
#include <gainsay/value/counted.h>

namespace gainsay {

bool is_label(CellView const& cells, ValueTables::Tables const& tables, std::size_t i,
              AmountPart const& part) {
    Cell const& c = cells[i];
    if (part.unit != nullptr) {
        return false;
    }
    bool const plain = c.kind == CellKind::number && part.begin == i;
    if (plain && cells.glued(i) && !cells.is_mark(i - 1, '(') && !cells.is_mark(i - 1, '"') &&
        !cells.is_mark(i - 1, '\'') && !cells.is_mark(i - 1, '[') && !cells.is_mark(i - 1, '=') &&
        !cells.is_mark(i - 1, ',') && !cells.is_mark(i - 1, '<') && !cells.is_mark(i - 1, '>')) {
        return true; // "A380", "G-7"
    }
    if (i == 0 && (cells.is_mark(1, '.') || cells.is_mark(1, ')')) && !c.spelled &&
        cells.size() > 2) {
        return true; // "3. Rinse the rice."
    }
    if (part.end == i + 1 && cells.glued(i + 1) && cells.is_word(i + 1) && !c.spelled) {
        return true; // "787s", "5G", "21st"
    }
    if (cells.glued(i + 1) &&
        (cells.is_mark(i + 1, '/') || cells.is_mark(i + 1, ':') || cells.is_mark(i + 1, '.')) &&
        cells.is_number(i + 2) && cells.glued(i + 2)) {
        return true; // "10.0.0.1", "24/7"
    }
    if ((cells.is_mark(i + 1, '-') && cells.is(i + 2, {"by"}) && cells.is_mark(i + 3, '-')) ||
        (i > 2 && cells.is_mark(i - 1, '-') && cells.is(i - 2, {"by"}) &&
         cells.is_mark(i - 3, '-'))) {
        return true; // "a four-by-four"
    }
    if (c.digits > 9 && c.digits < 14 && c.whole < 0 && c.span.size() == c.digits) {
        return true; // a telephone number
    }
    bool const named = i > 1 || (i == 1 && cells[0].word == 0); // "Flight 182", but "Around 40"
    if (named && plain && !c.spelled && c.whole >= 0 && cells.is_word(i - 1) &&
        cells[i - 1].capital) {
        bool const bound = cells.is(i - 1, {"about", "over", "some", "nearly", "almost", "only",
                                            "just", "all", "than", "in", "of", "to", "and", "or"});
        return !bound && !counts_noun(cells, tables, i + 1); // "Gate 4"
    }
    if (i > 1 && cells.is_mark(i - 1, '.') && one_of(cells.text(i - 2), {"No", "no", "Nos"})) {
        return true;
    }
    return i > 0 && (cells.is_mark(i - 1, '#') ||
                     one_of(cells.text(i - 1), {"page", "chapter", "section", "article", "route",
                                                "highway", "room", "number", "phase"}));
}

} // namespace gainsay
