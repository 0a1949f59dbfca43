#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

bool is_month(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).month : 0;
    // "may", "march" and the short forms are months with a capital only.
    return value > 0 && c.capital;
}
bool is_short(Cell const& c) {
    return c.word != 0 && lexeme(c.word).abbreviated;
}
bool is_short_month(Cell const& c, int& value) {
    return is_short(c) && is_month(c, value);
}
bool is_weekday(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).weekday : -1;
    return value >= 0 && (c.capital || c.span.size() > 5);
}
bool is_short_weekday(Cell const& c, int& value) {
    return is_short(c) && is_weekday(c, value);
}
bool is_day(Cell const& c, int& value) {
    value = c.whole;
    return value >= 1 && value <= 31 && c.digits <= 2;
}
bool is_month_number(Cell const& c, int& value) {
    value = c.whole;
    return value >= 1 && value <= 12 && c.digits <= 2;
}
bool is_year(Cell const& c, int& value) {
    value = c.whole;
    return c.digits == 4 && value >= 1000 && value < 2200;
}
// A bare number is taken for a year in these only.
bool is_bare_year(Cell const& c, int& value) {
    value = c.whole;
    return c.digits == 4 && value >= 1800 && value < 2060;
}
bool is_short_year(Cell const& c, int& value) {
    value = c.whole < 50 ? 2000 + c.whole : 1900 + c.whole;
    return c.digits == 2 && c.whole >= 0 && c.whole < 100;
}
bool is_ordinal_day(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).ordinal : 0;
    return value > 0;
}
bool is_decade(Cell const& c, int& value) {
    value = c.whole;
    return c.digits == 4 && value >= 1000 && value < 2200 && value % 10 == 0;
}
bool is_short_decade(Cell const& c, int& value) {
    value = 1900 + c.whole;
    return c.digits == 2 && c.whole % 10 == 0 && c.whole >= 20;
}
bool is_season(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? static_cast<int>(lexeme(c.word).season) : 0;
    return value > 0;
}

auto make_calendar() {
    using P = TimePhrase;
    auto const month = number_of(is_short_month)[store(&P::month)] >> -glued('.') |
                       number_of(is_month)[store(&P::month)];
    auto const weekday = number_of(is_short_weekday)[store(&P::weekday)] >> -glued('.') |
                         number_of(is_weekday)[store(&P::weekday)];
    auto const suffix = word("st") | word("nd") | word("rd") | word("th");
    auto const day = number_of(is_day)[store(&P::day)] >> -suffix;
    auto const ordinal =
        number_of(is_ordinal_day)[store(&P::day)] | number_of(is_day)[store(&P::day)] >> suffix;
    auto const year = number_of(is_year)[store(&P::year)];
    auto const short_year = number_of(is_short_year)[store(&P::year)];
    auto const comma = -mark(',');
    auto const the = -word("the");
    auto const start =
        (word("early") | word("beginning") >> word("of"))[put(&P::part, Part::start)];
    auto const end = (word("late") | word("end") >> word("of"))[put(&P::part, Part::end)];
    auto const middle =
        (word("mid") >> -mark('-') | word("middle") >> word("of"))[put(&P::part, Part::middle)];
    auto const part = -((start | end | middle) >> -word("the"));

    auto const day_first = the >> (ordinal >> word("of") | day) >> month >> -(comma >> year);
    auto const month_first = month >> the >> (ordinal | day) >>
                             !(glued(':') | word("am") | word("pm")) >> -(comma >> year);
    auto const month_year = part >> month >> -(comma >> -word("of") >> year);
    auto const iso = year >> glued('-') >> number_of(is_month_number)[store(&P::month)] >>
                     glued('-') >> number_of(is_day)[store(&P::day)];
    auto const slash = number_of(is_day)[store(&P::day)] >> glued('/') >>
                       number_of(is_day)[store(&P::second_number)] >> glued('/') >>
                       (year | short_year);
    auto const dots = number_of(is_day)[store(&P::day)] >> glued('.') >>
                      number_of(is_month_number)[store(&P::month)] >> glued('.') >> year;
    auto const date = iso | slash | dots | day_first | month_first | month_year;
    auto const decade =
        part >> (number_of(is_decade)[store(&P::year)] >> -glued('\'') >> word("s") |
                 mark('\'') >> number_of(is_short_decade)[store(&P::year)] >>
                     word("s"))[put(&P::decade, true)];
    auto const season = part >> number_of(is_season)[store(&P::season)] >> -word("of") >> year;
    auto const bare_year = part >> number_of(is_bare_year)[store(&P::year)];
    return weekday >> -(comma >> date) | decade | date | season | bare_year;
}

} // namespace

Cell const* read_calendar(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const rule = x3::rule<struct calendar_tag, TimePhrase>("calendar") =
        make_calendar();
    TimePhrase phrase;
    Iterator const end = read(rule, first, last, phrase);
    if (end != nullptr) {
        phrase.form = PhraseForm::calendar;
        out = phrase;
    }
    return end;
}

} // namespace gainsay::grammar
