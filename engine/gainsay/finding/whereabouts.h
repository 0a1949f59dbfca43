// Verbs that tell of one party where it was or was brought, whatever words they use.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether both tell of one party by verbs of one line of the list of whereabouts: "tugs hauled the
// Marna into Vestby", "the Marna lies at Lorne". no where they are told of some of many.
[[nodiscard]] Truth one_whereabouts(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
