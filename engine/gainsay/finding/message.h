// Sentences with {fields}, as rules write them.
#pragma once

#include <gainsay/finding/condition.h>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gainsay {

// What stands after | in a field: {T1|date}, {W2|diff:W1}.
enum class Formatter : std::uint8_t { plain, text, date, weekday, headword, diff };

struct MessageField {
    Condition value; // a variable or a path of fields
    Formatter formatter = Formatter::plain;
    std::optional<Condition> other; // of diff
};

struct Message {
    std::vector<std::variant<std::string, MessageField>> parts;
};

// Problems at their place within `text`: unbound variables, unknown fields and formatters, a
// formatter that does not fit the type.
[[nodiscard]] Message compile_message(Located const& text, NameScope const& scope,
                                      std::vector<Problem>& problems);

[[nodiscard]] std::string to_string(Message const& message, Binding const& binding,
                                    Facts const& facts);

} // namespace gainsay
