#include <gainsay/value/grammar/cells.h>
#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

using P = TimePhrase;
using Count = std::optional<Decimal>;

bool is_day_part(Cell const& c, DayPart& value) {
    return is_daypart(c, value) && value != DayPart::midday;
}

auto days(int n) {
    return put(&P::count, Count(Decimal(n)));
}
auto part_of_day() {
    return Reader<DayPart>{is_day_part}[store(&P::day_part)];
}

// Days named from the anchor: "yesterday morning", "tonight", "that day", "the next day".
auto make_day() {
    auto const night = put(&P::day_part, DayPart::night);
    auto const previous = put(&P::base, Base::previous);
    auto const early = -((word("earlier") | word("later") | word("late") | word("early")));
    return -word("the") >>
           ((word("day") >> word("before") >> word("yesterday"))[days(-2)] |
            (word("day") >> word("after") >> word("tomorrow"))[days(2)] |
            early >> (word("today")[days(0)] | word("yesterday")[days(-1)] >> -part_of_day() |
                      word("tomorrow")[days(1)] >> -(part_of_day() | word("night")[night]) |
                      word("tonight")[days(0)][night]) |
            word("overnight")[days(0)][night] | word("last") >> word("night")[days(-1)][night] |
            (word("early") | word("late") | word("earlier") | word("later")) >> word("this") >>
                part_of_day()[days(0)] |
            word("this") >> part_of_day()[days(0)] |
            word("that") >> part_of_day()[days(0)][previous] |
            word("that") >> word("day")[days(0)][previous] |
            word("that") >> word("night")[days(0)][previous][night] |
            word("same") >> word("day")[days(0)][previous] |
            (word("next") | word("following")) >>
                (word("day")[days(1)][previous] | part_of_day()[days(1)][previous]) |
            word("previous") >> word("day")[days(-1)][previous]);
}
// "in the morning", "at night": of the day spoken of
auto make_part() {
    return (word("in") >> word("the") >> part_of_day() |
            word("at") >> word("night")[put(&P::day_part, DayPart::night)] |
            word("at") >> word("dawn")[put(&P::day_part, DayPart::dawn)]) >>
           x3::eps[days(0)][put(&P::base, Base::previous)];
}

// "last week", "earlier this year", "next Monday", "the end of the year", "this Christmas"
auto make_near() {
    Reader<TimeUnit> const unit_cell{is_long_unit};
    Reader<Season> const season{is_season};
    auto const unit = unit_cell[store(&P::unit)];
    auto const the = -word("the");
    auto const so_far = (word("earlier") | word("early"))[put(&P::part, Part::so_far)];
    auto const rest = (word("later") | word("late"))[put(&P::part, Part::rest)];
    auto const edge =
        the >> -word("very") >>
        ((word("beginning") | word("start"))[put(&P::part, Part::start)] |
         word("end")[put(&P::part, Part::end)] | word("middle")[put(&P::part, Part::middle)]) >>
        word("of");
    auto const last =
        (word("last") | word("past") | word("previous"))[put(&P::direction, Direction::last)];
    auto const next = (word("next") | word("coming"))[put(&P::direction, Direction::next)];
    auto const current = (word("this") | word("current"))[put(&P::direction, Direction::current)];
    auto const what = unit | number_of(is_weekday)[store(&P::weekday)] |
                      number_of(is_month)[store(&P::month)] | season[store(&P::season)] |
                      number_of(is_holiday)[store(&P::holiday)];
    auto const pointed = x3::rule<struct pointed_tag, P>("pointed") =
        -(edge | so_far | rest) >> -word("in") >> the >> (last | next | current) >> what;
    auto const of_unit = x3::rule<struct of_unit_tag, P>("of unit") =
        (edge | (so_far | rest) >> word("in")) >> word("the") >> unit;
    auto const weekend = x3::rule<struct weekend_tag, P>("weekend") =
        (word("over") | word("at") | word("on") | word("during")) >> word("the") >>
        word("weekend")[put(&P::unit, TimeUnit::weekend)];
    return (pointed[Take{}] | of_unit[Take{}] | weekend[Take{}])[put(&P::form, PhraseForm::near)];
}
// "recently", "in recent years", "now", "in the future", "a later date"
auto make_reference() {
    Reader<TimeUnit> const units{is_units};
    auto const last = put(&P::direction, Direction::last);
    auto const next = put(&P::direction, Direction::next);
    auto const refer =
        (-word("more") >> word("recently") | word("lately") | word("recent") >> units |
         word("the") >> -word("recent") >> word("past"))[last] |
        (word("now") | word("currently") | word("nowadays") |
         word("these") >> word("days"))[put(&P::direction, Direction::current)] |
        (word("soon") | word("the") >> -word("near") >> word("future"))[next];
    auto const later = (word("a") >> (word("later") | word("future")) >>
                            (word("time") | word("date") | word("stage")) |
                        word("later")[put(&P::bare, true)])[put(&P::form, PhraseForm::some_day)];
    return refer[put(&P::form, PhraseForm::vague)] | later;
}

} // namespace

Cell const* read_relative(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const day = x3::rule<struct day_tag, P>("day") =
        make_day()[put(&P::form, PhraseForm::day)];
    static auto const part = x3::rule<struct part_tag, P>("part") =
        make_part()[put(&P::form, PhraseForm::day)];
    static auto const near = x3::rule<struct near_tag, P>("near") = make_near();
    static auto const reference = x3::rule<struct reference_tag, P>("reference") = make_reference();
    return read_first(first, last, out, day, near, part, reference);
}

} // namespace gainsay::grammar
