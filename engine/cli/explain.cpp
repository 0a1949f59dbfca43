#include "check_options.h"
#include "command.h"
#include "data.h"
#include "environment.h"
#include "exit_status.h"
#include "problems.h"

#include <iostream>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

namespace gainsay::cli {

namespace {

struct Options : CheckOptions {
    std::string fingerprint;
};

int run(Options const& options) {
    auto const tools = load_check_tools(options.rules, options.fast);
    if (!tools) {
        return exit_usage;
    }
    Report report = check(to_request(options), tools->rules, tools->resources);
    int const status = print_problems(report.problems);
    report.problems.clear();
    std::erase_if(report.findings, [&](ReportFinding const& found) {
        return found.finding.fingerprint != options.fingerprint;
    });
    if (report.findings.empty()) {
        std::cerr << "gainsay: no finding " << options.fingerprint << " in these articles\n";
        return exit_usage;
    }
    TextStyle style = text_style(options.colour, options.width);
    style.explain = true;
    std::cout << to_text(report, style);
    return status;
}

} // namespace

Action add_explain(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("FINGERPRINT", options->fingerprint,
                   "as printed by check, such as GS104-7c1e9a52")
        ->required();
    add_check_options(app, *options);
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
