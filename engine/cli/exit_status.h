// The exit statuses of every command; where several apply, the first in this list wins.
#pragma once

namespace gainsay::cli {

inline constexpr int exit_bug = 70;      // our own mistake
inline constexpr int exit_usage = 2;     // usage, configuration or rule fault
inline constexpr int exit_bad_input = 3; // something could not be read; the rest was processed
inline constexpr int exit_findings = 1;  // findings at or above --fail-on
inline constexpr int exit_clean = 0;

} // namespace gainsay::cli
