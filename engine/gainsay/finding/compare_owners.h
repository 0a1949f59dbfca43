// Whose a thing is, where it is told by kin: "a company that belongs to his wife".
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether the sentences of both tell to which kin of one person one thing belongs, and no kin
// fits both: "the company of the mayor's wife", "a firm owned by the mayor's cousin".
[[nodiscard]] Truth other_owner(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
