#include <gainsay/value/grammar/cells.h>
#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

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
    return number[store(&P::count)] >> -glued('-') >> into_unit |
           (a >> word("couple") >> -word("of"))[put(&P::count, Count(2))] >> into_unit |
           vague >> into_unit | (a | word("the"))[put(&P::count, Count(1))] >> into_unit |
           units[store(&P::unit)][put(&P::unknown_count, true)];
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
    return about() >> amount() >> (word("before")[backwards()][of_previous()] |
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
