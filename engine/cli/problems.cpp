#include "problems.h"

#include "exit_status.h"

#include <algorithm>
#include <iostream>

namespace gainsay::cli {

int print_problems(std::vector<Problem> const& problems) {
    for (Problem const& problem : problems) {
        std::cerr << to_string(problem) << '\n';
    }
    bool const any = std::any_of(problems.begin(), problems.end(), [](Problem const& problem) {
        return problem.severity == Severity::error;
    });
    return any ? exit_bad_input : exit_clean;
}

} // namespace gainsay::cli
