#include <gainsay/finding/condition.h>

#include <algorithm>

namespace gainsay {

namespace {

using Kind = Expression::Kind;

Truth compared(std::string const& sign, Value const& a, Value const& b) {
    if (sign == "=") {
        return equal(a, b);
    }
    if (sign == "!=") {
        return !equal(a, b);
    }
    if (!a.known() || !b.known()) {
        return Truth::unknown;
    }
    if (sign == "in") {
        auto const& words = b.as<std::vector<std::string>>();
        return truth(std::find(words.begin(), words.end(), a.as<std::string>()) != words.end());
    }
    auto const sorted = order(a, b);
    if (!sorted) {
        return Truth::unknown;
    }
    return truth(sign == "<"    ? *sorted < 0
                 : sign == "<=" ? *sorted <= 0
                 : sign == ">"  ? *sorted > 0
                                : *sorted >= 0);
}

Value sum(Condition const& condition, Value const& a, Value const& b) {
    Value out;
    out.type = condition.type;
    if (!a.known() || !b.known()) {
        return out;
    }
    bool const plus = condition.sign == "+";
    if (a.type == Type::number) {
        auto const number = plus ? add(a.as<Decimal>(), b.as<Decimal>())
                                 : subtract(a.as<Decimal>(), b.as<Decimal>());
        if (number) {
            out.data = *number;
        }
    } else if (b.type == Type::instant) {
        out.data = a.as<std::chrono::sys_seconds>() - b.as<std::chrono::sys_seconds>();
    } else {
        auto const step = plus ? b.as<std::chrono::seconds>() : -b.as<std::chrono::seconds>();
        if (a.type == Type::instant) {
            out.data = a.as<std::chrono::sys_seconds>() + step;
        } else {
            out.data = a.as<std::chrono::seconds>() + step;
        }
    }
    return out;
}

Value called(Condition const& condition, Binding const& binding, Facts const& facts) {
    std::vector<Value> arguments;
    arguments.reserve(condition.items.size());
    bool known = true;
    for (std::size_t i = 0; i < condition.items.size(); ++i) {
        arguments.push_back(evaluate(condition.items[i], binding, facts));
        known =
            known && (arguments.back().known() || condition.function->parameters[i] == Type::any);
    }
    if (!known) {
        Value out;
        out.type = condition.type;
        if (condition.type == Type::truth) {
            out.data = Truth::unknown;
        }
        return out;
    }
    return condition.function->call(
        {arguments, condition.named ? &*condition.named : nullptr, facts});
}

std::string joined(Condition const& condition, Binding const& binding, Facts const& facts,
                   std::string const& between) {
    std::string out;
    for (Condition const& item : condition.items) {
        out += (out.empty() ? "" : between) + in_words(item, binding, facts);
    }
    return out;
}

std::string said(std::string_view pattern, std::vector<std::string> const& arguments) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
            auto const index = static_cast<std::size_t>(pattern[i + 1] - '0');
            out += index < arguments.size() ? arguments[index] : "";
            i += 2;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

char const* sign_words(std::string const& sign) {
    return sign == "="    ? " is "
           : sign == "!=" ? " is not "
           : sign == "<"  ? " is less than "
           : sign == "<=" ? " is not more than "
           : sign == ">"  ? " is more than "
           : sign == ">=" ? " is not less than "
           : sign == "in" ? " is one of "
           : sign == "+"  ? " plus "
                          : " minus ";
}

} // namespace

Value evaluate(Condition const& condition, Binding const& binding, Facts const& facts) {
    switch (condition.kind) {
    case Kind::number:
    case Kind::text:
    case Kind::list:
        return condition.literal;
    case Kind::name:
        return record_value(*binding.records[condition.pattern]);
    case Kind::variable:
        return field_of(*binding.records[condition.pattern], *condition.field, facts);
    case Kind::field: {
        Value const owner = evaluate(condition.items[0], binding, facts);
        if (owner.known()) {
            return condition.field->get(owner, facts);
        }
        Value out;
        out.type = condition.type;
        return out;
    }
    case Kind::call:
        return called(condition, binding, facts);
    case Kind::any:
    case Kind::all: {
        bool const any = condition.kind == Kind::any;
        Truth out = any ? Truth::no : Truth::yes;
        for (Condition const& item : condition.items) {
            Truth const held = holds(item, binding, facts);
            out = any ? either(out, held) : both(out, held);
            if (out == (any ? Truth::yes : Truth::no)) {
                break;
            }
        }
        return value_of(out);
    }
    case Kind::negated:
        return value_of(!holds(condition.items[0], binding, facts));
    case Kind::binary: {
        Value const a = evaluate(condition.items[0], binding, facts);
        Value const b = evaluate(condition.items[1], binding, facts);
        return condition.type == Type::truth ? value_of(compared(condition.sign, a, b))
                                             : sum(condition, a, b);
    }
    }
    return {};
}

Truth holds(Condition const& condition, Binding const& binding, Facts const& facts) {
    Value const value = evaluate(condition, binding, facts);
    return value.known() ? value.as<Truth>() : Truth::unknown;
}

std::string in_words(Condition const& condition, Binding const& binding, Facts const& facts) {
    switch (condition.kind) {
    case Kind::all:
        return joined(condition, binding, facts, ", and ");
    case Kind::any:
        // What made it true is told, not what did not.
        for (Condition const& item : condition.items) {
            if (holds(item, binding, facts) == Truth::yes) {
                return in_words(item, binding, facts);
            }
        }
        return joined(condition, binding, facts, ", or ");
    case Kind::negated:
        return "it is not so that " + joined(condition, binding, facts, "");
    case Kind::binary:
        return in_words(condition.items[0], binding, facts) + sign_words(condition.sign) +
               in_words(condition.items[1], binding, facts);
    case Kind::call: {
        std::vector<std::string> arguments;
        for (Condition const& item : condition.items) {
            arguments.push_back(in_words(item, binding, facts));
        }
        std::string out = said(condition.function->says, arguments);
        if (condition.type != Type::truth) {
            out += " (" + words_of(evaluate(condition, binding, facts), facts) + ")";
        }
        return out;
    }
    default:
        return words_of(evaluate(condition, binding, facts), facts);
    }
}

std::string canonical(Condition const& condition, bool swapped) {
    std::vector<std::string> items;
    for (Condition const& item : condition.items) {
        items.push_back(canonical(item, swapped));
    }
    bool const equality = condition.sign == "=" || condition.sign == "!=";
    if (condition.kind == Kind::all || condition.kind == Kind::any || equality ||
        (condition.function != nullptr && condition.function->swaps == 1)) {
        std::sort(items.begin(), items.end());
    } else if (condition.function != nullptr && condition.function->swaps == 2) {
        items = {items[0] + ' ' + items[1], items[2] + ' ' + items[3]};
        std::sort(items.begin(), items.end());
    }
    std::string out = "(" + std::to_string(static_cast<int>(condition.kind)) + condition.sign;
    if (condition.kind == Kind::name || condition.kind == Kind::variable) {
        bool const moves = swapped && condition.pattern < 2;
        out += std::to_string(moves ? 1 - condition.pattern : condition.pattern);
    }
    out += condition.field == nullptr ? "" : "." + std::string(condition.field->name);
    out += condition.function == nullptr ? "" : std::string(condition.function->name);
    if (condition.literal.known()) {
        out += words_of(condition.literal, Facts{});
    }
    for (std::string const& word : condition.named.value_or(std::vector<std::string>())) {
        out += "=" + word;
    }
    for (std::string const& item : items) {
        out += ' ' + item;
    }
    return out + ")";
}

} // namespace gainsay
