#include <gainsay/value/counted.h>

namespace gainsay {

namespace {

using Index = CellView::Index;

bool plural(std::string_view word) {
    return word.size() > 2 &&
           ((word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
             !word.ends_with("is")) ||
            one_of(word, {"people", "men", "women", "children", "police", "aircraft", "crew",
                          "staff", "cattle", "sheep", "fish", "feet"}));
}

// Verbs that often stand right behind a bare number: "40 left", "14 died".
bool is_verb(std::string_view word) {
    return word.ends_with("ed") ||
           one_of(word, {"left", "fled", "went", "came", "fell", "rose", "stood", "sat", "got",
                         "won", "lost", "met", "ran", "took", "made", "held", "drowned"});
}

} // namespace

bool stops_noun(CellView const& cells, ValueTables::Tables const& tables, Index i) {
    if (!cells.is_word(i) || cells.taken(i)) {
        return true;
    }
    Lexeme const& l = cells.lexeme_at(i);
    bool const function =
        cells[i].word != 0 && l.part == DayPart::none && l.unit == TimeUnit::none &&
        !one_of(l.text, {"new", "long", "old", "record", "quarter", "period", "extra", "additional",
                         "more", "further", "other", "full", "consecutive"});
    return function || tables.is_cue(cells.text(i));
}

bool counts_noun(CellView const& cells, ValueTables::Tables const& tables, Index i) {
    for (Index k = i; k < i + 4 && !stops_noun(cells, tables, k); ++k) {
        if (plural(cells.text(k))) {
            return true;
        }
    }
    return false;
}

std::optional<Span> counted(CellView const& cells, ValueTables::Tables const& tables, Index i,
                            bool one, bool measure) {
    if (cells.lex(i) == "of") {
        ++i;
        while (cells.is(i, {"the", "all", "its", "their", "his", "her", "our", "these", "those"})) {
            ++i;
        }
        // "three of the train's five carriages"
        if (cells.is_word(i) && cells.is_mark(i + 1, '\'') && cells.text(i + 2) == "s") {
            i += 3;
        }
        if (cells.is_number(i)) {
            ++i;
        }
    } else if (measure) {
        return std::nullopt;
    }
    if (cells.is_mark(i, '-') && cells.glued(i)) {
        return std::nullopt;
    }
    auto const stops = [&](Index k) { return stops_noun(cells, tables, k); };
    Index end = i;
    Index const limit = i + 5;
    while (end < limit && (!stops(end) || (end > i && cells.is_mark(end, '-') && cells.glued(end) &&
                                           cells.is_word(end + 1)))) {
        ++end;
        if (plural(cells.text(end - 1)) &&
            !(cells.is_word(end) && plural(cells.text(end)) && !stops(end))) {
            return cells.span(i, end);
        }
    }
    if (end == i || (!one && end > i + 2) || cells.text(i).ends_with("ly") ||
        (!one && is_verb(cells.text(i)))) {
        return std::nullopt;
    }
    return cells[i].span;
}

} // namespace gainsay
