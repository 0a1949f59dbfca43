// The functions of conditions: one table, one row a function.
#pragma once

#include <gainsay/finding/typed_value.h>

#include <span>
#include <string_view>

namespace gainsay {

struct Arguments {
    std::span<Value const> values;
    std::vector<std::string> const* named; // the option's words; nullptr where it is not given
    Facts const& facts;
};

struct FunctionRow {
    std::string_view name; // several rows may share it: the types decide
    std::span<Type const> parameters;
    Type result;
    std::string_view doc;
    std::string_view
        says; // in words, {0} the first argument: "{0} and {1} cannot be the same time"
    // Only called with arguments that are known, except where a parameter is `any` or `record`.
    Value (*call)(Arguments const&);
    // Arguments that may change places without changing the result: 1 each with the next, 2 in
    // pairs (the first two with the second two), 0 none.
    unsigned swaps = 0;
    std::string_view option = {};                        // "ignoring"
    std::span<std::string_view const> option_words = {}; // what it may list
};

[[nodiscard]] std::span<FunctionRow const> functions();
[[nodiscard]] std::vector<std::string_view> function_names();

// The words of `after` that are not in `before`, and the other way round, as spans of the two.
struct Changes {
    std::vector<Span> before;
    std::vector<Span> after;
};
[[nodiscard]] Changes changed_words(std::string_view before, std::string_view after);

} // namespace gainsay
