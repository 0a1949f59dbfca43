#include "command.h"
#include "data.h"
#include "exit_status.h"
#include "options.h"
#include "problems.h"
#include <gainsay/pipeline/check.h>
#include <gainsay/report/evaluation.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace gainsay::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> folders;
    std::string rules;
    std::string format = "text";
    unsigned jobs = 0;
};

// The folder itself where it has a gold.yaml, else those of its folders that have one, sorted.
std::vector<std::string> stories_in(std::string const& folder) {
    if (fs::exists(fs::path(folder) / "gold.yaml")) {
        return {folder};
    }
    std::vector<std::string> stories;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (fs::exists(it->path() / "gold.yaml")) {
            stories.push_back(it->path().string());
        }
    }
    std::sort(stories.begin(), stories.end());
    return stories;
}

int run(Options const& options) {
    auto const tools = load_check_tools(options.rules);
    if (!tools) {
        return exit_usage;
    }
    Evaluation total;
    int status = exit_clean;
    for (std::string const& folder : options.folders) {
        auto const stories = stories_in(folder);
        if (stories.empty()) {
            std::cerr << folder << ": error: holds no story with a gold.yaml\n";
            status = exit_bad_input;
        }
        for (std::string const& story : stories) {
            LoadedGold const gold = load_gold(story);
            CheckRequest request;
            request.inputs = collect_inputs({story});
            request.jobs = jobs_or_all(options.jobs);
            Report const report = check(request, tools->rules, tools->resources);
            status =
                std::max({status, print_problems(gold.problems), print_problems(report.problems)});
            total.add(evaluate(report, gold.gold));
        }
    }
    std::cout << (options.format == "json" ? to_json(total) : to_text(total));
    return status;
}

} // namespace

Action add_eval(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("FOLDER", options->folders,
                   "a story with its gold.yaml, or a folder of such stories")
        ->required();
    app.add_option("--rules", options->rules,
                   "rule file or folder that replaces the shipped rules");
    add_choice(app, "--format", options->format, {"text", "json"}, "how to print");
    add_jobs(app, options->jobs);
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
