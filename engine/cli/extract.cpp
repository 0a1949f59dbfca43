#include "command.h"
#include "data.h"
#include "exit_status.h"
#include "options.h"
#include "problems.h"
#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/report/extract_jsonl.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace gainsay::cli {

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string format = "jsonl";
    unsigned jobs = 0;
};

int run(Options const& options) {
    auto const resources = load_resources();
    if (!resources) {
        return exit_usage;
    }
    Inputs inputs = read_inputs(options.paths);
    Analysed const analysed = analyse_all(inputs.files, *resources, jobs_or_all(options.jobs));
    for (Analysis const& analysis : analysed.analyses) {
        std::cout << extract_jsonl(analysis);
    }
    return std::max(print_problems(inputs.problems), print_problems(analysed.problems));
}

} // namespace

Action add_extract(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_paths(app, options->paths);
    add_choice(app, "--format", options->format, {"jsonl"}, "how to print: JSON Lines");
    add_jobs(app, options->jobs);
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
