// How commands tell of trouble.
#pragma once

#include <gainsay/base/problem.h>

#include <vector>

namespace gainsay::cli {

// Prints problems to standard error and returns the exit status they call for: exit_bad_input where
// one is an error, else exit_clean.
int print_problems(std::vector<Problem> const& problems);

} // namespace gainsay::cli
