#include "options.h"

#include "environment.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace gainsay::cli {

CLI::Option* add_repeatable(CLI::App& app, std::string const& name,
                            std::vector<std::string>& values, std::string const& help) {
    return app.add_option(name, values, help)->expected(1)->take_all()->allow_extra_args(false);
}

CLI::Option* add_choice(CLI::App& app, std::string const& name, std::string& value,
                        std::vector<std::string> const& choices, std::string const& help) {
    return app.add_option(name, value, help)->check(CLI::IsMember(choices))->capture_default_str();
}

void add_paths(CLI::App& app, std::vector<std::string>& paths) {
    app.add_option("PATH", paths, "files or folders; - for standard input (default: .)");
}

Inputs read_inputs(std::vector<std::string> const& paths) {
    std::vector<std::string> named;
    bool standard_input = false;
    for (std::string const& path : paths) {
        if (path == "-") {
            standard_input = true;
        } else {
            named.push_back(path);
        }
    }
    Inputs inputs = collect_inputs(paths.empty() ? std::vector<std::string>{"."} : named);
    if (standard_input) {
        if (auto bytes = read_standard_input()) {
            inputs.files.push_back({"-", std::move(bytes).value()});
        } else {
            inputs.problems.push_back(bytes.problem());
        }
    }
    return inputs;
}

void add_story(CLI::App& app, std::string& story) {
    add_choice(app, "--story", story, {"auto", "folder", "one"},
               "what is compared: articles about one event, of one folder, or all");
}

StoryMode story_mode(std::string const& story) {
    return story == "folder" ? StoryMode::folder
           : story == "one"  ? StoryMode::one
                             : StoryMode::automatic;
}

void add_jobs(CLI::App& app, unsigned& jobs) {
    app.add_option("--jobs", jobs, "threads (default: one for each processor)")
        ->check(CLI::Range(1, 1024));
}

unsigned jobs_or_all(unsigned jobs) {
    return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

} // namespace gainsay::cli
