// Verbs that tell of one party where it was, or when it was that something happened to it, whatever
// words they use.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether both tell of one party by verbs of one line of the list of whereabouts: "tugs hauled the
// Marna into Vestby", "the Marna lies at Lorne". no where they are told of some of many.
[[nodiscard]] Truth one_whereabouts(Record const& a, Record const& b, Facts const& facts);

// The same by the list of occasions: "she learned of it in May", "the auditor told her in March".
[[nodiscard]] Truth one_occasion(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
