#include <gainsay/finding/expression.h>

#include <boost/spirit/home/x3.hpp>

// A parser with an action is named as the parser is.
template <class Subject, class Action>
struct boost::spirit::x3::get_info<boost::spirit::x3::action<Subject, Action>> {
    using result_type = std::string;
    std::string operator()(action<Subject, Action> const& parser) const {
        return what(parser.subject);
    }
};

namespace gainsay {

namespace {

namespace x3 = boost::spirit::x3;

using Kind = Expression::Kind;
using Iterator = char const*;

struct Begin; // context: where the condition begins

// Where a rule's words begin; the action's own position is behind them.
template <class Context>
std::uint32_t offset_of(Context const& context) {
    return static_cast<std::uint32_t>(x3::_attr(context).begin() - x3::get<Begin>(context));
}

// Semantic actions. Each makes or changes the value of the rule it stands in.
auto const take = [](auto& ctx) { x3::_val(ctx) = std::move(x3::_attr(ctx)); };

template <Kind kind>
constexpr auto leaf = [](auto& ctx) {
    auto const& words = x3::_attr(ctx);
    x3::_val(ctx) = Expression{kind, std::string(words.begin(), words.end()), {}, {}, 0, 0};
    x3::_val(ctx).offset = offset_of(ctx) - (kind == Kind::variable || kind == Kind::text ? 1 : 0);
};

template <Kind kind>
constexpr auto join = [](auto& ctx) {
    Expression& value = x3::_val(ctx);
    if (value.kind != kind) {
        std::uint32_t const offset = value.offset;
        Expression first = std::move(value);
        value = Expression{kind, "", {}, {}, offset, 0};
        value.items.push_back(std::move(first));
    }
    value.items.push_back(std::move(x3::_attr(ctx)));
};

auto const negate = [](auto& ctx) {
    Expression inner = std::move(x3::_attr(ctx));
    std::uint32_t const offset = inner.offset;
    x3::_val(ctx) = Expression{Kind::negated, "", {}, {}, offset, 0};
    x3::_val(ctx).items.push_back(std::move(inner));
};

auto const begin_binary = [](auto& ctx) {
    Expression& value = x3::_val(ctx);
    std::uint32_t const offset = value.offset;
    Expression first = std::move(value);
    auto const& written = x3::_attr(ctx);
    std::string sign(written.begin(), written.end());
    if (sign == "==") {
        sign = "="; // both are usual
    }
    value = Expression{Kind::binary, std::move(sign), {}, {}, offset, 0};
    value.items.push_back(std::move(first));
};
auto const add_item = [](auto& ctx) { x3::_val(ctx).items.push_back(std::move(x3::_attr(ctx))); };
auto const add_name = [](auto& ctx) {
    auto const& words = x3::_attr(ctx);
    x3::_val(ctx).names.emplace_back(words.begin(), words.end());
};
auto const begin_list = [](auto& ctx) {
    x3::_val(ctx) = Expression{Kind::list, "", {}, {}, offset_of(ctx), 0};
};
auto const field = [](auto& ctx) {
    Expression& value = x3::_val(ctx);
    Expression owner = std::move(value);
    auto const& words = x3::_attr(ctx);
    std::uint32_t const offset = owner.offset;
    value = Expression{Kind::field,   std::string(words.begin(), words.end()), {}, {}, offset,
                       offset_of(ctx)};
    value.items.push_back(std::move(owner));
};

auto const letter = x3::char_("a-zA-Z_");
auto const word = x3::raw[x3::lexeme[letter >> *(letter | x3::digit)]];
auto const keyword = [](char const* text) {
    return x3::lexeme[x3::lit(text) >> !(letter | x3::digit)];
};
auto const reserved = keyword("and") | keyword("or") | keyword("not") | keyword("in");
auto const name = word - reserved;

x3::rule<struct Disjunction, Expression> const disjunction{"a condition"};
x3::rule<struct Conjunction, Expression> const conjunction{"a condition"};
x3::rule<struct Negation, Expression> const negation{"a condition"};
x3::rule<struct Comparison, Expression> const comparison{"a condition"};
x3::rule<struct Sum, Expression> const sum{"a value"};
x3::rule<struct Path, Expression> const path{"a value"};
x3::rule<struct Primary, Expression> const primary{"a value"};
x3::rule<struct Call, Expression> const call{"a call"};
x3::rule<struct List, Expression> const list{"a list"};
x3::rule<struct Name, Expression> const plain_name{"a name"};

auto const close_round = x3::rule<struct CloseRound>{"\")\""} = x3::lit(')');
auto const close_square = x3::rule<struct CloseSquare>{"\"]\""} = x3::lit(']');
auto const field_name =
    x3::rule<struct FieldName, boost::iterator_range<Iterator>>{"the name of a field"} =
        x3::raw[x3::lexeme[letter >> *(letter | x3::digit)]];

auto const disjunction_def = conjunction[take] >> *(keyword("or") > conjunction[join<Kind::any>]);
auto const conjunction_def = negation[take] >> *(keyword("and") > negation[join<Kind::all>]);
auto const negation_def = (keyword("not") > negation[negate]) | comparison[take];

auto const comparison_sign =
    x3::raw[x3::lit("!=") | "<=" | ">=" | "==" | "=" | "<" | ">" | keyword("in")];
auto const comparison_def = sum[take] >> -(comparison_sign[begin_binary] > sum[add_item]);
auto const sum_def = path[take] >> *(x3::raw[x3::char_("+-")][begin_binary] > path[add_item]);
auto const path_def = primary[take] >> *('.' > field_name[field]);

auto const number = x3::raw[x3::lexeme[-x3::lit('-') >> +x3::digit >> -('.' >> +x3::digit)]];
auto const single_quoted = x3::lexeme[('\'' >> x3::raw[*(x3::char_ - '\'')]) > '\''];
auto const double_quoted = x3::lexeme[('"' >> x3::raw[*(x3::char_ - '"')]) > '"'];
auto const variable = x3::lexeme['$' > x3::raw[letter >> *(letter | x3::digit)]];

auto const plain_name_def = name[leaf<Kind::name>];
auto const primary_def = number[leaf<Kind::number>] | single_quoted[leaf<Kind::text>] |
                         double_quoted[leaf<Kind::text>] | variable[leaf<Kind::variable>] |
                         list[take] | call[take] | plain_name[take] |
                         ('(' > disjunction[take] > close_round);

// An equals sign after a plain name makes an argument a named one.
auto const argument = (name[add_name] >> x3::lit('=') >> !x3::lit('=')) > disjunction[add_item];
auto const plain_argument = !(name >> '=' >> !x3::lit('=')) >> disjunction[add_item];
auto const arguments = (plain_argument | argument) >> *(',' > (plain_argument | argument));
auto const call_def =
    ((name >> &x3::lit('('))[leaf<Kind::call>] >> '(' >> -arguments) > close_round;
auto const list_def = (x3::raw[x3::lit('[')][begin_list] >>
                       -(sum[add_item] >> *(',' > sum[add_item]))) > close_square;

BOOST_SPIRIT_DEFINE(disjunction, conjunction, negation, comparison, sum, path, primary, call, list,
                    plain_name)

// Recursion of the grammar is bounded by this, checked before it runs.
std::optional<ExpressionFault> too_much(std::string_view text) {
    if (text.size() > max_expression_bytes) {
        return ExpressionFault{
            "The condition is longer than " + std::to_string(max_expression_bytes) + " bytes.", 0};
    }
    int depth = 0;
    int negations = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' || text[i] == '[' ? 1 : text[i] == ')' || text[i] == ']' ? -1 : 0;
        negations += text.substr(i, 3) == "not" ? 1 : 0;
        if (depth > max_expression_depth || negations > 2 * max_expression_depth) {
            return ExpressionFault{"The condition is nested too deep.",
                                   static_cast<std::uint32_t>(i)};
        }
    }
    return std::nullopt;
}

} // namespace

std::variant<Expression, ExpressionFault> parse_expression(std::string_view text) {
    if (auto fault = too_much(text)) {
        return *fault;
    }
    Iterator const begin = text.data();
    Iterator const end = begin + text.size();
    Iterator at = begin;
    auto const found = [&](Iterator where) {
        return where == end
                   ? std::string("the condition ends here")
                   : "found \"" + std::string(where, std::min<std::ptrdiff_t>(end - where, 12)) +
                         "\"";
    };
    Expression out;
    try {
        auto const start = x3::with<Begin>(begin)[disjunction];
        bool const matched = x3::phrase_parse(at, end, start, x3::space, out);
        if (matched && at == end) {
            return out;
        }
        return ExpressionFault{matched ? "Expected \"and\" or \"or\" or the end; " + found(at) + "."
                                       : "Expected a condition; " + found(at) + ".",
                               static_cast<std::uint32_t>(at - begin)};
    } catch (x3::expectation_failure<Iterator> const& failure) {
        Iterator where = failure.where();
        while (where != end && *where == ' ') {
            ++where;
        }
        return ExpressionFault{"Expected " + failure.which() + "; " + found(where) + ".",
                               static_cast<std::uint32_t>(where - begin)};
    }
}

std::string to_string(Expression const& expression) {
    auto const items = [&] {
        std::string out;
        std::size_t const plain = expression.items.size() - expression.names.size();
        for (std::size_t i = 0; i < expression.items.size(); ++i) {
            out += " " + (i < plain ? std::string() : expression.names[i - plain] + "=") +
                   to_string(expression.items[i]);
        }
        return out;
    };
    switch (expression.kind) {
    case Kind::number:
    case Kind::name:
        return expression.text;
    case Kind::text:
        return "'" + expression.text + "'";
    case Kind::variable:
        return "$" + expression.text;
    case Kind::field:
        return to_string(expression.items[0]) + "." + expression.text;
    case Kind::call:
        return "(" + expression.text + items() + ")";
    case Kind::list:
        return "[" + (expression.items.empty() ? "" : items().substr(1)) + "]";
    case Kind::any:
        return "(or" + items() + ")";
    case Kind::all:
        return "(and" + items() + ")";
    case Kind::negated:
        return "(not" + items() + ")";
    case Kind::binary:
        return "(" + expression.text + items() + ")";
    }
    return "";
}

} // namespace gainsay
