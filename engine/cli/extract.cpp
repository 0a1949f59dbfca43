#include "command.h"
#include "data.h"
#include "exit_status.h"
#include "input_file.h"
#include "input_parts.h"
#include "options.h"
#include "problems.h"
#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/report/extract_jsonl.h>
#include <gainsay/report/line_facts_jsonl.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::cli {

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string format = "jsonl";
    unsigned jobs = 0;
    bool fast = false;
    bool lines = false;
    std::string granularity = "fact";
};

// Sentences, one a line, from a file or standard input.
int run_lines(Options const& options, Resources const& resources) {
    if (options.paths.size() > 1) {
        std::cerr << "gainsay extract: --lines takes one FILE\n";
        return exit_usage;
    }
    InputFile input;
    if (auto const problem = input.open(options.paths.empty() ? "-" : options.paths.front())) {
        return print_problems({*problem});
    }
    constexpr PartEnds line_parts{std::size_t{1} << 18, std::size_t{1} << 18};
    std::string const path = options.paths.empty() ? "-" : options.paths.front();
    InputParts parts(input.file(), path, line_parts);
    for (std::string part; std::cout && parts.next(part);) {
        auto const facts = line_facts(
            part, options.granularity == "fact" ? Granularity::fact : Granularity::clause,
            resources.parser, resources.mode, resources.lexicon);
        std::cout << line_facts_jsonl(facts, parts.first_line());
    }
    return print_problems(parts.take_problems());
}

int run(Options const& options) {
    auto const resources = load_resources(options.fast);
    if (!resources) {
        return exit_usage;
    }
    if (options.lines) {
        return run_lines(options, *resources);
    }
    Inputs inputs = read_inputs(options.paths);
    Analysed const analysed = analyse_all(inputs.files, *resources, jobs_or_all(options.jobs));
    extract_jsonl(analysed.analyses, [](std::string_view lines) { std::cout << lines; });
    return std::max(print_problems(inputs.problems), print_problems(analysed.problems));
}

} // namespace

Action add_extract(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_paths(app, options->paths);
    add_choice(app, "--format", options->format, {"jsonl"}, "how to print: JSON Lines");
    add_jobs(app, options->jobs);
    app.add_flag("--fast", options->fast, "parse with the smaller, faster network");
    auto* const lines =
        app.add_flag("--lines", options->lines,
                     "the input is one sentence a line, its words parted by spaces; print triples");
    add_choice(app, "--granularity", options->granularity, {"fact", "clause"},
               "with --lines: a triple for each fact, or a tuple for each verb")
        ->needs(lines);
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
