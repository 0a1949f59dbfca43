// What a story tells of who somebody is, beside the name: sex, age and calling.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether no one person fits both: a man and a woman, a girl of 14 and a woman of about 40, a
// dealer and a nurse. An angler may be a nurse, and a witness anybody. unknown where one is
// described by the name alone.
[[nodiscard]] Truth other_person(Value const& a, Value const& b, Facts const& facts);

} // namespace gainsay
