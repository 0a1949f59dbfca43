#include <gainsay/value/grammar/length.h>

namespace gainsay::grammar {

namespace {

using P = TimePhrase;
using Count = std::optional<Decimal>;

// "two weeks", "a day", "several years", "a couple of days", "the day", "hours"
auto amount() {
    Reader<TimeUnit> const unit{is_unit};
    Reader<TimeUnit> const units{is_units};
    Reader<Count> const number{is_count};
    auto const a = word("a") | word("an");
    auto const into_unit = unit[store(&P::unit)];
    auto const vague = (word("several") | a >> word("few") | word("few") | word("many") |
                        word("some"))[put(&P::unknown_count, true)];
    auto const counted = number[store(&P::count)] >> -glued('-') >> into_unit >> -and_half();
    auto const one = (a | word("the"))[put(&P::count, Count(1))] >> into_unit >> -and_half();
    auto const loose = vague >> into_unit | units[store(&P::unit)][put(&P::unknown_count, true)];
    // Each from its beginning: what one has read, the next must not keep.
    auto const counted_rule = x3::rule<struct counted_tag, P>("counted") = counted;
    auto const part_rule = x3::rule<struct part_tag, P>("part") = part_or_couple();
    auto const one_rule = x3::rule<struct one_tag, P>("one") = one;
    auto const loose_rule = x3::rule<struct loose_tag, P>("loose") = loose;
    return counted_rule[Take{}] | part_rule[Take{}] | one_rule[Take{}] | loose_rule[Take{}];
}
auto about() {
    return -(word("about") | word("around") | word("nearly") | word("almost") | word("some"));
}
auto backwards() {
    return put(&P::direction, Direction::last);
}
auto forwards() {
    return put(&P::direction, Direction::next);
}
auto of_previous() {
    return put(&P::base, Base::previous);
}

// "two weeks ago", "a day earlier", "three months later", "hours later"
auto make_adverb() {
    return about() >> amount() >>
           (word("ago")[backwards()] | word("earlier")[backwards()][of_previous()] |
            word("later")[forwards()][of_previous()] |
            (word("from") >> (word("now") | word("today")))[forwards()]);
}
// "two days before …", "a week after …": what follows tells from when it counts.
auto make_preposition() {
    // "two years to the day after …"
    auto const exactly =
        -(word("to") >> word("the") >> (word("day") | word("hour") | word("minute")));
    return about() >> amount() >> exactly >>
           (word("before")[backwards()][of_previous()] |
            (word("after") | word("following"))[forwards()][of_previous()] |
            word("from")[forwards()][of_previous()][put(&P::bare, true)]);
}
// "in two weeks", where the sentence looks ahead
auto make_ahead() {
    return word("in") >> about() >> amount() >> -word("time") >> x3::eps[forwards()];
}

} // namespace

Cell const* read_offset(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const adverb = x3::rule<struct adverb_tag, P>("adverb") =
        make_adverb()[put(&P::form, PhraseForm::offset)];
    static auto const preposition = x3::rule<struct preposition_tag, P>("preposition") =
        make_preposition()[put(&P::form, PhraseForm::anchored)];
    static auto const ahead = x3::rule<struct ahead_tag, P>("ahead") =
        make_ahead()[put(&P::form, PhraseForm::ahead)];
    return read_first(first, last, out, adverb, preposition, ahead);
}

} // namespace gainsay::grammar
