#include <gainsay/value/grammar/cells.h>
#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

bool is_short(Cell const& c) {
    return c.word != 0 && lexeme(c.word).abbreviated;
}
bool is_short_month(Cell const& c, int& value) {
    return is_short(c) && is_month(c, value);
}
// "Mondays" come again and again.
bool is_one_weekday(Cell const& c, int& value) {
    return is_weekday(c, value) && !lexeme(c.word).text.ends_with("days");
}
bool is_short_weekday(Cell const& c, int& value) {
    return is_short(c) && is_weekday(c, value);
}
bool is_month_number(Cell const& c, int& value) {
    value = c.whole;
    return value >= 1 && value <= 12 && c.digits <= 2;
}
bool is_short_year(Cell const& c, int& value) {
    value = c.whole < 50 ? 2000 + c.whole : 1900 + c.whole;
    return c.digits == 2 && c.whole >= 0 && c.whole < 100;
}
bool is_ordinal_day(Cell const& c, int& value) {
    return is_ordinal(c, value) && value <= 31;
}
bool is_nth(Cell const& c, int& value) {
    return is_ordinal(c, value) && value <= 5;
}

// The date beside a weekday: all of it, with the weekday kept.
struct WithWeekday {
    template <class Context>
    void operator()(Context& context) const {
        int const weekday = x3::_val(context).weekday;
        x3::_val(context) = x3::_attr(context);
        x3::_val(context).weekday = weekday;
    }
};

using P = TimePhrase;

auto month() {
    return number_of(is_short_month)[store(&P::month)] >> -glued('.') |
           number_of(is_month)[store(&P::month)];
}
auto suffix() {
    return word("st") | word("nd") | word("rd") | word("th");
}
auto year() {
    return -mark(',') >> number_of(is_year)[store(&P::year)];
}
auto to() {
    return mark('-') | word("to") | word("through") | word("and") | word("or");
}

// "12 June 2024", "the 12th of June", "3-5 June"
auto make_day_first() {
    auto const day = number_of(is_day)[store(&P::day)];
    auto const ordinal = number_of(is_ordinal_day)[store(&P::day)] | day >> suffix();
    auto const last = -(to() >> number_of(is_day)[store(&P::last_day)] >> -suffix());
    return -word("the") >> (ordinal >> last >> word("of") | day >> -suffix() >> last) >> month() >>
           -year();
}
// "June 12, 2024", "June the 12th", "June 3-5"
auto make_month_first() {
    auto const day = number_of(is_day)[store(&P::day)];
    auto const ordinal = number_of(is_ordinal_day)[store(&P::day)] | day >> suffix();
    auto const last =
        -((mark('-') | word("to") | word("through")) >> number_of(is_day)[store(&P::last_day)] >>
          -suffix() >> !(glued(':') | word("am") | word("pm") | word("p.m") | word("a.m")));
    return month() >> -word("the") >> (ordinal | day) >> !(glued(':') | word("am") | word("pm")) >>
           last >> -year();
}
// "2024-06-12", "12/06/2024", "7/8/07", "12.06.2024"
auto make_all_digits() {
    auto const year_number = number_of(is_year)[store(&P::year)];
    auto const iso = x3::rule<struct iso_tag, P>("iso") =
        year_number >> glued('-') >> number_of(is_month_number)[store(&P::month)] >> glued('-') >>
        number_of(is_day)[store(&P::day)];
    auto const slash = x3::rule<struct slash_tag, P>("slash") =
        number_of(is_day)[store(&P::day)] >> glued('/') >>
        number_of(is_day)[store(&P::second_number)] >> glued('/') >>
        (year_number | number_of(is_short_year)[store(&P::year)]);
    auto const dots = x3::rule<struct dots_tag, P>("dots") =
        number_of(is_day)[store(&P::day)] >> glued('.') >>
        number_of(is_month_number)[store(&P::month)] >> glued('.') >> year_number;
    return iso[Take{}] | slash[Take{}] | dots[Take{}];
}
// "June 2024", "mid-June", "late in June", "the end of June", "2024 June"
auto make_month() {
    auto const of = word("of") | word("in");
    auto const start = (word("early") >> -of |
                        (word("beginning") | word("start")) >> of)[put(&P::part, Part::start)];
    auto const end = (word("late") >> -of | word("end") >> of)[put(&P::part, Part::end)];
    auto const middle =
        (word("mid") >> -mark('-') | word("middle") >> of)[put(&P::part, Part::middle)];
    auto const part = -(-word("the") >> (start | end | middle) >> -word("the"));
    auto const year_month = x3::rule<struct year_month_tag, P>("year month") =
        number_of(is_year)[store(&P::year)] >> -mark(',') >> month();
    auto const month_year = x3::rule<struct month_year_tag, P>("month year") =
        part >> month() >> -(-mark(',') >> -word("of") >> number_of(is_year)[store(&P::year)]);
    return year_month[Take{}] | month_year[Take{}];
}
// "the first Monday in May", "the last Friday of June 2024"
auto make_nth_weekday() {
    auto const nth = number_of(is_nth)[store(&P::nth)] | word("last")[put(&P::nth, -1)];
    return -word("the") >> nth >> number_of(is_weekday)[store(&P::weekday)] >>
           (word("in") | word("of")) >> month() >> -year();
}
// "Christmas", "New Year's Eve 2024", "Easter of 2019"
auto make_holiday() {
    return number_of(is_holiday)[store(&P::holiday)] >>
           -(-mark(',') >> -(word("of") | word("in")) >> number_of(is_year)[store(&P::year)]);
}
// "the 12th": of the month that is on
auto make_day_alone() {
    return word("the") >> number_of(is_day)[store(&P::day)] >> suffix()[put(&P::bare, true)];
}
// "Friday", "Friday, February 6", "Sunday (May 19)"
template <class Date>
auto make_weekday(Date const& date) {
    auto const weekday = number_of(is_short_weekday)[store(&P::weekday)] >> -glued('.') |
                         number_of(is_one_weekday)[store(&P::weekday)];
    return weekday >> -(-mark(',') >> -word("the") >> date[WithWeekday{}] |
                        mark('(') >> date[WithWeekday{}] >> mark(')'));
}
// "the week of June 3", "the week ended Oct. 7"
template <class Date>
auto make_week(Date const& date) {
    return -word("the") >> word("week") >>
           (word("of") | word("ended") | word("ending") | word("beginning")) >> date[Take{}] >>
           x3::eps[put(&P::week_of, true)];
}

} // namespace

Cell const* read_calendar(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const day_first = x3::rule<struct day_first_tag, P>("day first") = make_day_first();
    static auto const month_first = x3::rule<struct month_first_tag, P>("month first") =
        make_month_first();
    static auto const digits = x3::rule<struct digits_tag, P>("digits") = make_all_digits();
    static auto const date = x3::rule<struct date_tag, P>("date") =
        digits[Take{}] | day_first[Take{}] | month_first[Take{}];
    static auto const weekday = x3::rule<struct weekday_tag, P>("weekday") = make_weekday(date);
    static auto const week = x3::rule<struct week_tag, P>("week") = make_week(date);
    static auto const nth = x3::rule<struct nth_tag, P>("nth weekday") = make_nth_weekday();
    static auto const month = x3::rule<struct month_tag, P>("month") = make_month();
    static auto const holiday = x3::rule<struct holiday_tag, P>("holiday") = make_holiday();
    static auto const day = x3::rule<struct day_tag, P>("day") = make_day_alone();
    return read_first(first, last, out, weekday, date, nth, week, month, holiday, day);
}

} // namespace gainsay::grammar
