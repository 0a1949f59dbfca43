// What the functions of conditions are called with, one argument at a time. The types in the table
// of functions.cpp have been checked by then.
#pragma once

#include <gainsay/finding/functions.h>

namespace gainsay {

[[nodiscard]] inline TimeExpression const& time_at(Arguments const& in, std::size_t i) {
    return *in.values[i].as<TimeExpression const*>();
}
[[nodiscard]] inline Quantity const& quantity_at(Arguments const& in, std::size_t i) {
    return *in.values[i].as<Quantity const*>();
}
[[nodiscard]] inline Record const& record_at(Arguments const& in, std::size_t i) {
    return *in.values[i].as<Record const*>();
}
[[nodiscard]] inline ArticleIndex article_at(Arguments const& in, std::size_t i) {
    return in.values[i].as<ArticleRef>().index;
}

// A function of one record, or of two, as the table calls it.
template <auto decide>
[[nodiscard]] Value of_record(Arguments const& in) {
    return value_of(decide(record_at(in, 0), in.facts));
}
template <auto decide>
[[nodiscard]] Value of_records(Arguments const& in) {
    return value_of(decide(record_at(in, 0), record_at(in, 1), in.facts));
}
// A function of one or two arguments of another type, with the places they were read at.
template <auto decide>
[[nodiscard]] Value of_value(Arguments const& in) {
    return value_of(decide(in.values[0], in.facts));
}
template <auto decide>
[[nodiscard]] Value of_values(Arguments const& in) {
    return value_of(decide(in.values[0], in.values[1], in.facts));
}
template <auto decide>
[[nodiscard]] Value of_amounts(Arguments const& in) {
    return value_of(decide(quantity_at(in, 0), quantity_at(in, 1)));
}
// A function of two records and the words of a list.
template <auto decide>
[[nodiscard]] Value of_records_and_list(Arguments const& in) {
    return value_of(decide(record_at(in, 0), record_at(in, 1),
                           in.values[2].as<std::vector<std::string>>(), in.facts));
}

} // namespace gainsay
