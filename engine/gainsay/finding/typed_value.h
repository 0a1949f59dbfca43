// What conditions are made of once names have been looked up: types and values.
#pragma once

#include <gainsay/base/truth.h>
#include <gainsay/finding/facts.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace gainsay {

enum class Type : std::uint8_t {
    any, // only as a parameter: whatever the argument is
    truth,
    number,
    text,
    words, // a list
    instant,
    duration,
    time,
    quantity,
    quote,
    event,
    entity,
    predicate,
    article,
    record,
    list_name,  // text that names a list of the pack
    scale_name, // … or a scale
};

// "a time", "an event": for messages.
[[nodiscard]] char const* with_article(Type type);
// Values of this type can be looked up: patterns may be joined on them.
[[nodiscard]] bool is_joinable(Type type);

struct ArticleRef {
    ArticleIndex index;
    friend bool operator==(ArticleRef, ArticleRef) = default;
};
struct SymbolRef {
    Symbol symbol;
    friend bool operator==(SymbolRef, SymbolRef) = default;
};

// A value and where in which article it stands. Views facts.
struct Value {
    // Nothing: the text does not say.
    std::variant<std::monostate, Truth, Decimal, std::string, std::vector<std::string>,
                 std::chrono::sys_seconds, std::chrono::seconds, TimeExpression const*,
                 Quantity const*, Quote const*, SymbolRef, ArticleRef, Record const*>
        data = {};
    Type type = Type::any;
    Record const* from = nullptr; // the record that holds it
    Span span = {};               // its words in that record's article
    std::shared_ptr<TimeExpression const> made =
        {}; // a time that a function made; `data` points at it

    [[nodiscard]] bool known() const { return data.index() != 0; }
    template <class T>
    [[nodiscard]] T const& as() const {
        return std::get<T>(data);
    }
};

[[nodiscard]] Value value_of(Truth value);
[[nodiscard]] Value value_of(Decimal value);
[[nodiscard]] Value value_of(std::chrono::seconds value);
// Text, and where it stands; nothing is known where it is empty.
[[nodiscard]] Value value_of(std::string value, Record const* from = nullptr, Span span = {});

// Equal things of one type; unknown where one is not known.
[[nodiscard]] Truth equal(Value const& a, Value const& b);
// -1, 0, 1 for numbers, instants, durations and texts; nothing where they have no order.
[[nodiscard]] std::optional<int> order(Value const& a, Value const& b);

// The value in words, for messages and proofs.
[[nodiscard]] std::string words_of(Value const& value, Facts const& facts);
// "7 February 2026", "February 2026"; the words as written where there is no date.
[[nodiscard]] std::string date_words(TimeExpression const& time, std::string_view as_written);
// "Saturday"; empty where the time is longer or shorter than some one day.
[[nodiscard]] std::string weekday_words(TimeExpression const& time);
// What a place says, as reports show it beside the passage: "14", "~40 kilometre", "2026-02-07".
[[nodiscard]] std::string report_value(Value const& value, Facts const& facts);

} // namespace gainsay
