// Conditions of rules as trees of words, before anything is known of their types.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay {

struct Expression {
    enum class Kind : std::uint8_t {
        number,   // text: "3", "0.5"
        text,     // text: without quotation marks
        name,     // text: a pattern, or a word of a list
        variable, // text: without $
        field,    // text: the field; items[0]: what has it
        call,     // text: the function; items: arguments, the named ones last
        list,
        any,     // a or b or c
        all,     // a and b and c
        negated, // not a
        binary,  // text: "=", "!=", "<", "<=", ">", ">=", "in", "+", "-"
    };

    Kind kind = Kind::name;
    std::string text;
    std::vector<Expression> items;
    std::vector<std::string> names; // of a call's last arguments
    std::uint32_t offset = 0;       // bytes from the start of the condition
    std::uint32_t word = 0;         // of a field: where its name stands
};

struct ExpressionFault {
    std::string message;
    std::uint32_t offset = 0; // bytes from the start of the condition
};

// Longer conditions, deeper parentheses and more signs of negation are refused.
inline constexpr std::size_t max_expression_bytes = 1000;
inline constexpr int max_expression_depth = 16;

// From loosest to tightest: or, and, not, comparison (= != < <= > >= in), + and -. Calls take plain
// arguments, then named ones: word_edits($A, $B, ignoring=[case]).
[[nodiscard]] std::variant<Expression, ExpressionFault> parse_expression(std::string_view text);

// The tree in one line, as tests and `explain` print it: "(and (disjoint $T1 $T2) (not (. a
// text)))".
[[nodiscard]] std::string to_string(Expression const& expression);

} // namespace gainsay
