#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

bool is_unit(Cell const& c, TimeUnit& value) {
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
bool is_daypart(Cell const& c, DayPart& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).part : DayPart::none;
    return value != DayPart::none;
}

struct AddHalf {
    template <class Context>
    void operator()(Context& context) const {
        auto& count = x3::_val(context).count;
        count = count ? add(*count, *Decimal::make(5, 1)) : count;
    }
};

template <class Attribute>
using Reader = CellParser<Attribute, bool (*)(Cell const&, Attribute&)>;

auto make_duration() {
    using P = TimePhrase;
    Reader<TimeUnit> const unit{is_unit};
    Reader<std::optional<Decimal>> const number{is_number};
    Reader<DayPart> const part{is_daypart};
    auto const a = word("a") | word("an");
    auto const one = a[put(&P::count, std::optional<Decimal>(1))];
    auto const into_unit = unit[store(&P::unit)];
    auto const vague = (word("several") | word("few") | a >> word("few") | word("many") |
                        word("some"))[put(&P::unknown_count, true)];
    auto const couple = a >> word("couple") >> -word("of");
    auto const hyphen = -glued('-');
    auto const about = -((word("almost") | word("nearly") | word("about") | word("around") |
                          word("roughly") | word("approximately"))[put(&P::approximate, true)]);
    auto const more =
        -(word("more") | word("long") | word("full") | word("consecutive") | word("straight"));

    auto const smaller = -mark(',') >> -word("and") >> number[store(&P::smaller_count)] >>
                         unit[store(&P::smaller_unit)];
    auto const and_half = word("and") >> a >> word("half")[AddHalf{}];
    auto const counted = number[store(&P::count)] >> hyphen >> more >> into_unit >>
                         -(and_half | smaller) >> -(glued('-') >> word("long"));
    auto const half =
        word("half") >> (a | word("an"))[put(&P::count, Decimal::make(5, 1))] >> into_unit;
    auto const loose = (couple[put(&P::count, std::optional<Decimal>(2))] | vague) >> into_unit;
    auto const single = one >> into_unit >> -and_half;
    auto const bare =
        unit[store(&P::unit)] >> glued('-') >> word("long")[put(&P::unknown_count, true)];
    auto const last_decade =
        (word("the") >> (word("past") | word("last") | word("next") | word("coming"))) >>
        (number[store(&P::count)] >> into_unit | vague >> into_unit |
         word(
             "decade")[put(&P::unit, TimeUnit::decade)][put(&P::count, std::optional<Decimal>(1))]);
    auto const duration = about >> (last_decade | counted | half | loose | single | bare);

    // Sets.
    auto const each = word("every") | word("each");
    auto const set_day = number_of(is_weekday)[store(&P::weekday)];
    auto const repeated =
        (each >> -(number[store(&P::count)]) >>
             (set_day >> -part[store(&P::day_part)] | into_unit | part[store(&P::day_part)]) |
         (word("annual") | word("annually") | word("yearly"))[put(&P::unit, TimeUnit::year)] |
         word("daily")[put(&P::unit, TimeUnit::day)] |
         word("weekly")[put(&P::unit, TimeUnit::week)] |
         word("monthly")[put(&P::unit, TimeUnit::month)] |
         word("quarterly")[put(&P::unit, TimeUnit::quarter)])[put(&P::form, PhraseForm::repeated)];
    return repeated | duration;
}

} // namespace

Cell const* read_duration(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const rule = x3::rule<struct duration_tag, TimePhrase>("duration") =
        make_duration();
    TimePhrase phrase;
    phrase.form = PhraseForm::duration;
    Iterator const end = read(rule, first, last, phrase);
    if (end != nullptr) {
        out = phrase;
    }
    return end;
}

} // namespace gainsay::grammar
