// How two statements compare that may tell of the same happening.
#pragma once

#include <gainsay/finding/typed_value.h>

#include <optional>
#include <string>
#include <vector>

namespace gainsay {

// How much of what the two values' statements tell besides the values is alike, 0 to 1 in
// hundredths; of two records, of all they tell. Nothing where stories are not compared or a
// statement tells nothing else.
[[nodiscard]] std::optional<Decimal> alike_around(Value const& a, Value const& b,
                                                  Facts const& facts);

// Whether two statements tell of times so far from each other that they cannot be one happening
// told with a wrong date: their own times, else those of their sentences, else when the article
// was published. unknown where one of them has none of these.
[[nodiscard]] Truth far_apart(Record const& a, Record const& b, Facts const& facts);

// Whether two parties of one kind cannot be the same: two names of two persons or organisations, or
// a name and a description that nothing in the story gives to that name. unknown otherwise.
[[nodiscard]] Truth different(Value const& a, Value const& b, Facts const& facts);

// Whether two phrases name two places: no name in common, none told to be part of another.
[[nodiscard]] Truth apart(Value const& a, Value const& b, Facts const& facts);

// Whether a word of a list stands in one of the two statements alone.
[[nodiscard]] Truth only_one_has(Record const& a, Record const& b,
                                 std::vector<std::string> const& words, Facts const& facts);

// Whether the predicates are of one sense.
[[nodiscard]] Truth like_predicate(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
