// A conflict of times in words.
#pragma once

#include <gainsay/finding/facts.h>

#include <string>

namespace gainsay {

// "from 9 January 2025 to 4 February 2025 it is 26 days"
[[nodiscard]] std::string arithmetic_of(TimeConflict const& conflict, Facts const& facts);
// What one of its places says, as reports show it: "2025-01-09", "almost two months".
[[nodiscard]] std::string value_of(TimePlace const& place, Facts const& facts);

} // namespace gainsay
