// The fields of records, articles, events and entities that rules may name: one table.
#pragma once

#include <gainsay/finding/typed_value.h>

#include <span>
#include <string_view>

namespace gainsay {

struct FieldRow {
    Type owner; // record, article, event or entity
    std::string_view name;
    Type type;
    std::string_view doc;
    std::span<std::string_view const> vocabulary; // all words it can be; empty: any
    bool in_patterns;                             // may be tested in a pattern
    Value (*get)(Value const& owner, Facts const& facts);
};

[[nodiscard]] std::span<FieldRow const> fields();
// nullptr where there is none.
[[nodiscard]] FieldRow const* find_field(Type owner, std::string_view name);
// Names for hints.
[[nodiscard]] std::vector<std::string_view> field_names(Type owner, bool in_patterns);

[[nodiscard]] Value record_value(Record const& record);
[[nodiscard]] Value field_of(Record const& record, FieldRow const& field, Facts const& facts);

} // namespace gainsay
