#include <gainsay/finding/compare_amounts.h>

#include <algorithm>
#include <string>
#include <vector>

namespace gainsay {

namespace {

std::string digits_of(Quantity const& amount) {
    std::string out;
    for (char const c : amount.value.to_string()) {
        if (c >= '0' && c <= '9' && !(out.empty() && c == '0')) {
            out += c;
        }
    }
    return out;
}

// Digits before the closing zeros: 2 of 5,400,000.
std::size_t telling_digits(Quantity const& amount) {
    std::string const digits = digits_of(amount);
    return digits.find_last_not_of('0') + 1;
}

std::optional<Decimal> base(Quantity const& amount) {
    return multiply(amount.value, amount.to_base);
}

std::string counted(Analysis const& analysis, Quantity const& amount, Facts const& facts) {
    if (!amount.of) {
        return "";
    }
    auto const words = plain_words(slice(analysis.article.text(), *amount.of));
    std::string const head = words.empty() ? "" : words.back();
    return facts.lexicon == nullptr ? head : facts.lexicon->lemma(head, WordClass::noun);
}

// Also "$1 million" and "US$1 million", but not "US$2 million".
bool may_be_one(Quantity const& a, Quantity const& b) {
    return same_measure(a, b) == Truth::unknown
               ? base(a) == base(b)
               : same_measure(a, b) == Truth::yes && disjoint(a, b) == Truth::no;
}

// "two women and a man"
bool joined_by_one(Analysis const& analysis, Quantity const& amount) {
    std::string_view const text = analysis.article.text();
    std::string_view const after = text.substr(amount.of ? amount.of->end : amount.span.end);
    return after.starts_with(" and a ") || after.starts_with(" and an ") ||
           after.starts_with(" and one ");
}

struct Summand {
    Decimal amount;
    std::string of; // "other building"; empty where it is not said
};

// Amounts of one measure in the sentence of a value, itself among them.
void sentence_amounts(Value const& value, Facts const& facts, std::vector<Summand>& out) {
    Quantity const& wanted = *value.as<Quantity const*>();
    Analysis const& analysis = facts.analysis(*value.from);
    for (Quantity const& other : analysis.values.quantities) {
        auto const amount = base(other);
        if (other.sentence == wanted.sentence && same_measure(wanted, other) == Truth::yes &&
            amount) {
            std::string_view const of =
                other.of ? slice(analysis.article.text(), *other.of) : std::string_view();
            bool const others = of.starts_with("other ");
            out.push_back({*amount, (others ? "other " : "") + counted(analysis, other, facts)});
        }
        if (&other == &wanted && joined_by_one(analysis, other)) {
            out.push_back({Decimal(1), ""});
        }
    }
}

// "41 homes and 23 other buildings" are 64 buildings, and not 64 homes.
bool is_sum(Summand const& whole, Summand const& one, Summand const& other) {
    auto const sum = add(one.amount, other.amount);
    bool const adds_up =
        sum && *sum == whole.amount && one.amount != Decimal(0) && other.amount != Decimal(0);
    auto const of_one_part = [&](Summand const& part, Summand const& rest) {
        return whole.of == part.of && rest.of.starts_with("other ");
    };
    return adds_up && !of_one_part(one, other) && !of_one_part(other, one);
}

} // namespace

Truth stated_by(Value const& quantity, Record const& record, Facts const& facts) {
    Analysis const& in = facts.analysis(record);
    bool const own = record.article == quantity.from->article;
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return Truth::unknown;
    }
    std::uint32_t const sentence = assertion->sentence;
    Quantity const& wanted = *quantity.as<Quantity const*>();
    std::string const what = counted(facts.analysis(*quantity.from), wanted, facts);
    // "three clerks" and "three people, a man and two women"
    bool const persons = facts.lexicon != nullptr &&
                         facts.lexicon->field(what, WordClass::noun) == WordField::person;
    return truth(std::any_of(
        in.values.quantities.begin(), in.values.quantities.end(), [&](Quantity const& other) {
            if ((own && other.sentence != sentence) || !may_be_one(wanted, other)) {
                return false;
            }
            std::string const there = counted(in, other, facts);
            bool const people =
                persons && other.sentence == sentence && (there == "people" || there == "person");
            return there == what || people || (!other.of && other.value > Decimal(9));
        }));
}

Truth adds_up(Value const& a, Value const& b, Facts const& facts) {
    std::vector<Summand> amounts;
    sentence_amounts(a, facts, amounts);
    sentence_amounts(b, facts, amounts);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            bool const parts =
                std::any_of(amounts.begin(), amounts.end(), [&](Summand const& whole) {
                    return is_sum(whole, amounts[i], amounts[j]);
                });
            if (parts) {
                return Truth::yes;
            }
        }
    }
    return Truth::no;
}

Truth other_figures(Value const& a, Value const& b, Facts const& facts) {
    Analysis const& first = facts.analysis(*a.from);
    Analysis const& second = facts.analysis(*b.from);
    Quantity const& x = *a.as<Quantity const*>();
    Quantity const& y = *b.as<Quantity const*>();
    auto const beside = [&](Analysis const& analysis, Quantity const& amount) {
        std::vector<Quantity const*> out;
        for (Quantity const& other : analysis.values.quantities) {
            if (other.sentence == amount.sentence && other.span != amount.span) {
                out.push_back(&other);
            }
        }
        return out;
    };
    auto const alike = [&](Analysis const& one, Quantity const& p, Analysis const& other,
                           Quantity const& q) {
        return same_measure(p, q) == Truth::yes &&
               counted(one, p, facts) == counted(other, q, facts);
    };
    auto const crowded = [&](Analysis const& analysis, Quantity const& amount) {
        auto const others = beside(analysis, amount);
        return std::count_if(others.begin(), others.end(), [&](Quantity const* other) {
                   // "55 percent of calls in Norland, 52 percent in Lorne and 40 percent here"
                   bool const shares =
                       amount.dimension == "percent" && same_measure(amount, *other) == Truth::yes;
                   return shares || alike(analysis, amount, analysis, *other);
               }) >= 2;
    };
    if (crowded(first, x) || crowded(second, y)) {
        return Truth::yes;
    }
    for (Quantity const* p : beside(first, x)) {
        for (Quantity const* q : beside(second, y)) {
            bool const told = !counted(first, *p, facts).empty() || !p->unit.empty();
            if (told && alike(first, *p, second, *q) && disjoint(*p, *q) == Truth::yes) {
                return Truth::yes;
            }
        }
    }
    return Truth::no;
}

Truth figure_in_common(Value const& a, Value const& b, Facts const& facts) {
    Quantity const& x = *a.as<Quantity const*>();
    Quantity const& y = *b.as<Quantity const*>();
    constexpr std::int64_t few = 5; // that small a number stands anywhere
    auto const& left = facts.analysis(*a.from).values.quantities;
    auto const& right = facts.analysis(*b.from).values.quantities;
    return truth(std::any_of(left.begin(), left.end(), [&](Quantity const& p) {
        return p.sentence == x.sentence && p.span != x.span && p.value > Decimal(few) &&
               p.dimension != "score" && // "a 15-2 run" is no fifteen
               std::any_of(right.begin(), right.end(), [&](Quantity const& q) {
                   return q.sentence == y.sentence && q.span != y.span && p.value == q.value &&
                          p.unit == q.unit;
               });
    }));
}

Truth transposed(Quantity const& a, Quantity const& b) {
    std::string x = digits_of(a);
    std::string y = digits_of(b);
    if (x == y || x.size() < 2 || x.size() != y.size()) {
        return Truth::no;
    }
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    return truth(x == y);
}

Truth rounded(Quantity const& a, Quantity const& b) {
    if (a.dimension == "score") {
        return Truth::no;
    }
    auto const x = base(a);
    auto const y = base(b);
    auto const gap = x && y ? subtract(*x, *y) : std::nullopt;
    if (gap && *gap == Decimal(0)) {
        return Truth::yes; // "$1 million", "more than $1 million"
    }
    if (!gap || telling_digits(a) == telling_digits(b)) {
        return Truth::no;
    }
    auto const scaled = multiply(*gap < Decimal(0) ? *subtract(Decimal(0), *gap) : *gap, 50);
    return truth(scaled && *scaled < std::max(*x, *y));
}

Truth far_off(Quantity const& a, Quantity const& b) {
    auto const x = base(a);
    auto const y = base(b);
    if (!x || !y || *x <= Decimal(0) || *y <= Decimal(0)) {
        return Truth::no;
    }
    auto const [less, more] = std::minmax(*x, *y);
    auto const tenfold = multiply(less, 10);
    auto const stated = [](Quantity const& amount) {
        return amount.modifier == Modifier::exact ||
               (amount.modifier == Modifier::about && telling_digits(amount) > 1);
    };
    // "about 3.4 tonnes", "34 tonnes"; but "about 3" and "about 30" tell too little.
    bool const slip =
        stated(a) && stated(b) &&
        digits_of(a).substr(0, telling_digits(a)) == digits_of(b).substr(0, telling_digits(b));
    return truth(tenfold && more >= *tenfold && !slip);
}

} // namespace gainsay
