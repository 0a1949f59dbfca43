// Options that `check` and `explain` share.
#pragma once

#include <gainsay/pipeline/check.h>
#include <gainsay/report/report.h>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace gainsay::cli {

struct CheckOptions {
    std::vector<std::string> paths;
    std::vector<std::string> against;
    std::vector<std::string> only;
    std::string story = "auto";
    std::string rules;
    std::string colour = "auto";
    int width = 0;
    unsigned jobs = 0; // 0: one for each processor
    bool fast = false;
};

void add_check_options(CLI::App& app, CheckOptions& options);

// The options as a request; standard input is read where a path is "-".
CheckRequest to_request(CheckOptions const& options);

} // namespace gainsay::cli
