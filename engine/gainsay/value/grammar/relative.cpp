#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

bool is_unit(Cell const& c, TimeUnit& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).unit : TimeUnit::none;
    return value != TimeUnit::none && value != TimeUnit::half && value != TimeUnit::second &&
           value != TimeUnit::minute && value != TimeUnit::hour;
}
bool is_any_unit(Cell const& c, TimeUnit& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).unit : TimeUnit::none;
    return value != TimeUnit::none && value != TimeUnit::half;
}
bool is_number(Cell const& c, std::optional<Decimal>& value) {
    value = c.number;
    return c.kind == CellKind::number && c.number && *c.number >= Decimal(0);
}
bool is_weekday(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).weekday : -1;
    return value >= 0;
}
bool is_month(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).month : 0;
    return value > 0 && c.capital;
}
bool is_season(Cell const& c, Season& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).season : Season::none;
    return value != Season::none;
}
bool is_daypart(Cell const& c, DayPart& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).part : DayPart::none;
    return value != DayPart::none && value != DayPart::midday;
}
bool is_quarter(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).ordinal : 0;
    return value >= 1 && value <= 4;
}
bool is_year(Cell const& c, int& value) {
    value = c.whole;
    return c.digits == 4 && value >= 1000 && value < 2200;
}

template <class Attribute>
using Reader = CellParser<Attribute, bool (*)(Cell const&, Attribute&)>;

auto make_relative() {
    using P = TimePhrase;
    using Count = std::optional<Decimal>;
    Reader<TimeUnit> const unit_cell{is_unit};
    Reader<TimeUnit> const any_unit{is_any_unit};
    Reader<Count> const number{is_number};
    Reader<Season> const season{is_season};
    Reader<DayPart> const daypart{is_daypart};
    auto const weekday = number_of(is_weekday)[store(&P::weekday)];
    auto const month = number_of(is_month)[store(&P::month)];
    auto const unit = unit_cell[store(&P::unit)];
    auto const part_of_day = daypart[store(&P::day_part)];
    auto const the = -word("the");
    auto const a = word("a") | word("an");

    // Days named from the anchor.
    auto const days = [](int n) { return put(&P::count, Count(Decimal(n))); };
    auto const day =
        (word("day") >> word("before") >> word("yesterday"))[days(-2)] |
        (word("day") >> word("after") >> word("tomorrow"))[days(2)] |
        (word("earlier") | word("later") | word("late") | word("early")) >> word("today")[days(0)] |
        word("today")[days(0)] | word("yesterday")[days(-1)] >> -part_of_day |
        word("tomorrow")[days(1)] >>
            -(part_of_day | word("night")[put(&P::day_part, DayPart::night)]) |
        word("tonight")[days(0)][put(&P::day_part, DayPart::night)] |
        word("overnight")[days(0)][put(&P::day_part, DayPart::night)] |
        word("last") >> word("night")[days(-1)][put(&P::day_part, DayPart::night)] |
        word("this") >> part_of_day[days(0)] |
        word("that") >> word("day")[days(0)][put(&P::base, Base::previous)] |
        word("same") >> word("day")[days(0)][put(&P::base, Base::previous)] |
        (word("next") | word("following")) >> word("day")[days(1)][put(&P::base, Base::previous)] |
        word("previous") >> word("day")[days(-1)][put(&P::base, Base::previous)];
    auto const named = (the >> day)[put(&P::form, PhraseForm::day)];

    // "last week", "this month", "earlier this year", "next Monday", "the end of the year".
    auto const so_far = (word("earlier") | word("early"))[put(&P::part, Part::so_far)];
    auto const rest = (word("later") | word("late"))[put(&P::part, Part::rest)];
    auto const edge = the >> ((word("beginning") | word("start"))[put(&P::part, Part::start)] |
                              word("end")[put(&P::part, Part::end)] |
                              word("middle")[put(&P::part, Part::middle)]) >>
                      word("of");
    auto const last =
        (word("last") | word("past") | word("previous"))[put(&P::direction, Direction::last)];
    auto const next = (word("next") | word("coming"))[put(&P::direction, Direction::next)];
    auto const current = (word("this") | word("current"))[put(&P::direction, Direction::current)];
    auto const what = unit | weekday | month | season[store(&P::season)];
    auto const near =
        (-(so_far | rest | edge) >> the >> (last | next | current) >> what |
         edge >> word("the") >> unit |
         the >> number_of(is_quarter)[store(&P::quarter)] >>
             word("quarter")[put(&P::unit, TimeUnit::quarter)] >>
             -(-word("of") >>
               (number_of(is_year)[store(&P::year)] | word("this") >> word("year") |
                word("last") >>
                    word("year")[put(&P::direction, Direction::last)])))[put(&P::form,
                                                                             PhraseForm::near)];

    // "two weeks ago", "a day earlier", "three months later", "in two weeks".
    auto const vague = (word("several") | a >> word("few") | word("many") |
                        word("some"))[put(&P::unknown_count, true)];
    auto const amount = (number[store(&P::count)] | vague |
                         a >> word("couple")[put(&P::count, Count(2))] >> -word("of") |
                         a[put(&P::count, Count(1))]) >>
                        any_unit[store(&P::unit)];
    auto const about =
        -(word("about") | word("around") | word("nearly") | word("almost") | word("some"));
    auto const ago = word("ago")[put(&P::direction, Direction::last)];
    auto const earlier =
        (word("earlier") |
         word("before"))[put(&P::direction, Direction::last)][put(&P::base, Base::previous)];
    auto const later =
        (word("later") |
         word("after"))[put(&P::direction, Direction::next)][put(&P::base, Base::previous)];
    auto const offset =
        (about >> amount >> (ago | earlier | later))[put(&P::form, PhraseForm::offset)];

    auto const refer = (word("recently") | word("lately"))[put(&P::direction, Direction::last)] |
                       (word("now") | word("currently") |
                        word("nowadays"))[put(&P::direction, Direction::current)] |
                       word("soon")[put(&P::direction, Direction::next)] |
                       word("the") >> word("future")[put(&P::direction, Direction::next)];
    return named | offset | near | refer[put(&P::form, PhraseForm::vague)];
}

} // namespace

Cell const* read_relative(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const rule = x3::rule<struct relative_tag, TimePhrase>("relative") =
        make_relative();
    TimePhrase phrase;
    Iterator const end = read(rule, first, last, phrase);
    if (end != nullptr) {
        out = phrase;
    }
    return end;
}

} // namespace gainsay::grammar
