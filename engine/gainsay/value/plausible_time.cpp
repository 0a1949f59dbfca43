#include <gainsay/value/plausible_time.h>

#include <cstdlib>

namespace gainsay {

namespace {

using Index = CellView::Index;

bool after_preposition(CellView const& cells, Index i) {
    return i > 0 &&
           cells.is(i - 1, {"in",      "since",  "of",    "until",   "till", "by",    "from", "to",
                            "during",  "before", "after", "through", "the",  "early", "late", "mid",
                            "between", "and",    "for",   "last",    "next", "on",    "at",   "its",
                            "their",   "his",    "her",   "this",    "year"});
}

bool goes_on_glued(CellView const& cells, Index end) {
    return cells.is_mark(end, '-') && cells.glued(end) && cells.is_word(end + 1) &&
           cells.glued(end + 1);
}

bool is_year(CellView const& cells, Index i, Index end, int year, int this_year) {
    bool const alone = end == i + 1;
    if (end < cells.size()) {
        Cell const& next = cells[end];
        if (next.mark == '%' || goes_on_glued(cells, end)) {
            return false;
        }
        std::string_view const word = cells.text(end);
        bool const plural = next.kind == CellKind::word && !next.capital && next.word == 0 &&
                            (word.ends_with("s") || one_of(word, {"people", "men", "women"}));
        if (plural && !(i > 0 && cells.is(i - 1, {"the", "in", "its", "this"}))) {
            return false;
        }
        if (next.kind == CellKind::word && !next.space_before) {
            return false;
        }
    }
    if (!alone || after_preposition(cells, i) || i == 0) {
        return true;
    }
    Cell const& before = cells[i - 1];
    // "Lakeside Games 2024", told near that year
    bool const closes =
        end >= cells.size() || cells[end].kind == CellKind::mark || cells[end].word != 0;
    bool const of_name = before.kind == CellKind::word && before.capital && i > 1 && closes &&
                         this_year > 0 && std::abs(year - this_year) <= 2;
    return of_name || before.mark == '(' || before.mark == ',' || before.mark == '-' ||
           before.mark == '=' || cells.lexeme_at(i - 1).month > 0;
}

bool is_month_name(CellView const& cells, Index i, Index end) {
    bool const one = end == i + 1;
    Lexeme const& l = cells.lexeme_at(end - 1);
    if (l.abbreviated && one) {
        return cells.is_mark(end, '.') || after_preposition(cells, i);
    }
    bool const doubtful = one_of(l.text, {"may", "march", "april", "june", "august"});
    bool const named = (i > 1 && cells[i - 1].capital && !after_preposition(cells, i)) ||
                       (end < cells.size() && cells[end].capital && cells[end].word == 0);
    return !one || after_preposition(cells, i) || !(doubtful || named);
}

bool is_duration(CellView const& cells, Index i, Index end, TimePhrase const& p) {
    Cell const& c = cells[i];
    if (cells.lex(end) == "old" || (cells.is_mark(end, '-') && cells.lex(end + 1) == "old") ||
        (cells.lex(end) == "of" && cells.lex(end + 1) == "age")) {
        return false;
    }
    if (p.bare) { // "over the years", "for months"
        bool const the = cells.lex(i) == "the";
        return i > 0 && (the ? cells.is(i - 1, {"over", "through", "down"})
                             : cells.is(i - 1, {"for", "over"}));
    }
    if (c.kind == CellKind::word && cells.is(end - 1, {"second", "quarter", "min", "mo", "sec"})) {
        return false; // "a second man"
    }
    return !(end == i + 1 && c.kind == CellKind::word && p.unit == TimeUnit::none);
}

// "he later moved", but "the later stages" and "later than"
bool is_adverb(CellView const& cells, Index i, Index end) {
    bool const article =
        i > 0 && (cells.is(i - 1, {"the", "a", "or", "much", "its", "no", "any"}) ||
                  cells.is_number(i - 1) || cells.lexeme_at(i - 1).unit != TimeUnit::none);
    std::string_view const next = cells.text(end);
    bool const verb = cells.is_word(end) &&
                      (next.ends_with("ed") || next.ends_with("ing") ||
                       cells.is(end, {"was", "were", "had", "has", "became", "said", "told"}));
    return !article && verb;
}

bool is_bare_day(CellView const& cells, Index i, Index end) {
    bool const before = i > 0 && cells.is(i - 1, {"on", "by", "until", "till", "from", "since",
                                                  "before", "after", "to"});
    // "on the 12th floor", "on the 17th day of the strike"
    return before && cells.lexeme_at(end).unit == TimeUnit::none &&
           (end >= cells.size() || cells[end].kind == CellKind::mark ||
            (cells.is_word(end) && cells[end].word != 0 && cells.lex(end) != "of"));
}

bool is_bare_season(CellView const& cells, Index i, Index end) {
    // "in spring rain"
    bool const ends = end >= cells.size() || !cells.is_word(end) || cells[end].word != 0;
    return i > 0 && ends &&
           (cells.lex(i) == "the"
                ? cells.is(i - 1, {"in", "by", "of", "during", "since", "until", "over", "through"})
                : cells.is(i - 1, {"in", "by", "until", "since", "during", "this"}));
}

} // namespace

bool is_plausible(CellView const& cells, Index i, Index end, TimePhrase const& p, int this_year) {
    Cell const& c = cells[i];
    bool const one = end == i + 1;
    // Numbers with something stuck before them are part of a name, a sum or a score.
    if (c.kind == CellKind::number && cells.glued(i) && !cells.is_mark(i - 1, '(') &&
        !cells.is_mark(i - 1, '"') && !cells.is_mark(i - 1, '[') && !cells.is_mark(i - 1, '=') &&
        !(cells.is_mark(i - 1, '-') && c.digits == 4)) {
        return false;
    }
    switch (p.form) {
    case PhraseForm::duration:
        return is_duration(cells, i, end, p);
    case PhraseForm::vague:
        return !goes_on_glued(cells, end) &&
               !(i > 0 && cells.is_mark(i - 1, '-') && cells.glued(i));
    case PhraseForm::some_day:
        return !p.bare || is_adverb(cells, i, end);
    case PhraseForm::clock: {
        // "at seven in the morning", but "it killed three in the morning rush"
        bool const loose = cells.lex(i + 1) == "in" && p.meridiem == 0 && p.minute < 0;
        // "at ten to four", but "won by ten to four"
        if (p.bare) {
            return p.approximate ||
                   (i > 0 && cells.is(i - 1, {"at", "until", "till", "since", "before", "after"}));
        }
        return !loose || i == 0 ||
               cells.is(i - 1, {"at", "around", "about", "by", "until", "till", "from", "since",
                                "before", "after", "to", "between", "and"});
    }
    case PhraseForm::calendar:
        break;
    default:
        return true;
    }
    if (p.holiday > 0) {
        // "Christmas sales" and "Easter Island" are no days.
        return !(end < cells.size() && cells[end].word == 0 && cells[end].holiday == 0 &&
                 cells[end].kind == CellKind::word && cells[end - 1].holiday > 0);
    }
    if (p.season != Season::none && p.bare) {
        return is_bare_season(cells, i, end);
    }
    if (p.day > 0 && p.month == 0 && p.bare) {
        return is_bare_day(cells, i, end);
    }
    bool const year_only = p.year >= 0 && p.month == 0 && p.weekday < 0 && p.day == 0 &&
                           !p.decade && p.season == Season::none && !p.fiscal;
    if (year_only) {
        return is_year(cells, i, end, p.year, this_year);
    }
    if (p.month > 0 && p.day == 0 && p.year < 0 && p.nth == 0) {
        return is_month_name(cells, i, end);
    }
    if (one && p.weekday >= 0 && p.month == 0) {
        return !lexeme(c.word).abbreviated || cells.is_mark(i + 1, '.');
    }
    return true;
}

} // namespace gainsay
