// How the parties of two statements compare.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether two parties cannot be the same: two names of persons or of organisations without a word
// in common, or two kinds of people, "soldiers" and "teachers". no where names or words agree or
// stand beside each other in the story; unknown otherwise.
[[nodiscard]] Truth different(Value const& a, Value const& b, Facts const& facts);

// Whether the party is a person who is named.
[[nodiscard]] Truth is_person_named(Value const& party, Facts const& facts);
// Whether it is a person or a country by name: organisations are called by too many names.
[[nodiscard]] Truth is_actor_named(Value const& party, Facts const& facts);

// Whether the statement is of nobody: nobody does it, or it is done to nobody.
[[nodiscard]] Truth is_of_nobody(Record const& record, Facts const& facts);

// Whether the two tell of one party at least, as subject or object, and of no two that differ in
// one place.
[[nodiscard]] Truth share_party(Record const& a, Record const& b, Facts const& facts);

// Whether both are done to one thing, as far as the objects are told.
[[nodiscard]] Truth share_object(Record const& a, Record const& b, Facts const& facts);

// Whether the doer of the one is whom the other has it done to, and the other way round.
[[nodiscard]] Truth swapped(Record const& a, Record const& b, Facts const& facts);

// "approved it for adults", "approved it for children": of phrases with one preposition, nothing
// alike.
[[nodiscard]] Truth other_circumstance(Record const& a, Record const& b, Facts const& facts);
// "found it in the kitchen", "found it in the yard": the same of phrases that say where.
[[nodiscard]] Truth elsewhere(Record const& a, Record const& b, Facts const& facts);

// Whether it is one of many or some of them: "a shell", "shares", "three rings"; of people only
// with an article or a number.
[[nodiscard]] Truth is_indefinite(Value const& party, Facts const& facts);

} // namespace gainsay
