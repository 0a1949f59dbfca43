#include <gainsay/base/nearest.h>
#include <gainsay/finding/message.h>

#include <array>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

constexpr auto formatter_names =
    std::to_array({"plain"sv, "text"sv, "date"sv, "weekday"sv, "headword"sv, "diff"sv});

class MessageCompiler {
  public:
    MessageCompiler(Located const& text, NameScope const& scope, std::vector<Problem>& problems)
        : text_(text), scope_(scope), problems_(problems) {}

    Message compile() {
        Message out;
        std::string_view const text = text_.text;
        std::size_t at = 0;
        while (at < text.size()) {
            std::size_t const open = text.find('{', at);
            if (open != at) {
                out.parts.emplace_back(std::string(text.substr(at, open - at)));
            }
            if (open == std::string_view::npos) {
                break;
            }
            std::size_t const close = text.find('}', open);
            if (close == std::string_view::npos) {
                fault(open, "bad-message", "This field has no closing brace.");
                break;
            }
            if (auto field = read_field(open + 1, text.substr(open + 1, close - open - 1))) {
                out.parts.emplace_back(std::move(*field));
            }
            at = close + 1;
        }
        return out;
    }

  private:
    void fault(std::size_t offset, std::string code, std::string message, std::string hint = "") {
        problems_.push_back(Problem{std::move(code), std::move(message),
                                    place_within(text_, static_cast<std::uint32_t>(offset)),
                                    std::move(hint)});
    }

    std::optional<MessageField> read_field(std::size_t offset, std::string_view field) {
        std::size_t const bar = field.find('|');
        auto value = read_value(offset, field.substr(0, bar));
        MessageField out;
        bool sound = value.has_value();
        if (bar != std::string_view::npos) {
            std::string_view formatter = field.substr(bar + 1);
            std::string_view other;
            std::size_t const colon = formatter.find(':');
            if (colon != std::string_view::npos) {
                other = formatter.substr(colon + 1);
                formatter = formatter.substr(0, colon);
            }
            auto const known = std::find(formatter_names.begin(), formatter_names.end(), formatter);
            if (known == formatter_names.end()) {
                fault(offset + bar + 1, "unknown-formatter",
                      "There is no formatter \"" + std::string(formatter) + "\".",
                      hint_for(formatter, formatter_names));
                return std::nullopt;
            }
            out.formatter = static_cast<Formatter>(known - formatter_names.begin());
            if (out.formatter == Formatter::diff) {
                out.other = read_value(offset + bar + 1 + colon + 1, other);
                sound = sound && out.other && out.other->type == Type::quote;
            }
        }
        if (!sound) {
            return std::nullopt;
        }
        out.value = std::move(*value);
        if (!fits(out)) {
            fault(offset, "type-clash",
                  "The formatter \"" +
                      std::string(formatter_names[static_cast<std::size_t>(out.formatter)]) +
                      "\" does not go with " + with_article(out.value.type) + ".");
            return std::nullopt;
        }
        return out;
    }

    static bool fits(MessageField const& field) {
        switch (field.formatter) {
        case Formatter::date:
            return field.value.type == Type::time || field.value.type == Type::instant;
        case Formatter::weekday:
            return field.value.type == Type::time;
        case Formatter::headword:
            return field.value.type == Type::event || field.value.type == Type::predicate ||
                   field.value.type == Type::entity;
        case Formatter::diff:
            return field.value.type == Type::quote;
        default:
            return true;
        }
    }

    // T1 and E are variables; a.source is a path. Both are conditions' words, $ apart.
    std::optional<Condition> read_value(std::size_t offset, std::string_view path) {
        bool const variable = !path.empty() && path[0] >= 'A' && path[0] <= 'Z';
        std::string const expression = (variable ? "$" : "") + std::string(path);
        auto parsed = parse_expression(expression);
        auto const* tree = std::get_if<Expression>(&parsed);
        using Kind = Expression::Kind;
        if (tree == nullptr || (tree->kind != Kind::variable && tree->kind != Kind::field)) {
            fault(offset, "bad-message", "A field is a variable or a path such as a.source.");
            return std::nullopt;
        }
        Located at{expression, place_within(text_, static_cast<std::uint32_t>(offset)), 0};
        return compile_value(*tree, at);
    }

    std::optional<Condition> compile_value(Expression const& tree, Located const& at) {
        // A path is compiled as what a condition asks of it: whether it is known.
        Expression asked;
        asked.kind = Expression::Kind::call;
        asked.text = "known";
        asked.items.push_back(tree);
        auto compiled = compile_tree(asked, at, scope_, problems_);
        if (!compiled) {
            return std::nullopt;
        }
        return std::move(compiled->items[0]);
    }

    Located const& text_;
    NameScope const& scope_;
    std::vector<Problem>& problems_;
};

// The words of `after`; those that `before` lacks stand between asterisks.
std::string difference(Value const& after, Value const& before, Facts const& facts) {
    if (!after.known() || !before.known()) {
        return words_of(after, facts);
    }
    std::string_view const text = slice(facts.article(*after.from).text(), after.span);
    std::string_view const old = slice(facts.article(*before.from).text(), before.span);
    std::vector<Span> marked; // neighbours as one
    for (Span const span : changed_words(old, text).after) {
        bool const goes_on =
            !marked.empty() &&
            slice(text, {marked.back().end, span.begin}).find_first_not_of(" :.,-") ==
                std::string_view::npos;
        if (goes_on) {
            marked.back().end = span.end;
        } else {
            marked.push_back(span);
        }
    }
    std::string out;
    std::uint32_t at = 0;
    for (Span const span : marked) {
        out += std::string(text.substr(at, span.begin - at)) + "*" +
               std::string(slice(text, span)) + "*";
        at = span.end;
    }
    return out + std::string(text.substr(at));
}

// With what is counted, and small at the beginning: "seven rifles" of "Seven rifles were found".
std::string counted_words(Value const& value, Facts const& facts) {
    Quantity const& quantity = *value.as<Quantity const*>();
    std::string_view const text = facts.article(*value.from).text();
    // Not "12 AK" of "12 AK-47s".
    bool const beside = quantity.of && quantity.of->begin <= quantity.span.end + 1 &&
                        text[quantity.of->end - 1] >= 'a' && text[quantity.of->end - 1] <= 'z';
    Span const span = beside ? cover(quantity.span, *quantity.of) : quantity.span;
    std::string out(slice(text, span));
    bool const word = out.size() > 1 && out[1] >= 'a' && out[1] <= 'z';
    if (word && out[0] >= 'A' && out[0] <= 'Z') {
        out[0] = static_cast<char>(out[0] - 'A' + 'a');
    }
    return out;
}

// "…, he said": the comma is the sentence's.
std::string without_comma(std::string words) {
    return words.ends_with(',') ? words.substr(0, words.size() - 1) : words;
}

// "12 June 2025"; "3 a.m. on Tuesday, 10 June 2025", or "3 a.m." where the day is a guess.
std::string when(TimeExpression const& time, std::string const& as_written) {
    std::string const date = date_words(time, as_written);
    std::size_t const at = time.value.find('T');
    bool const clock = time.timex == Timex::time && at != std::string::npos &&
                       time.value.find(':', at) != std::string::npos;
    if (!clock) {
        return date;
    }
    bool const said = time.day_guessed || time.has_date || date == as_written;
    return said ? as_written : as_written + ", " + date;
}

std::string shown(MessageField const& field, Binding const& binding, Facts const& facts) {
    Value const value = evaluate(field.value, binding, facts);
    if (value.type == Type::time && value.known()) {
        TimeExpression const& time = *value.as<TimeExpression const*>();
        if (field.formatter == Formatter::date) {
            return when(time, words_of(value, facts));
        }
        if (field.formatter == Formatter::weekday) {
            return weekday_words(time);
        }
    }
    if (value.type == Type::quantity && value.known()) {
        return counted_words(value, facts);
    }
    if (field.formatter == Formatter::diff && field.other) {
        return without_comma(difference(value, evaluate(*field.other, binding, facts), facts));
    }
    if (value.type == Type::quote) {
        return without_comma(words_of(value, facts));
    }
    return words_of(value, facts);
}

} // namespace

Message compile_message(Located const& text, NameScope const& scope,
                        std::vector<Problem>& problems) {
    return MessageCompiler(text, scope, problems).compile();
}

std::string to_string(Message const& message, Binding const& binding, Facts const& facts) {
    std::string out;
    for (auto const& part : message.parts) {
        if (auto const* text = std::get_if<std::string>(&part)) {
            out += *text;
        } else {
            out += shown(std::get<MessageField>(part), binding, facts);
        }
    }
    return out;
}

} // namespace gainsay
