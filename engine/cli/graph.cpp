#include "command.h"
#include "data.h"
#include "exit_status.h"
#include "options.h"
#include "problems.h"
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/report/graph_export.h>

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
    std::string story = "auto";
    bool ignore_declared = false;
    unsigned jobs = 0;
};

int run(Options const& options) {
    auto const resources = load_resources();
    if (!resources) {
        return exit_usage;
    }
    Inputs inputs = read_inputs(options.paths);
    Analysed const analysed = analyse_all(inputs.files, *resources, jobs_or_all(options.jobs));
    MergeOptions merging{story_mode(options.story)};
    merging.ignore_declared = options.ignore_declared;
    KnowledgeGraph const graph = merge(analysed.analyses, resources->lexicon, merging);
    std::cout << (options.format == "dot"       ? graph_dot(view(graph), analysed.analyses)
                  : options.format == "graphml" ? graph_graphml(view(graph), analysed.analyses)
                                                : graph_jsonl(view(graph), analysed.analyses));
    return std::max(print_problems(inputs.problems), print_problems(analysed.problems));
}

} // namespace

Action add_graph(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_paths(app, options->paths);
    add_choice(app, "--format", options->format, {"jsonl", "dot", "graphml"}, "how to print");
    add_story(app, options->story);
    app.add_flag("--ignore-declared", options->ignore_declared,
                 "find who rests on whom from the texts alone");
    add_jobs(app, options->jobs);
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
