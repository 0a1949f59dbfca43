// Where in a series something stands: "her ninth goal of the season", "a fifth defeat in a row".
#pragma once

#include <gainsay/finding/facts.h>

namespace gainsay {

// Whether both tell where the same party's goal, defeat or the like stands in one series, and tell
// it otherwise; neither article has the other's number.
[[nodiscard]] Truth other_in_series(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
