#include <gainsay/value/grammar/cells.h>
#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

#include <algorithm>
#include <array>

namespace gainsay::grammar {

namespace {

// A bare number is taken for a year in these only.
bool is_bare_year(Cell const& c, int& value) {
    return is_year(c, value) && value >= 1800 && value < 2060;
}
bool is_two_digits(Cell const& c, int& value) {
    value = c.whole;
    return c.digits == 2 && value >= 0;
}
bool is_short_fiscal(Cell const& c, int& value) {
    value = 2000 + c.whole;
    return c.digits == 2 && c.whole >= 0;
}
bool is_decade(Cell const& c, int& value) {
    return is_year(c, value) && value % 10 == 0;
}
bool is_short_decade(Cell const& c, int& value) {
    value = 1900 + c.whole;
    return c.digits == 2 && c.whole % 10 == 0 && c.whole >= 20;
}
bool is_spelled_decade(Cell const& c, int& value) {
    static constexpr std::array<std::string_view, 8> names = {"twenties", "thirties", "forties",
                                                              "fifties",  "sixties",  "seventies",
                                                              "eighties", "nineties"};
    auto const found = std::find(names.begin(), names.end(), lexeme(c.word).text);
    value = 1920 + 10 * static_cast<int>(found - names.begin());
    return found != names.end();
}
bool is_quarter(Cell const& c, int& value) {
    return is_ordinal(c, value) && value <= 4;
}
bool is_half(Cell const& c, int& value) {
    return is_ordinal(c, value) && value <= 2;
}
bool is_short_quarter(Cell const& c, int& value) {
    std::string_view const text = lexeme(c.word).text;
    value = text.size() == 2 && text[0] == 'q' ? text[1] - '0' : 0;
    return value >= 1 && value <= 4;
}
bool is_short_half(Cell const& c, int& value) {
    std::string_view const text = lexeme(c.word).text;
    value = text.size() == 2 && text[0] == 'h' ? text[1] - '0' : 0;
    return value >= 1 && value <= 2;
}
bool is_century(Cell const& c, int& value) {
    value = c.whole;
    return c.digits <= 2 && value >= 1 && value <= 22;
}
bool is_spelled_century(Cell const& c, int& value) {
    return is_ordinal(c, value) && value <= 21;
}
bool is_named_season(Cell const& c, Season& value) {
    return is_season(c, value);
}

using P = TimePhrase;

auto part() {
    auto const start = (word("early") | (word("beginning") | word("start")) >>
                                            word("of"))[put(&P::part, Part::start)];
    auto const end = (word("late") | word("end") >> word("of"))[put(&P::part, Part::end)];
    auto const middle =
        (word("mid") >> -mark('-') | word("middle") >> word("of"))[put(&P::part, Part::middle)];
    return -(-word("the") >> (start | end | middle) >> -word("in") >> -word("the") >>
             -word("year"));
}
auto year() {
    return number_of(is_year)[store(&P::year)];
}
// "… of 2024", "… 2024", "… of this year", "… of last year"
auto of_year() {
    return -word("of") >> (year() | word("this") >> word("year") | word("the") >> word("year") |
                           word("last") >> word("year")[put(&P::direction, Direction::last)] |
                           word("next") >> word("year")[put(&P::direction, Direction::next)]);
}

// "the first quarter of 2024", "Q2 2024", "2024 Q2", "H1 2025", "the first half of last year"
auto make_quarter() {
    auto const hyphen = -glued('-');
    auto const named = -word("the") >> -(word("fiscal")[put(&P::fiscal, true)]) >>
                       (number_of(is_quarter)[store(&P::quarter)] >> hyphen >> word("quarter")) >>
                       -of_year();
    auto const half =
        -word("the") >> number_of(is_half)[store(&P::half)] >> hyphen >> word("half") >> of_year();
    auto const letter =
        number_of(is_short_quarter)[store(&P::quarter)] | number_of(is_short_half)[store(&P::half)];
    auto const of_letter = x3::rule<struct letter_tag, P>("Q1") = letter >> -of_year();
    auto const year_letter = x3::rule<struct year_letter_tag, P>("2024 Q1") = year() >> letter;
    auto const quarter_rule = x3::rule<struct named_quarter_tag, P>("quarter") = named;
    auto const half_rule = x3::rule<struct named_half_tag, P>("half") = half;
    return (quarter_rule[Take{}] | half_rule[Take{}] | of_letter[Take{}] |
            year_letter[Take{}])[put(&P::form, PhraseForm::near)];
}
// "fiscal 2025", "fiscal year 2024-25", "the financial year", "FY2025"
auto make_fiscal() {
    auto const name = (word("fiscal") | word("financial")) >> -word("year") | word("fy");
    auto const end = -((glued('-') | glued('/')) >> number_of(is_two_digits)[store(&P::last_year)]);
    auto const dated =
        name >> -glued('\'') >> (year() >> end | number_of(is_short_fiscal)[store(&P::year)]);
    auto const current = (word("this") | word("the") | word("current")) >>
                         (word("fiscal") | word("financial")) >> word("year");
    auto const last = (word("last") | word("previous"))[put(&P::direction, Direction::last)] >>
                      (word("fiscal") | word("financial")) >> word("year");
    auto const next = word("next")[put(&P::direction, Direction::next)] >>
                      (word("fiscal") | word("financial")) >> word("year");
    auto const edge = -(-word("the") >> -word("very") >>
                        ((word("beginning") | word("start"))[put(&P::part, Part::start)] |
                         word("end")[put(&P::part, Part::end)]) >>
                        word("of"));
    return (edge >> -word("the") >> dated | edge >> (current | last | next))[put(&P::fiscal, true)];
}
// "the 1990s", "the early '90s", "the nineties"
auto make_decade() {
    auto const digits = number_of(is_decade)[store(&P::year)] >> -glued('\'') >> word("s");
    auto const two = mark('\'') >> number_of(is_short_decade)[store(&P::year)] >> word("s") |
                     number_of(is_short_decade)[store(&P::year)] >> -glued('\'') >> word("s");
    auto const spelled = word("the") >> part() >> number_of(is_spelled_decade)[store(&P::year)];
    return (spelled | part() >> (digits | two))[put(&P::decade, true)];
}
// "the 19th century", "the late twentieth century"
auto make_century() {
    auto const suffix = word("st") | word("nd") | word("rd") | word("th");
    return part() >> -word("the") >> (number_of(is_century)[store(&P::century)] >> suffix |
                                      number_of(is_spelled_century)[store(&P::century)]) >>
           -glued('-') >> word("century");
}
// "the summer of 2019", "spring 2024", "the spring"
auto make_season() {
    auto const season = Reader<Season>{is_named_season}[store(&P::season)];
    auto const dated = x3::rule<struct dated_season_tag, P>("dated season") =
        part() >> -word("the") >> season >> -mark(',') >> -(word("of") | word("in")) >> year();
    auto const bare = x3::rule<struct bare_season_tag, P>("season") =
        part() >> -word("the") >> season[put(&P::bare, true)];
    return dated[Take{}] | bare[Take{}];
}
// "2009", "early 2009", "the year 2020", "2009-11", "2023/24"
auto make_year() {
    auto const end = -((glued('-') | glued('/')) >>
                       number_of(is_two_digits)[store(&P::last_year)] >> !glued('-'));
    return part() >> -(word("the") >> word("year") | word("year")) >>
           number_of(is_bare_year)[store(&P::year)] >> end;
}

} // namespace

Cell const* read_period(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const quarter = x3::rule<struct quarter_tag, P>("quarter") = make_quarter();
    static auto const fiscal = x3::rule<struct fiscal_tag, P>("fiscal") = make_fiscal();
    static auto const decade = x3::rule<struct decade_tag, P>("decade") = make_decade();
    static auto const century = x3::rule<struct century_tag, P>("century") = make_century();
    static auto const season = x3::rule<struct season_tag, P>("season") = make_season();
    static auto const year_alone = x3::rule<struct year_tag, P>("year") = make_year();
    return read_first(first, last, out, quarter, fiscal, decade, century, season, year_alone);
}

} // namespace gainsay::grammar
