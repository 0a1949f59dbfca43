// Lengths of time that both durations and distances are told in.
#pragma once

#include <gainsay/value/grammar/cells.h>
#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

struct AddHalf {
    template <class Context>
    void operator()(Context& context) const {
        auto& count = x3::_val(context).count;
        count = count ? add(*count, *Decimal::make(5, 1)) : count;
    }
};

// "and a half"
inline auto and_half() {
    return word("and") >> (word("a") | word("an")) >> word("half")[AddHalf{}];
}
// "half an hour", "a quarter of an hour", "a couple of days"
inline auto part_or_couple() {
    using P = TimePhrase;
    auto const a = word("a") | word("an");
    auto const unit = Reader<TimeUnit>{is_unit}[store(&P::unit)];
    Reader<std::optional<Decimal>> const part{is_part};
    return word("half") >> a[put(&P::count, Decimal::make(5, 1))] >> unit |
           part[store(&P::count)] >> word("of") >> a >> unit |
           (a >> word("couple") >> -word("of"))[put(&P::count, std::optional<Decimal>(2))] >> unit;
}

} // namespace gainsay::grammar
