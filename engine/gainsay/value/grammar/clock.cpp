#include <gainsay/value/grammar/cells.h>
#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

bool is_spelled_hour(Cell const& c, int& value) {
    value = c.spelled && c.number && c.number->scale() == 0
                ? static_cast<int>(c.number->digits() % 100)
                : 0;
    return value >= 1 && value <= 12 && c.number->digits() == value;
}
bool is_sixty(Cell const& c, int& value) {
    value = c.whole;
    return value >= 0 && value < 60 && c.digits == 2;
}
// "7.30 p.m.", as British papers write it: hour * 100 + minute.
bool is_dotted(Cell const& c, int& value) {
    if (c.digits == 0 || c.digits > 2 || c.precision != -2 || !c.number) {
        return false;
    }
    std::optional<Decimal> const scaled = multiply(*c.number, Decimal(100));
    value = scaled ? static_cast<int>(scaled->digits()) : 0;
    return value % 100 < 60 && value <= 2400;
}
bool is_military(Cell const& c, int& value) {
    value = c.whole;
    return c.digits == 4 && value <= 2400 && value % 100 < 60;
}
bool is_zone(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).zone : Lexeme::no_zone;
    return value != Lexeme::no_zone && c.capital;
}
// "Lisbon" in "Lisbon time"
bool is_place(Cell const& c, Span& value) {
    value = c.span;
    return c.kind == CellKind::word && c.capital;
}
bool is_part(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? static_cast<int>(lexeme(c.word).part) : 0;
    return value > 0 || (c.kind == CellKind::word && lexeme(c.word).unit == TimeUnit::night);
}
bool is_weekday(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).weekday : -1;
    return value >= 0;
}
bool is_noon(Cell const& c, int& value) {
    value = static_cast<int>(c.kind == CellKind::word ? lexeme(c.word).part : DayPart::none);
    return value == static_cast<int>(DayPart::midday);
}
bool is_minutes(Cell const& c, int& value) {
    value = c.number && c.number->scale() == 0 ? static_cast<int>(c.number->digits() % 100) : 0;
    return c.kind == CellKind::number && value > 0 && value < 30 && c.number->digits() == value;
}

using P = TimePhrase;

struct SplitHour {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).hour = x3::_attr(context) / 100;
        x3::_val(context).minute = x3::_attr(context) % 100;
    }
};
// "GMT+8": the zone is the offset that follows.
struct ShiftZone {
    int sign;
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).zone += sign * 60 * x3::_attr(context);
    }
};
struct SetPart {
    template <class Context>
    void operator()(Context& context) const {
        int const part = x3::_attr(context);
        x3::_val(context).day_part = part == 0 ? DayPart::night : static_cast<DayPart>(part);
    }
};
// "ten to nine"
struct CountBack {
    template <class Context>
    void operator()(Context& context) const {
        P& phrase = x3::_val(context);
        phrase.hour = (x3::_attr(context) + 23) % 24;
        phrase.minute = 60 - phrase.minute;
    }
};

auto meridiem(int P::*field) {
    return (word("a.m") | word("am"))[put(field, 1)] | (word("p.m") | word("pm"))[put(field, 2)];
}
auto hour() {
    return number_of(is_hour)[store(&P::hour)];
}
auto spelled_hour() {
    return number_of(is_spelled_hour)[store(&P::hour)];
}
auto minutes() {
    return glued(':') >> number_of(is_sixty)[store(&P::minute)] >>
           -(glued(':') >> number_of(is_sixty)[store(&P::seconds)]);
}
auto zone() {
    auto const shift = number_of(is_hour);
    auto const of_zone = number_of(is_zone)[store(&P::zone)] >>
                         -(mark('+') >> shift[ShiftZone{1}] | glued('-') >> shift[ShiftZone{-1}]);
    auto const us_zone =
        word("et")[put(&P::american_zone, -300)] | word("ct")[put(&P::american_zone, -360)] |
        word("mt")[put(&P::american_zone, -420)] | word("pt")[put(&P::american_zone, -480)] |
        (word("eastern") >> -word("time"))[put(&P::american_zone, -300)] |
        (word("pacific") >> word("time"))[put(&P::american_zone, -480)];
    auto const local = (-word("local") >> word("time"))[put(&P::local, true)];
    auto const place = Reader<Span>{is_place}[store(&P::zone_name)];
    auto const named = place >> -place >> word("time");
    return -(mark('(') >> of_zone >> mark(')') | of_zone | us_zone | local | named);
}
auto in_part() {
    return -((word("in") >> word("the") | word("at")) >> number_of(is_part)[SetPart{}]);
}

// "3:30 p.m. GMT", "7.30pm", "five o'clock", "0542 GMT"
auto make_exact() {
    auto const colon = x3::rule<struct colon_tag, P>("colon") =
        hour() >> minutes() >> -meridiem(&P::meridiem);
    auto const dotted = x3::rule<struct dotted_tag, P>("dotted") =
        number_of(is_dotted)[SplitHour{}] >> meridiem(&P::meridiem);
    auto const whole = x3::rule<struct whole_tag, P>("whole") =
        (hour() | spelled_hour()) >> (word("o'clock") | meridiem(&P::meridiem));
    auto const military = x3::rule<struct military_tag, P>("military") =
        number_of(is_military)[SplitHour{}] >> (word("hours") | &number_of(is_zone));
    return (colon[Take{}] | dotted[Take{}] | whole[Take{}] | military[Take{}]) >> in_part() >>
           zone();
}
// "noon", "midnight", "the stroke of midnight"
auto make_noon() {
    auto const stroke = word("the") >> word("stroke") >> word("of");
    return -stroke >> (number_of(is_noon)[put(&P::hour, 12)][put(&P::meridiem, 2)] |
                       word("midnight")[put(&P::hour, 0)]);
}
// "half past seven", "ten to nine", "a quarter past eight in the evening", "seven in the morning"
auto make_spoken() {
    auto const at_hour = number_of(is_hour)[store(&P::hour)] | spelled_hour();
    auto const past =
        (word("half")[put(&P::minute, 30)] | -word("a") >> word("quarter")[put(&P::minute, 15)] |
         number_of(is_minutes)[store(&P::minute)] >> -word("minutes")) >>
        word("past") >> at_hour;
    auto const to = (-word("a") >> word("quarter")[put(&P::minute, 15)] |
                     number_of(is_minutes)[store(&P::minute)] >> -word("minutes")) >>
                    word("to") >>
                    (number_of(is_spelled_hour)[CountBack{}] | number_of(is_hour)[CountBack{}]);
    auto const past_rule = x3::rule<struct past_tag, P>("past") =
        past >> -meridiem(&P::meridiem) >> in_part();
    auto const to_rule = x3::rule<struct to_tag, P>("to") =
        to >> (meridiem(&P::meridiem) | word("in") >> word("the") >> number_of(is_part)[SetPart{}] |
               x3::eps[put(&P::bare, true)]);
    // "5.15 on Sunday morning", "nine on Tuesday night"
    auto const day_rule = x3::rule<struct day_tag, P>("on a day's part") =
        (number_of(is_dotted)[SplitHour{}] | at_hour) >>
        &(word("on") >> number_of(is_weekday) >> number_of(is_part)) >>
        x3::eps[put(&P::bare, true)];
    auto const part_rule = x3::rule<struct part_tag, P>("in the part") =
        at_hour >> word("in") >> word("the") >> number_of(is_part)[SetPart{}];
    return past_rule[Take{}] | to_rule[Take{}] | part_rule[Take{}] | day_rule[Take{}];
}
// "7 to 9 p.m.", "9-10:30 am", "from 9 a.m. to 5 p.m."
auto make_range() {
    auto const last = number_of(is_hour)[store(&P::last_hour)] >>
                      -(glued(':') >> number_of(is_sixty)[store(&P::last_minute)]);
    return (hour() >> -(glued(':') >> number_of(is_sixty)[store(&P::minute)])) >>
           -meridiem(&P::meridiem) >> (word("to") | word("until") | word("till") | mark('-')) >>
           last >> meridiem(&P::last_meridiem) >> zone();
}

} // namespace

Cell const* read_clock(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const range = x3::rule<struct clock_range_tag, P>("clock range") = make_range();
    static auto const exact = x3::rule<struct exact_tag, P>("exact") = make_exact();
    static auto const spoken = x3::rule<struct spoken_tag, P>("spoken") = make_spoken();
    static auto const noon = x3::rule<struct noon_tag, P>("noon") = make_noon();
    static auto const around = x3::rule<struct around_tag, int>("around") =
        word("around") | word("about");
    int loose = 0;
    Iterator const skipped = read(around, first, last, loose);
    Iterator const end =
        read_first(skipped == nullptr ? first : skipped, last, out, range, exact, spoken, noon);
    if (end != nullptr) {
        out.form = PhraseForm::clock;
        out.approximate = skipped != nullptr;
    }
    return end;
}

} // namespace gainsay::grammar
