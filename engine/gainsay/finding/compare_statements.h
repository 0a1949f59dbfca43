// How two statements compare that may tell of the same happening.
#pragma once

#include <gainsay/finding/typed_value.h>
#include <gainsay/graph/alignment.h>

#include <optional>
#include <string>
#include <vector>

namespace gainsay {

// What the two values' statements tell besides the values, item by item; of two records, all they
// tell. Nothing where stories are not compared or a statement tells nothing else.
[[nodiscard]] std::optional<Alignment> align_around(Value const& a, Value const& b,
                                                    Facts const& facts);

// How much the articles of two records tell of the same things, 0 to 1 in hundredths. Nothing where
// stories are not compared.
[[nodiscard]] std::optional<Decimal> articles_alike(Record const& a, Record const& b,
                                                    Facts const& facts);

// Whether two statements tell of times so far from each other that they cannot be one happening
// told with a wrong date: their own times, else those of their sentences, else when the article
// was published. unknown where one of them has none of these.
[[nodiscard]] Truth far_apart(Record const& a, Record const& b, Facts const& facts);

// Whether each of the two names a person, organisation or work whom the other's sentence does not
// name.
[[nodiscard]] Truth other_names(Record const& a, Record const& b, Facts const& facts);

// Whether the two stand in one sentence, or in two of the same words.
[[nodiscard]] bool in_one_sentence(Record const& a, Record const& b, Facts const& facts);

// Whether both count, and count otherwise: "the first goal", "his second goal".
[[nodiscard]] Truth other_turn(Record const& a, Record const& b, Facts const& facts);

// Whether something says that the two tell of two happenings: they stand in one sentence or in
// copies of it, tell of times far from each other, count otherwise, or each names somebody whom the
// other does not.
[[nodiscard]] Truth other_happening(Record const& a, Record const& b, Facts const& facts);

// Whether the record's sentence states a time that may be this one.
[[nodiscard]] Truth time_stated_by(Value const& time, Record const& record, Facts const& facts);

// Whether both say when, and no time of the one may be one of the other. no where one does not say.
[[nodiscard]] Truth other_times(Record const& a, Record const& b, Facts const& facts);

// Whether a word of a list stands in one of the two statements alone.
[[nodiscard]] Truth only_one_has(Record const& a, Record const& b,
                                 std::vector<std::string> const& words, Facts const& facts);

// Whether a word, or two in a row, of a list stand in the statement.
[[nodiscard]] Truth mentions(Record const& record, std::vector<std::string> const& words,
                             Facts const& facts);

} // namespace gainsay
