// Findings that are known already.
#pragma once

#include <gainsay/base/result.h>

#include <set>
#include <string>
#include <string_view>

namespace gainsay {

// The fingerprints in `text`: either a JSON report of an earlier run, or one fingerprint a line
// ('#' begins a comment). `file` names the place in problems. Problems: json-syntax,
// broken-baseline.
[[nodiscard]] Result<std::set<std::string>> read_baseline(std::string_view text,
                                                          std::string const& file);

} // namespace gainsay
