#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

using MaybeDecimal = std::optional<Decimal>;

// A number in the making: finished groups ("two million") and the group being read ("three hundred
// …").
struct Sum {
    MaybeDecimal done = Decimal(0);
    MaybeDecimal group = Decimal(0);
    int precision = 0;
    int last_scale =
        100; // scales must fall: "two thousand five hundred", not "five hundred two thousand"
    bool started = false; // the group has a number of its own
    bool spelled = false;
    int numerator = 0;
};

MaybeDecimal plus(MaybeDecimal a, MaybeDecimal b) {
    return a && b ? add(*a, *b) : std::nullopt;
}
MaybeDecimal times(MaybeDecimal a, MaybeDecimal b) {
    return a && b ? multiply(*a, *b) : std::nullopt;
}

// Rounded to twelve places.
MaybeDecimal ratio(std::int64_t numerator, std::int64_t denominator) {
    std::int64_t const scaled = 1'000'000'000'000 * numerator;
    return Decimal::make((scaled * 2 + denominator) / (2 * denominator), 12);
}

template <int low, int high>
bool is_cardinal(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).cardinal : -1;
    return value >= low && value <= high;
}
bool is_scale(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).scale : 0;
    return value >= 3;
}
bool is_fraction(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).fraction : 0;
    return value > 0;
}
bool is_small_whole(Cell const& c, int& value) {
    value = c.whole;
    return value > 0 && value < 100;
}
bool is_digits(Cell const& c, Cell& value) {
    value = c;
    return c.kind == CellKind::number;
}

struct AddSpelled {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        sum.group = plus(sum.group, Decimal(x3::_attr(context)));
        sum.spelled = sum.started = true;
    }
};
// "hundred" and "dozen" multiply what stands before them in their group.
struct Multiply {
    int factor;
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        sum.group = times(sum.started ? sum.group : Decimal(1), Decimal(factor));
        sum.spelled = sum.started = true;
    }
};
struct SetDigits {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        sum.group = x3::_attr(context).number;
        sum.precision = x3::_attr(context).precision;
        sum.started = true;
    }
};
struct CloseGroup {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        int const power = x3::_attr(context);
        if (power >= sum.last_scale) {
            x3::_pass(context) = false;
            return;
        }
        bool const first = sum.last_scale == 100;
        sum.last_scale = power;
        sum.done =
            plus(sum.done, times(sum.started ? sum.group : Decimal(1), Decimal::make(1, -power)));
        sum.group = Decimal(0);
        sum.precision = first ? sum.precision + power : 0;
        sum.spelled = true;
        sum.started = false;
    }
};
struct AddFraction {
    int numerator; // 0: the one read before
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        int const denominator = x3::_attr(context);
        sum.group = plus(sum.group, ratio(numerator != 0 ? numerator : sum.numerator, denominator));
        sum.precision = sum.precision > 0 ? sum.precision - 1 : -1;
        sum.spelled = sum.started = true;
    }
};

// A fraction by itself: below one, and no date or score ("7/8/2007", "10/3").
struct AddProper {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        int const denominator = x3::_attr(context);
        bool const usual = denominator == 2 || denominator == 3 || denominator == 4 ||
                           denominator == 5 || denominator == 8 || denominator == 10 ||
                           denominator == 16;
        if (!usual || sum.numerator >= denominator) {
            x3::_pass(context) = false;
            return;
        }
        sum.group = ratio(sum.numerator, denominator);
        sum.precision = -1;
        sum.spelled = true;
    }
};
struct AddHalfDozen {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).group = Decimal(6);
        x3::_val(context).spelled = true;
    }
};
struct HalfOf { // "half a million"
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        sum.done = times(Decimal::make(5, 1), Decimal::make(1, -x3::_attr(context)));
        sum.precision = x3::_attr(context) - 1;
        sum.spelled = true;
    }
};
struct BetweenGroups {
    template <class Context>
    void operator()(Context& context) const {
        x3::_pass(context) = !x3::_val(context).started;
    }
};

auto make_number() {
    IntParser const unit = number_of(is_cardinal<1, 9>);
    IntParser const teen = number_of(is_cardinal<0, 19>);
    IntParser const tens = number_of(is_cardinal<20, 90>);
    IntParser const scale = number_of(is_scale);
    IntParser const fraction = number_of(is_fraction);
    IntParser const small_whole = number_of(is_small_whole);
    CellParser<Cell, bool (*)(Cell const&, Cell&)> const digits{is_digits};
    auto const hyphen = -glued('-');
    auto const a = word("a");
    auto const conjunction = word("and");
    auto const hundred = word("hundred");
    auto const dozen = word("dozen")[Multiply{12}];
    auto const group = scale[CloseGroup{}];

    auto const below_hundred =
        tens[AddSpelled{}] >> -(hyphen >> unit[AddSpelled{}]) | teen[AddSpelled{}];
    // "two hundred and five", but not the first three words of "one hundred and two hundred".
    auto const tail = &(conjunction >> (tens >> -(hyphen >> unit) | teen) >> !(hundred | scale)) >>
                      conjunction >> below_hundred;
    auto const hundreds = hundred[Multiply{100}] >> -(tail | below_hundred);
    auto const spelled = below_hundred >> -hundreds;
    auto const rest = *(x3::eps[BetweenGroups{}] >> (tail | spelled >> -group));
    auto const half = conjunction >> a >> fraction[AddFraction{1}];
    auto const scaled = -half >> -(group >> -half) >> rest;

    auto const in_words = spelled >> (dozen | scaled);
    auto const with_article = a >> (dozen | group >> rest | hundreds >> -group);
    auto const half_of = word("half") >> a >> (scale[HalfOf{}] | word("dozen")[AddHalfDozen{}]);
    auto const in_digits = digits[SetDigits{}] >> (small_whole[store(&Sum::numerator)] >>
                                                       glued('/') >> small_whole[AddFraction{0}] |
                                                   dozen | scaled);
    auto const proper = small_whole[store(&Sum::numerator)] >> glued('/') >>
                        small_whole[AddProper{}] >> !glued('/');
    auto const of_words = unit[store(&Sum::numerator)] >> hyphen >> fraction[AddProper{}];
    return proper | of_words | half_of | in_digits | with_article | in_words;
}

} // namespace

Cell const* read_number(Cell const* first, Cell const* last, WrittenNumber& out) {
    static auto const rule = x3::rule<struct number_tag, Sum>("number") = make_number();
    Sum sum;
    Iterator const end = read(rule, first, last, sum);
    if (end != nullptr) {
        out = {plus(sum.done, sum.group), sum.precision, sum.spelled};
    }
    return end;
}

} // namespace gainsay::grammar
