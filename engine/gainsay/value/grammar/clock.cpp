#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

bool is_hour(Cell const& c, int& value) {
    value = c.whole;
    return value >= 0 && value <= 24 && c.digits <= 2;
}
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
bool is_daypart(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? static_cast<int>(lexeme(c.word).part) : 0;
    return value > 0 || (c.kind == CellKind::word && lexeme(c.word).unit == TimeUnit::night);
}
bool is_noon(Cell const& c, int& value) {
    value = static_cast<int>(c.kind == CellKind::word ? lexeme(c.word).part : DayPart::none);
    return value == static_cast<int>(DayPart::midday);
}

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

auto make_clock() {
    using P = TimePhrase;
    auto const hour = number_of(is_hour)[store(&P::hour)];
    auto const shift = number_of(is_hour);
    auto const minutes = glued(':') >> number_of(is_sixty)[store(&P::minute)] >>
                         -(glued(':') >> number_of(is_sixty)[store(&P::seconds)]);
    auto const meridiem = (word("a.m") | word("am"))[put(&P::meridiem, 1)] |
                          (word("p.m") | word("pm"))[put(&P::meridiem, 2)];
    auto const of_zone = number_of(is_zone)[store(&P::zone)] >>
                         -(mark('+') >> shift[ShiftZone{1}] | glued('-') >> shift[ShiftZone{-1}]);
    auto const us_zone = word("et") | word("ct") | word("pt");
    auto const zone =
        -(mark('(') >> of_zone >> mark(')') | of_zone | us_zone | word("local") >> word("time"));
    auto const in_part = -(word("in") >> word("the") >> number_of(is_daypart)[SetPart{}]);
    auto const oclock = word("o'clock");

    auto const noon = number_of(is_noon)[put(&P::hour, 12)] | word("midnight")[put(&P::hour, 0)];
    auto const exact = hour >> minutes >> -meridiem | hour >> meridiem |
                       number_of(is_dotted)[SplitHour{}] >> meridiem |
                       (hour | number_of(is_spelled_hour)[store(&P::hour)]) >> (oclock | meridiem) |
                       number_of(is_military)[SplitHour{}] >> (word("hours") | &number_of(is_zone));
    return -word("around") >> ((exact >> in_part >> zone) | noon);
}

} // namespace

Cell const* read_clock(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const rule = x3::rule<struct clock_tag, TimePhrase>("clock") = make_clock();
    TimePhrase phrase;
    Iterator const end = read(rule, first, last, phrase);
    if (end != nullptr) {
        phrase.form = PhraseForm::clock;
        out = phrase;
    }
    return end;
}

} // namespace gainsay::grammar
