// Whether what one says of all of a kind another denies of some.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// "None of the guards carried a gun", "two of the guards carried guns"; "all seven villages
// accepted it", "six of the seven villages accepted it". That they tell of one deed is not
// compared.
[[nodiscard]] Truth opposite_extents(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
