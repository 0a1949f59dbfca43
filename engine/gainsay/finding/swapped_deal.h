// Who gives and who gets, who beats whom, told with verbs that look at it from either side.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether the two tell of one deal or contest (rules/words/converses.txt) and have its parties in
// each other's place: "A sold it to B", "A bought it from B".
[[nodiscard]] Truth swapped_deal(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
