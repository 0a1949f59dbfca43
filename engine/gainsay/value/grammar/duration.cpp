#include <gainsay/value/grammar/length.h>

namespace gainsay::grammar {

namespace {

using P = TimePhrase;
using Count = std::optional<Decimal>;

bool is_any_word(Cell const& c, int& value) {
    value = 0;
    return c.kind == CellKind::word && c.word == 0;
}

auto vague() {
    return (word("several") | word("few") | word("a") >> word("few") | word("many") |
            word("some"))[put(&P::unknown_count, true)];
}

// "two-day", "18 months", "three hours and 20 minutes", "two and a half years"
auto make_counted() {
    Reader<TimeUnit> const unit{is_unit};
    Reader<Count> const number{is_count};
    auto const a = word("a") | word("an");
    auto const into_unit = unit[store(&P::unit)];
    auto const more =
        -(word("more") | word("long") | word("full") | word("consecutive") | word("straight"));
    auto const smaller = -mark(',') >> -word("and") >> number[store(&P::smaller_count)] >>
                         unit[store(&P::smaller_unit)];
    auto const counted = number[store(&P::count)] >> -glued('-') >> more >> into_unit >>
                         -(and_half() | smaller) >> -(glued('-') >> word("long"));
    auto const one = a[put(&P::count, Count(1))] >> into_unit >> -and_half();
    auto const counted_rule = x3::rule<struct counted_tag, P>("counted") = counted;
    auto const part_rule = x3::rule<struct part_tag, P>("part") = part_or_couple();
    auto const one_rule = x3::rule<struct one_tag, P>("one") = one;
    return counted_rule[Take{}] | part_rule[Take{}] | one_rule[Take{}];
}
// "several years", "decades-long", "the past decade", "the next four years", "the coming weeks"
auto make_loose() {
    Reader<TimeUnit> const unit{is_unit};
    Reader<TimeUnit> const units{is_units};
    Reader<Count> const number{is_count};
    auto const into_unit = unit[store(&P::unit)];
    auto const into_units = units[store(&P::unit)][put(&P::unknown_count, true)];
    auto const several = vague() >> -word("more") >> into_unit;
    auto const long_unit =
        unit[store(&P::unit)] >> glued('-') >> word("long")[put(&P::unknown_count, true)];
    auto const span = -word("the") >> (word("past") | word("last") | word("next") | word("coming") |
                                       word("previous") | word("following")) >>
                      (number[store(&P::count)] >> into_unit | vague() >> into_unit | into_units |
                       word("decade")[put(&P::unit, TimeUnit::decade)][put(&P::count, Count(1))]);
    auto const span_rule = x3::rule<struct span_tag, P>("span") = span;
    auto const several_rule = x3::rule<struct several_tag, P>("several") = several;
    auto const long_rule = x3::rule<struct long_tag, P>("long") = long_unit;
    return span_rule[Take{}] | several_rule[Take{}] | long_rule[Take{}];
}
// "the years" in "over the years", "months" in "for months": borne out by the word before.
auto make_bare() {
    Reader<TimeUnit> const units{is_units};
    return -word("the") >> units[store(&P::unit)][put(&P::unknown_count, true)] >>
           x3::eps[put(&P::bare, true)];
}
// "a long time", "an unknown period of time": how long is not said
auto make_unsaid() {
    auto const adjective = number_of(is_any_word) | word("long") | word("further");
    auto const what = word("period") >> word("of") >> word("time") | word("time");
    return (word("a") | word("an")) >>
           (-adjective >> word("period") >> word("of") >> word("time") | word("long") >> what) >>
           x3::eps[put(&P::unknown_count, true)][put(&P::unit, TimeUnit::day)];
}

} // namespace

Cell const* read_duration(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const counted = x3::rule<struct duration_tag, P>("duration") = make_counted();
    static auto const loose = x3::rule<struct loose_tag, P>("loose") = make_loose();
    static auto const unsaid = x3::rule<struct unsaid_tag, P>("unsaid") = make_unsaid();
    static auto const bare = x3::rule<struct bare_tag, P>("bare") = make_bare();
    static auto const about = x3::rule<struct about_tag, int>("about") =
        word("almost") | word("nearly") | word("about") | word("around") | word("roughly") |
        word("approximately");
    int loosely = 0;
    Iterator const skipped = read(about, first, last, loosely);
    Iterator const end =
        read_first(skipped == nullptr ? first : skipped, last, out, counted, loose, unsaid, bare);
    if (end != nullptr) {
        out.form = PhraseForm::duration;
        out.approximate = skipped != nullptr;
    }
    return end;
}

} // namespace gainsay::grammar
