#include <gainsay/value/grammar/cells.h>
#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

using P = TimePhrase;

bool is_weekdays(Cell const& c, int& value) {
    return is_weekday(c, value) && lexeme(c.word).text.ends_with('s') && c.span.size() > 5;
}

// "every Tuesday", "every two weeks", "every other day", "each morning"
auto make_every() {
    Reader<TimeUnit> const unit{is_unit};
    Reader<std::optional<Decimal>> const number{is_count};
    Reader<DayPart> const part{is_daypart};
    auto const other = word("other")[put(&P::count, std::optional<Decimal>(2))];
    return (word("every") | word("each")) >> -(number[store(&P::count)] | other) >>
           (number_of(is_weekday)[store(&P::weekday)] >> -part[store(&P::day_part)] |
            unit[store(&P::unit)] | part[store(&P::day_part)]);
}
// "annual", "daily", "weekly"
auto make_adverb() {
    return (word("annual") | word("annually") | word("yearly"))[put(&P::unit, TimeUnit::year)] |
           (word("daily") | word("nightly"))[put(&P::unit, TimeUnit::day)] |
           word("weekly")[put(&P::unit, TimeUnit::week)] |
           word("monthly")[put(&P::unit, TimeUnit::month)] |
           word("hourly")[put(&P::unit, TimeUnit::hour)] |
           word("quarterly")[put(&P::unit, TimeUnit::quarter)];
}
// "Mondays", "Friday nights" are read by their plural.
auto make_plural() {
    return number_of(is_weekdays)[store(&P::weekday)];
}

} // namespace

Cell const* read_repeated(Cell const* first, Cell const* last, TimePhrase& out) {
    static auto const every = x3::rule<struct every_tag, P>("every") = make_every();
    static auto const adverb = x3::rule<struct adverb_tag, P>("adverb") = make_adverb();
    static auto const plural = x3::rule<struct plural_tag, P>("plural") = make_plural();
    Iterator const end = read_first(first, last, out, every, adverb, plural);
    if (end != nullptr) {
        out.form = PhraseForm::repeated;
    }
    return end;
}

} // namespace gainsay::grammar
