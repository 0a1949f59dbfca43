#include "check_options.h"

#include "environment.h"
#include "options.h"

#include <algorithm>
#include <thread>

namespace gainsay::cli {

void add_check_options(CLI::App& app, CheckOptions& options) {
    app.add_option("PATH", options.paths, "files or folders; - for standard input (default: .)");
    add_repeatable(app, "--against", options.against,
                   "file or folder whose articles are the declared sources of all others");
    add_repeatable(app, "--new", options.only,
                   "file or folder: report only findings with a place in it");
    add_choice(app, "--story", options.story, {"auto", "folder", "one"},
               "what is compared: articles about one event, of one folder, or all");
    app.add_option("--rules", options.rules, "rule file or folder that replaces the shipped rules");
    add_choice(app, "--color", options.colour, {"auto", "always", "never"}, "colours in text output");
    app.add_option("--width", options.width, "columns of text output (default: the terminal's)")
        ->check(CLI::Range(40, 200));
    app.add_option("--jobs", options.jobs, "threads (default: one for each processor)")
        ->check(CLI::Range(1, 1024));
    app.add_flag("--fast", options.fast, "prefer speed to depth where the engine offers both");
}

CheckRequest to_request(CheckOptions const& options) {
    CheckRequest request;
    for (std::string const& path : options.paths) {
        if (path == "-") {
            request.given.push_back({"-", read_standard_input()});
        } else {
            request.paths.push_back(path);
        }
    }
    if (options.paths.empty()) {
        request.paths.push_back(".");
    }
    request.against = options.against;
    request.only = options.only;
    request.stories = options.story == "folder" ? StoryMode::folder
                      : options.story == "one"  ? StoryMode::one
                                                : StoryMode::automatic;
    request.jobs = options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
    return request;
}

} // namespace gainsay::cli
