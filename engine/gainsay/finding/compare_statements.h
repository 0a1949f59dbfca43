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

// Whether the party is a person who is named.
[[nodiscard]] Truth is_person_named(Value const& party, Facts const& facts);

// Whether the two tell of one party at least, as subject or object, and of no two that differ in
// one place.
[[nodiscard]] Truth share_party(Record const& a, Record const& b, Facts const& facts);

// Whether the statement is an infinitive of purpose or result: "to end the strike".
[[nodiscard]] Truth is_purpose(Record const& record, Facts const& facts);

// Whether its verb is finite ("stopped", "did not stop"), not "to stop" or "stopping".
[[nodiscard]] Truth is_finite(Record const& record, Facts const& facts);

// Whether it tells that somebody says something.
[[nodiscard]] Truth is_speech(Record const& record, Facts const& facts);

// Whether it tells what has happened: "left", "has left", "was left", "is already there".
[[nodiscard]] Truth is_past(Record const& record, Facts const& facts);

// Whether each of the two names a person, organisation or work whom the other's sentence does not
// name.
[[nodiscard]] Truth other_names(Record const& a, Record const& b, Facts const& facts);

// Whether something says that the two tell of two happenings: they stand in one sentence or in
// copies of it, tell of times far from each other, or each names somebody whom the other does not.
[[nodiscard]] Truth other_happening(Record const& a, Record const& b, Facts const& facts);

// Whether the record's sentence states a time that may be this one.
[[nodiscard]] Truth time_stated_by(Value const& time, Record const& record, Facts const& facts);

// Whether the two say that opposite things are done: accept, reject; cease, continue.
[[nodiscard]] Truth opposite_predicate(Record const& a, Record const& b, Facts const& facts);

// Whether it is said to be open: "whether to appeal".
[[nodiscard]] Truth is_undecided(Record const& record, Facts const& facts);

// Whether two phrases name two places: no name in common, none told to be part of another.
[[nodiscard]] Truth apart(Value const& a, Value const& b, Facts const& facts);

// Whether a word of a list stands in one of the two statements alone.
[[nodiscard]] Truth only_one_has(Record const& a, Record const& b,
                                 std::vector<std::string> const& words, Facts const& facts);

// Whether a word of a list stands in the statement.
[[nodiscard]] Truth mentions(Record const& record, std::vector<std::string> const& words,
                             Facts const& facts);

// Whether both say that the same, or something of the kind, is done; the second accepts only the
// same word, its derivations and what shares its commonest sense.
[[nodiscard]] Truth like_predicate(Record const& a, Record const& b, Facts const& facts);
[[nodiscard]] Truth same_predicate(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
