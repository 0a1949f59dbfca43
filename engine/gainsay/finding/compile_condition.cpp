#include <gainsay/base/nearest.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/condition.h>

#include <algorithm>

namespace gainsay {

namespace {

using Kind = Expression::Kind;

std::string in_quotes(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

// Thrown nowhere: a fault is kept and the whole condition refused.
class Compiler {
  public:
    Compiler(Located const& text, NameScope const& scope, std::vector<Problem>& problems)
        : text_(text), scope_(scope), problems_(problems) {}

    std::optional<Condition> compile(Expression const& expression) {
        switch (expression.kind) {
        case Kind::number:
        case Kind::text:
        case Kind::list:
            return literal(expression);
        case Kind::name:
            return name(expression);
        case Kind::variable:
            return variable(expression);
        case Kind::field:
            return field(expression);
        case Kind::call:
            return call(expression);
        case Kind::any:
        case Kind::all:
        case Kind::negated:
            return connective(expression);
        case Kind::binary:
            return binary(expression);
        }
        return std::nullopt;
    }

    std::nullopt_t fault(Expression const& at, std::string code, std::string message,
                         std::string hint = "") {
        problems_.push_back(Problem{std::move(code), std::move(message),
                                    place_within(text_, at.offset), std::move(hint)});
        return std::nullopt;
    }

  private:
    static Condition made(Kind kind, Type type) {
        Condition out;
        out.kind = kind;
        out.type = type;
        return out;
    }

    std::optional<Condition> literal(Expression const& expression) {
        Condition out = made(expression.kind, Type::text);
        if (expression.kind == Kind::number) {
            auto const number = Decimal::parse(expression.text);
            if (!number) {
                return fault(expression, "bad-value", "This number is out of range.");
            }
            out.type = Type::number;
            out.literal.data = *number;
        } else if (expression.kind == Kind::text) {
            out.literal.data = expression.text;
        } else {
            std::vector<std::string> words;
            for (Expression const& item : expression.items) {
                if (item.kind != Kind::name && item.kind != Kind::text &&
                    item.kind != Kind::number) {
                    return fault(item, "type-clash", "A list holds words and numbers.");
                }
                words.push_back(item.text);
            }
            out.type = Type::words;
            out.literal.data = std::move(words);
        }
        out.literal.type = out.type;
        return out;
    }

    std::optional<Condition> name(Expression const& expression) {
        auto const& names = scope_.patterns;
        auto const found = std::find(names.begin(), names.end(), expression.text);
        if (found == names.end()) {
            std::vector<std::string_view> known(names.begin(), names.end());
            return fault(expression, "unknown-pattern",
                         "The rule has no pattern " + in_quotes(expression.text) + ".",
                         hint_for(expression.text, known));
        }
        Condition out = made(Kind::name, Type::record);
        out.pattern = static_cast<std::uint32_t>(found - names.begin());
        return out;
    }

    std::optional<Condition> variable(Expression const& expression) {
        auto const found = scope_.variables.find(expression.text);
        if (found == scope_.variables.end()) {
            std::vector<std::string_view> known;
            for (auto const& entry : scope_.variables) {
                known.push_back(entry.first);
            }
            return fault(expression, "unbound-variable",
                         "No pattern binds $" + expression.text + ".",
                         hint_for(expression.text, known));
        }
        Condition out = made(Kind::variable, found->second.field->type);
        out.pattern = found->second.pattern;
        out.field = found->second.field;
        return out;
    }

    std::optional<Condition> field(Expression const& expression) {
        auto owner = compile(expression.items[0]);
        if (!owner) {
            return std::nullopt;
        }
        Condition out = made(Kind::field, Type::any);
        out.field = find_field(owner->type, expression.text);
        if (out.field == nullptr) {
            Expression name = expression;
            name.offset = expression.word;
            return fault(name, "unknown-field",
                         std::string(with_article(owner->type)) + " has no field " +
                             in_quotes(expression.text) + ".",
                         hint_for(expression.text, field_names(owner->type, false)));
        }
        out.type = out.field->type;
        out.items.push_back(std::move(*owner));
        return out;
    }

    static bool fits(Type wanted, Type given) {
        return wanted == given || wanted == Type::any ||
               (given == Type::text && (wanted == Type::list_name || wanted == Type::scale_name));
    }

    std::optional<Condition> call(Expression const& expression) {
        std::vector<FunctionRow const*> rows;
        for (FunctionRow const& row : functions()) {
            if (row.name == expression.text) {
                rows.push_back(&row);
            }
        }
        if (rows.empty()) {
            auto const names = function_names();
            bool const misspelt = !nearest(expression.text, names).empty();
            return fault(expression, "unknown-function",
                         "There is no function " + in_quotes(expression.text) + ".",
                         misspelt ? hint_for(expression.text, names)
                                  : "gainsay rules language lists them");
        }
        std::size_t const plain = expression.items.size() - expression.names.size();
        Condition out = made(Kind::call, rows[0]->result);
        bool sound = true;
        for (std::size_t i = 0; i < plain; ++i) {
            auto argument = compile(expression.items[i]);
            sound = sound && argument.has_value();
            if (argument) {
                out.items.push_back(std::move(*argument));
            }
        }
        if (!sound) {
            return std::nullopt;
        }
        out.function = chosen(rows, out.items);
        if (out.function == nullptr) {
            return fault(expression, "type-clash", mismatch(expression.text, rows, out.items));
        }
        out.type = out.function->result;
        return named_words(expression, plain, out) && list_names(expression, out)
                   ? std::optional(std::move(out))
                   : std::nullopt;
    }

    static FunctionRow const* chosen(std::vector<FunctionRow const*> const& rows,
                                     std::vector<Condition> const& items) {
        for (FunctionRow const* row : rows) {
            if (std::equal(
                    items.begin(), items.end(), row->parameters.begin(), row->parameters.end(),
                    [](Condition const& item, Type wanted) { return fits(wanted, item.type); })) {
                return row;
            }
        }
        return nullptr;
    }

    static std::string mismatch(std::string const& name,
                                std::vector<FunctionRow const*> const& rows,
                                std::vector<Condition> const& items) {
        auto const listed = [](auto const& types, auto const& type_of) {
            std::string out;
            for (auto const& type : types) {
                out += (out.empty() ? "" : ", ") + std::string(with_article(type_of(type)));
            }
            return out.empty() ? std::string("nothing") : out;
        };
        std::string wanted;
        for (FunctionRow const* row : rows) {
            wanted += (wanted.empty() ? "" : " or ") +
                      listed(row->parameters, [](Type type) { return type; });
        }
        return in_quotes(name) + " takes " + wanted + "; this is " +
               listed(items, [](Condition const& item) { return item.type; }) + ".";
    }

    bool named_words(Expression const& expression, std::size_t plain, Condition& out) {
        for (std::size_t i = plain; i < expression.items.size(); ++i) {
            Expression const& value = expression.items[i];
            std::string const& option = expression.names[i - plain];
            if (option != out.function->option || out.named) {
                std::vector<std::string_view> known;
                if (!out.function->option.empty()) {
                    known.push_back(out.function->option);
                }
                fault(value, "unknown-option",
                      in_quotes(expression.text) + " has no option " + in_quotes(option) + ".",
                      hint_for(option, known));
                return false;
            }
            if (value.kind != Kind::list) {
                fault(value, "type-clash", in_quotes(option) + " takes a list.");
                return false;
            }
            out.named.emplace();
            for (Expression const& word : value.items) {
                auto const& allowed = out.function->option_words;
                if (std::find(allowed.begin(), allowed.end(), word.text) == allowed.end()) {
                    fault(word, "bad-value",
                          in_quotes(option) + " cannot list " + in_quotes(word.text) + ".",
                          hint_for(word.text, allowed));
                    return false;
                }
                out.named->push_back(word.text);
            }
        }
        return true;
    }

    // The names of lists and scales become their words.
    bool list_names(Expression const& expression, Condition& out) {
        for (std::size_t i = 0; i < out.items.size(); ++i) {
            Type const wanted = out.function->parameters[i];
            if (wanted != Type::list_name && wanted != Type::scale_name) {
                continue;
            }
            bool const is_list = wanted == Type::list_name;
            auto const& known = is_list ? scope_.pack->lists : scope_.pack->scales;
            Condition& item = out.items[i];
            if (item.kind != Kind::text) {
                fault(expression.items[i], "type-clash",
                      std::string("Write the name of a ") + (is_list ? "list" : "scale") +
                          " in quotation marks.");
                return false;
            }
            std::string const name = item.literal.as<std::string>();
            auto const found = known.find(name);
            if (found == known.end()) {
                std::vector<std::string_view> names;
                for (auto const& entry : known) {
                    names.push_back(entry.first);
                }
                fault(expression.items[i], is_list ? "unknown-list" : "unknown-scale",
                      std::string("The pack has no ") + (is_list ? "list " : "scale ") +
                          in_quotes(name) + ".",
                      hint_for(name, names));
                return false;
            }
            item.literal.data = found->second;
            item.literal.type = item.type = Type::words;
            item.kind = Kind::list;
        }
        return true;
    }

    std::optional<Condition> connective(Expression const& expression) {
        Condition out = made(expression.kind, Type::truth);
        bool sound = true;
        for (Expression const& item : expression.items) {
            auto compiled = compile(item);
            if (compiled && compiled->type != Type::truth) {
                fault(item, "type-clash",
                      std::string("A condition is wanted here; this is ") +
                          with_article(compiled->type) + ".");
                compiled.reset();
            }
            sound = sound && compiled.has_value();
            if (compiled) {
                out.items.push_back(std::move(*compiled));
            }
        }
        return sound ? std::optional(std::move(out)) : std::nullopt;
    }

    std::optional<Condition> binary(Expression const& expression) {
        auto left = compile(expression.items[0]);
        auto right = compile(expression.items[1]);
        if (!left || !right) {
            return std::nullopt;
        }
        std::string const& sign = expression.text;
        Condition out = made(Kind::binary, Type::truth);
        out.sign = sign;
        bool fit = left->type == right->type;
        if (sign == "in") {
            fit = left->type == Type::text && right->type == Type::words;
        } else if (sign == "=" || sign == "!=") {
            fit = fit && left->type != Type::time && left->type != Type::quantity &&
                  left->type != Type::quote;
        } else if (sign == "+" || sign == "-") {
            out.type = sum_type(sign, left->type, right->type);
            fit = out.type != Type::any;
        } else {
            fit = fit && (left->type == Type::number || left->type == Type::instant ||
                          left->type == Type::duration);
        }
        if (!fit) {
            return fault(expression, "type-clash",
                         in_quotes(sign) + " does not go between " + with_article(left->type) +
                             " and " + with_article(right->type) + ".");
        }
        out.items.push_back(std::move(*left));
        out.items.push_back(std::move(*right));
        return out;
    }

    static Type sum_type(std::string const& sign, Type left, Type right) {
        if (left == right && (left == Type::number || left == Type::duration)) {
            return left;
        }
        if (left == Type::instant && right == Type::duration) {
            return Type::instant;
        }
        return sign == "-" && left == Type::instant && right == Type::instant ? Type::duration
                                                                              : Type::any;
    }

    Located const& text_;
    NameScope const& scope_;
    std::vector<Problem>& problems_;
};

} // namespace

Place place_within(Located const& text, std::uint32_t offset) {
    std::string_view const before = std::string_view(text.text).substr(0, offset);
    Place place = text.place;
    if (place.line != 0) {
        place.column += text.indent + static_cast<std::uint32_t>(count_code_points(before));
    }
    return place;
}

std::optional<Condition> compile_condition(Located const& text, NameScope const& scope,
                                           std::vector<Problem>& problems) {
    auto const parsed = parse_expression(text.text);
    if (auto const* fault = std::get_if<ExpressionFault>(&parsed)) {
        problems.push_back(
            Problem{"bad-condition", fault->message, place_within(text, fault->offset)});
        return std::nullopt;
    }
    return compile_tree(std::get<Expression>(parsed), text, scope, problems);
}

std::optional<Condition> compile_tree(Expression const& tree, Located const& text,
                                      NameScope const& scope, std::vector<Problem>& problems) {
    Compiler compiler(text, scope, problems);
    auto out = compiler.compile(tree);
    if (out && out->type != Type::truth) {
        compiler.fault(tree, "type-clash",
                       std::string("A condition is wanted here; this is ") +
                           with_article(out->type) + ".");
        return std::nullopt;
    }
    return out;
}

} // namespace gainsay
