#include "check_options.h"

#include "options.h"

namespace gainsay::cli {

void add_check_options(CLI::App& app, CheckOptions& options) {
    add_paths(app, options.paths);
    add_repeatable(app, "--against", options.against,
                   "file or folder whose articles are the declared sources of all others");
    add_repeatable(app, "--new", options.only,
                   "file or folder: report only findings with a place in it");
    add_story(app, options.story);
    app.add_option("--rules", options.rules, "rule file or folder that replaces the shipped rules");
    add_choice(app, "--color", options.colour, {"auto", "always", "never"},
               "colours in text output");
    app.add_option("--width", options.width, "columns of text output (default: the terminal's)")
        ->check(CLI::Range(40, 200));
    add_jobs(app, options.jobs);
    app.add_flag("--fast", options.fast, "parse with the smaller, faster network");
}

CheckRequest to_request(CheckOptions const& options) {
    CheckRequest request;
    request.inputs = read_inputs(options.paths);
    request.against = options.against;
    request.only = options.only;
    request.stories = story_mode(options.story);
    request.jobs = jobs_or_all(options.jobs);
    return request;
}

} // namespace gainsay::cli
