#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

using MaybeDecimal = std::optional<Decimal>;

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

// A part below the next scale word: "three hundred and five", "2.5", "two and a half".
struct Group {
    MaybeDecimal value = Decimal(0);
    int precision = 0;
    int places = 0; // read behind a spoken "point"
    bool spelled = true;
};
// "five eighths"
struct Fraction {
    int numerator = 1;
    int denominator = 1;
};
// "two and a half million"
struct Scaled {
    Group group;
    int power = 0;
    Fraction rest = {0, 1}; // "three million and a half": half a million more
};
struct Sum {
    MaybeDecimal total = Decimal(0);
    int precision = 0;
    int power = 100; // of the last scale word; the next must be lower
    bool first = true;
    bool spelled = false;
    bool fraction = false;
    bool negative = false;
};

template <int low, int high>
bool is_cardinal(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).cardinal : -1;
    return value >= low && value <= high;
}
bool is_scale(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).scale : 0;
    return value >= 3;
}
bool is_singular(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).fraction : 0;
    return value > 0 && !lexeme(c.word).text.ends_with('s');
}
bool is_plural(Cell const& c, int& value) {
    value = c.kind == CellKind::word ? lexeme(c.word).fraction : 0;
    return value > 0 && lexeme(c.word).text.ends_with('s');
}
bool is_half_or_quarter(Cell const& c, int& value) {
    return is_singular(c, value) && (value == 2 || value == 4);
}
bool is_small_whole(Cell const& c, int& value) {
    value = c.whole;
    return value > 0 && value < 100;
}
bool is_below_hundred(Cell const& c, int& value) {
    value = c.whole;
    return value >= 0 && value < 100 && c.digits <= 2;
}
bool is_unit_ordinal(Cell const& c, int& value) {
    if (c.kind != CellKind::word || c.word == 0) {
        return false;
    }
    Lexeme const& l = lexeme(c.word);
    value = l.ordinal > 0 ? l.ordinal : l.fraction;
    value = l.text == "firsts" ? 1 : l.text == "seconds" ? 2 : value;
    return value >= 1 && value <= 9;
}
bool is_one(Cell const& c, int& value) {
    value = c.whole;
    return value == 1;
}
bool is_whole(Cell const& c, int& value) {
    value = c.whole;
    return value > 1;
}
bool is_full_stop(Cell const& c, int& value) {
    value = 0;
    return c.kind == CellKind::mark && (c.mark == '.' || c.mark == '?' || c.mark == '!');
}
bool is_plain_hyphen(Cell const& c, int& value) {
    value = 0;
    return c.mark == '-' && c.span.size() == 1;
}
bool is_digits(Cell const& c, Cell& value) {
    value = c;
    return c.kind == CellKind::number && !c.fraction;
}
bool is_vulgar(Cell const& c, Cell& value) {
    value = c;
    return c.kind == CellKind::number && c.fraction;
}

struct SetInt {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context) = x3::_attr(context);
    }
};
struct AddInt {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context) += x3::_attr(context);
    }
};
struct GroupAdd {
    template <class Context>
    void operator()(Context& context) const {
        Group& group = x3::_val(context);
        group.value = plus(group.value, Decimal(x3::_attr(context)));
    }
};
struct GroupTimes {
    int factor;
    template <class Context>
    void operator()(Context& context) const {
        Group& group = x3::_val(context);
        group.value = times(group.value, Decimal(factor));
        group.spelled = true;
    }
};
struct GroupDigits {
    template <class Context>
    void operator()(Context& context) const {
        Group& group = x3::_val(context);
        group.value = x3::_attr(context).number;
        group.precision = x3::_attr(context).precision;
        group.spelled = false;
    }
};
// "2½"
struct GroupVulgar {
    template <class Context>
    void operator()(Context& context) const {
        Group& group = x3::_val(context);
        group.value = plus(group.value, x3::_attr(context).number);
        group.precision = -1;
    }
};
// "point zero three": each word is one more place, or two for "seventy-one".
struct GroupPoint {
    template <class Context>
    void operator()(Context& context) const {
        Group& group = x3::_val(context);
        int const digits = x3::_attr(context);
        group.places += digits < 10 ? 1 : 2;
        if (group.places > 12) {
            x3::_pass(context) = false;
            return;
        }
        group.value = plus(group.value, Decimal::make(digits, group.places));
        group.precision = -group.places;
    }
};
struct GroupFraction {
    template <class Context>
    void operator()(Context& context) const {
        Group& group = x3::_val(context);
        Fraction const& f = x3::_attr(context);
        group.value = plus(group.value, ratio(f.numerator, f.denominator));
        group.precision = -1;
    }
};

struct GroupSet {
    int value;
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context) = Group{Decimal(value)};
    }
};
struct GroupOne {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context) = Group{Decimal(1)};
    }
};
struct GroupHalfOne {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context) = Group{Decimal::make(5, 1)};
    }
};
// Digits alone do not go on a number: "7 million 260" is two, "6 thousand 2 hundred" one.
struct GroupTakeSpelled {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context) = x3::_attr(context);
        x3::_pass(context) = x3::_attr(context).spelled;
    }
};
struct ScaledGroup {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).group = x3::_attr(context);
    }
};
struct ScaledPart {
    template <class Context>
    void operator()(Context& context) const {
        Fraction const& f = x3::_attr(context);
        x3::_val(context).group = Group{ratio(f.numerator, f.denominator), -1};
    }
};
struct ScaledHundred {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).group = Group{Decimal(100)};
    }
};
struct ScaledOne {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).group = Group{Decimal(1)};
        x3::_val(context).power = x3::_attr(context);
    }
};
struct RaisePower {
    template <class Context>
    void operator()(Context& context) const {
        Scaled& scaled = x3::_val(context);
        x3::_pass(context) = scaled.power <= 5;
        scaled.power += scaled.power <= 5 ? 7 : 0;
    }
};
struct HundredNumerator {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).numerator *= 100;
    }
};
struct AddNumerator {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).numerator += x3::_attr(context);
    }
};
struct HundredDenominator {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).denominator *= 100;
    }
};
struct AddDenominator {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).denominator += x3::_attr(context);
    }
};
struct ScaledRest {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).rest = x3::_attr(context);
    }
};

// A scale word closes its group: "two million", then "three hundred thousand".
struct AddScaled {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        Scaled const& s = x3::_attr(context);
        if (s.power >= sum.power) {
            x3::_pass(context) = false;
            return;
        }
        MaybeDecimal const unit = Decimal::make(1, -s.power);
        MaybeDecimal value = times(s.group.value, unit);
        int precision = s.group.precision + s.power;
        if (s.rest.numerator > 0) {
            value = plus(value, times(ratio(s.rest.numerator, s.rest.denominator), unit));
            precision = s.power - 1;
        }
        sum.total = plus(sum.total, value);
        sum.precision = sum.first ? precision : 0;
        sum.power = s.power;
        sum.first = false;
        sum.spelled = true;
    }
};
struct AddLast {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        Group const& group = x3::_attr(context);
        // "one million and fifteen hundred": what follows must fit below the last scale.
        MaybeDecimal const limit = sum.first ? std::nullopt : Decimal::make(1, -sum.power);
        if (limit && group.value && !(*group.value < *limit)) {
            x3::_pass(context) = false;
            return;
        }
        sum.total = plus(sum.total, group.value);
        sum.precision = sum.first ? group.precision : 0;
        sum.spelled = sum.spelled || group.spelled;
        sum.first = false;
    }
};
struct SetShare {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        Fraction const& f = x3::_attr(context);
        sum.total = ratio(f.numerator, f.denominator);
        sum.precision = -1;
        sum.spelled = sum.fraction = true;
    }
};
struct SetRatio {
    template <class Context>
    void operator()(Context& context) const {
        SetShare{}(context);
        x3::_val(context).fraction = false;
    }
};
// "3/4", but no date or score: "10/3", "7/8/2007", "24/7".
struct SetSlashed {
    template <class Context>
    void operator()(Context& context) const {
        Fraction const& f = x3::_attr(context);
        int const d = f.denominator;
        bool const usual = d <= 5 || d == 8 || d == 10 || d == 16 || d == 20 || d == 32 || d == 40;
        if (!usual || d < 2 || f.numerator >= d) {
            x3::_pass(context) = false;
            return;
        }
        SetShare{}(context);
    }
};
struct SetHalf {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        sum.total = Decimal::make(5, 1);
        sum.precision = -1;
        sum.spelled = sum.fraction = true;
    }
};
struct SetVulgar {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        sum.total = x3::_attr(context).number;
        sum.precision = -1;
        sum.spelled = sum.fraction = true;
    }
};
struct Dozens {
    template <class Context>
    void operator()(Context& context) const {
        Sum& sum = x3::_val(context);
        sum.total = times(x3::_attr(context).value, Decimal(12));
        sum.first = false;
        sum.spelled = true;
    }
};

auto make_number() {
    IntParser const unit = number_of(is_cardinal<1, 9>);
    IntParser const digit = number_of(is_cardinal<0, 9>);
    IntParser const teen = number_of(is_cardinal<0, 19>);
    IntParser const tens = number_of(is_cardinal<20, 90>);
    IntParser const scale = number_of(is_scale);
    IntParser const small_whole = number_of(is_small_whole);
    Reader<Cell> const digits{is_digits};
    Reader<Cell> const vulgar{is_vulgar};
    // Also "sixty - four", as tokenised text has it, but no longer dash.
    auto const hyphen = -(glued('-') | number_of(is_plain_hyphen));
    auto const a = word("a") | word("an");
    auto const conjunction = word("and") | mark('&');
    auto const hundred = word("hundred");
    auto const dozen = word("dozen") | word("dozens");

    // What a later part may refuse is read by a rule of its own, whose value is thrown away then.
    auto const below_hundred = x3::rule<struct below_tag, int>("below hundred") =
        tens[SetInt{}] >> -(hyphen >> unit[AddInt{}]) | teen[SetInt{}];
    auto const plural = number_of(is_plural);
    auto const tail = x3::rule<struct tail_tag, int>("tail") =
        -conjunction >> below_hundred[SetInt{}] >> !(hundred | plural);
    auto const digit_tail = x3::rule<struct digit_tail_tag, int>("digit tail") =
        conjunction >> number_of(is_below_hundred)[SetInt{}] >> !hundred;

    auto const numerator = store(&Fraction::numerator);
    auto const denominator = store(&Fraction::denominator);
    auto const singular = number_of(is_singular)[denominator];
    auto const many = below_hundred[numerator] >> hyphen >> number_of(is_plural)[denominator];
    // "one thirty-fifth", "four thirty-firsts"
    auto const compound = x3::rule<struct compound_tag, Fraction>("compound") =
        (a | below_hundred[numerator]) >> tens[denominator] >> hyphen >>
        number_of(is_unit_ordinal)[AddDenominator{}];
    // "one hundred forty-one sixths"; "two hundred and three quarters" is a hundred and more.
    auto const improper = x3::rule<struct improper_tag, Fraction>("improper") =
        below_hundred[numerator] >> hundred[HundredNumerator{}] >>
        -(conjunction >> number_of(is_cardinal<10, 90>)[AddNumerator{}] >>
              -(hyphen >> unit[AddNumerator{}]) |
          below_hundred[AddNumerator{}]) >>
        plural[denominator];
    // "one over seven", where nothing is said to be over it.
    auto const over = x3::rule<struct over_tag, Fraction>("over") =
        (word("one") | number_of(is_one)) >> word("over") >>
        (number_of(is_whole)[denominator] |
         below_hundred[denominator] >> -(hundred[HundredDenominator{}] >>
                                         -(-conjunction >> below_hundred[AddDenominator{}]))) >>
        &(x3::eoi | number_of(is_full_stop));
    auto const fraction = x3::rule<struct fraction_tag, Fraction>("fraction") =
        a >> singular | word("one") >> hyphen >> singular | many;
    auto const slashed = x3::rule<struct slashed_tag, Fraction>("slashed") =
        small_whole[numerator] >> glued('/') >> small_whole[denominator] >> !glued('/');
    auto const and_fraction = x3::rule<struct and_tag, Fraction>("and fraction") =
        conjunction >> (a >> singular | word("one") >> hyphen >> singular | many);
    // "a quarter of a", "half a", "three quarters": what a scale word may follow.
    auto const part = x3::rule<struct part_tag, Fraction>("part") =
        (a >> singular | word("one") >> hyphen >> singular | many) >> word("of") >> a | many |
        -(a | word("one")) >> number_of(is_half_or_quarter)[denominator] >> -(-word("of") >> a);

    auto const point = word("point") >> below_hundred[GroupPoint{}] >> *digit[GroupPoint{}];
    auto const spelled = x3::rule<struct spelled_tag, Group>("spelled") =
        (below_hundred[GroupAdd{}] >> -(hundred[GroupTimes{100}] >> -tail[GroupAdd{}]) |
         a >> hundred[GroupSet{100}] >> -tail[GroupAdd{}]) >>
        -(point | and_fraction[GroupFraction{}]);
    auto const in_digits = x3::rule<struct digits_tag, Group>("digits") =
        digits[GroupDigits{}] >>
        -(slashed[GroupFraction{}] | vulgar[GroupVulgar{}] | and_fraction[GroupFraction{}] |
          hundred[GroupTimes{100}] >> -(digit_tail[GroupAdd{}] | tail[GroupAdd{}]));
    auto const group = x3::rule<struct group_tag, Group>("group") =
        spelled[Take{}] | in_digits[Take{}];
    auto const last = x3::rule<struct last_tag, Group>("last") =
        (spelled[Take{}] | in_digits[GroupTakeSpelled{}]) >> !(scale | glued('-'));
    // "six lakh crore"
    auto const crore = -word("crore")[RaisePower{}];
    auto const scaled = x3::rule<struct scaled_tag, Scaled>("scaled") =
        (group[ScaledGroup{}] >> scale[store(&Scaled::power)] >> crore |
         hundred[ScaledHundred{}] >> scale[store(&Scaled::power)] |
         part[ScaledPart{}] >> scale[store(&Scaled::power)] | a >> scale[ScaledOne{}]) >>
        -(and_fraction >> !scale)[ScaledRest{}];

    auto const sequence = scaled[AddScaled{}] >> *(-conjunction >> scaled[AddScaled{}]) >>
                          -(-conjunction >> last[AddLast{}]);
    auto const of_dozen = x3::rule<struct dozen_tag, Group>("of dozen") =
        (word("half") >> -a | a >> word("half")) >> dozen[GroupHalfOne{}] | a >> dozen[GroupOne{}] |
        group[Take{}] >> dozen;
    auto const share = slashed[SetSlashed{}] | vulgar[SetVulgar{}];
    auto const sign = -((word("minus") | word("negative"))[put(&Sum::negative, true)]);
    return sign >> (share | compound[SetShare{}] | improper[SetRatio{}] | over[SetShare{}] |
                    of_dozen[Dozens{}] | sequence | fraction[SetShare{}] | group[AddLast{}] |
                    word("half")[SetHalf{}]);
}

} // namespace

Cell const* read_number(Cell const* first, Cell const* last, WrittenNumber& out) {
    static auto const rule = x3::rule<struct number_tag, Sum>("number") = make_number();
    Sum sum;
    Iterator const end = read(rule, first, last, sum);
    if (end != nullptr) {
        MaybeDecimal const value = sum.negative ? times(sum.total, Decimal(-1)) : sum.total;
        out = {value, sum.precision, sum.spelled || sum.negative, sum.fraction};
    }
    return end;
}

} // namespace gainsay::grammar
