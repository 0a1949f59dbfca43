// Conditions with names looked up and types checked: what a rule asks of its matches.
#pragma once

#include <gainsay/finding/expression.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/functions.h>
#include <gainsay/rule/rule_set.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gainsay {

inline constexpr std::size_t max_match_patterns = 4;

// The records that a rule's patterns are bound to, in the order of its patterns.
struct Binding {
    std::array<Record const*, max_match_patterns> records = {};
};

// What a $VARIABLE stands for: a field of the pattern that names it first.
struct Variable {
    std::uint32_t pattern;
    FieldRow const* field;
    bool shared = false; // several patterns name it
};

// Names that a rule's conditions and messages may use.
struct NameScope {
    std::vector<std::string> patterns;
    std::map<std::string, Variable> variables;
    RulePack const* pack;
};

struct Condition {
    Expression::Kind kind = Expression::Kind::name;
    Type type = Type::truth;
    std::string sign;                      // of a comparison
    std::uint32_t pattern = 0;             // of a name or variable
    FieldRow const* field = nullptr;       // of a variable or field
    FunctionRow const* function = nullptr; // of a call
    Value literal;                         // of number, text and list
    std::optional<std::vector<std::string>> named;
    std::vector<Condition> items;
};

// Looks up every name; problems are added at their place within `text`.
[[nodiscard]] std::optional<Condition>
compile_condition(Located const& text, NameScope const& scope, std::vector<Problem>& problems);

// The same for a tree that is parsed already; offsets in it are within `text`.
[[nodiscard]] std::optional<Condition> compile_tree(Expression const& tree, Located const& text,
                                                    NameScope const& scope,
                                                    std::vector<Problem>& problems);

[[nodiscard]] Value evaluate(Condition const& condition, Binding const& binding,
                             Facts const& facts);
// Whether it holds; unknown where the texts do not say.
[[nodiscard]] Truth holds(Condition const& condition, Binding const& binding, Facts const& facts);
// The condition in plain words, with the values it was asked about.
[[nodiscard]] std::string in_words(Condition const& condition, Binding const& binding,
                                   Facts const& facts);

// The condition as a word that is the same for conditions that ask the same; `swapped` reads it
// with the first two patterns changed over.
[[nodiscard]] std::string canonical(Condition const& condition, bool swapped);

[[nodiscard]] Place place_within(Located const& text, std::uint32_t offset);

} // namespace gainsay
