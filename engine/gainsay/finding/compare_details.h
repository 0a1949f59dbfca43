// How two statements of one happening differ in a detail: "the north bank", "the south bank".
#pragma once

#include <gainsay/finding/typed_value.h>

#include <string>
#include <vector>

namespace gainsay {

// Whether a word of the one excludes a word of the other that is said of the same: "drove off in a
// silver estate", "in a blue estate car". no where an article says both of the same. Some words do
// not count: "an old bridge" may be new to somebody.
[[nodiscard]] Truth opposite_detail(Record const& a, Record const& b,
                                    std::vector<std::string> const& but_for, Facts const& facts);

} // namespace gainsay
