// How long something lasts, as two statements tell it: "a six-year sentence", "jailed for eight".
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether no stretch of time is as long as both times say, as far as people round. What still goes
// on ("have been on strike for three days") is longer where it is told later. unknown where one is
// no length.
[[nodiscard]] Truth other_length(Value const& a, Value const& b, Facts const& facts);

// Whether both say it of the same: how long a deed goes on, how long it takes, what lies before it,
// a term of prison, or a happening told by a noun ("the two-hour meeting"). unknown where a
// sentence has several of these.
[[nodiscard]] Truth same_lasting(Value const& a, Value const& b, Facts const& facts);

// Whether one length is ten times the other or more.
[[nodiscard]] Truth far_off_lengths(Value const& a, Value const& b);

// Whether a length that may be this one is stated where a record stands too: in its article, or
// where that is the length's own, in its sentence.
[[nodiscard]] Truth length_stated_by(Value const& length, Record const& record, Facts const& facts);

} // namespace gainsay
