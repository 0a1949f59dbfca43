#include "check_options.h"
#include "command.h"
#include "data.h"
#include "environment.h"
#include "exit_status.h"
#include "options.h"
#include "problems.h"
#include <gainsay/base/source_file.h>
#include <gainsay/report/baseline.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

namespace gainsay::cli {

namespace {

struct Options : CheckOptions {
    std::vector<std::string> baseline;
    std::string format = "text";
    std::string severity = "note";
    std::string fail_on = "error";
    bool explain = false;
};

Severity to_severity(std::string const& word) {
    return word == "error"     ? Severity::error
           : word == "warning" ? Severity::warning
                               : Severity::note;
}

// The fingerprints of all baseline files; nothing where one cannot be read.
std::optional<std::set<std::string>> load_baseline(std::vector<std::string> const& paths) {
    std::set<std::string> known;
    for (std::string const& path : paths) {
        auto const file = SourceFile::load(path);
        Result<std::set<std::string>> const read =
            file ? read_baseline(file.value()->text(), path) : file.problem();
        if (!read) {
            print_problems({read.problem()});
            return std::nullopt;
        }
        known.insert(read.value().begin(), read.value().end());
    }
    return known;
}

int exit_status(Report const& report, std::string const& fail_on) {
    bool const unread =
        std::any_of(report.problems.begin(), report.problems.end(),
                    [](Problem const& problem) { return problem.severity == Severity::error; });
    if (unread) {
        return exit_bad_input;
    }
    bool const failed =
        fail_on != "never" && std::any_of(report.findings.begin(), report.findings.end(),
                                          [&](ReportFinding const& found) {
                                              return !found.known &&
                                                     found.finding.severity >= to_severity(fail_on);
                                          });
    return failed ? exit_findings : exit_clean;
}

int run(Options const& options) {
    auto const known = load_baseline(options.baseline);
    auto const tools = load_check_tools(options.rules, options.fast);
    if (!known || !tools) {
        return exit_usage;
    }
    CheckRequest request = to_request(options);
    request.baseline = *known;
    Report report = [&] {
        ProgressLine line;
        request.progress = [&line](std::size_t done, std::size_t all) { line.show(done, all); };
        return check(request, tools->rules, tools->resources);
    }();

    int const status = exit_status(report, options.fail_on);
    std::erase_if(report.findings, [&](ReportFinding const& found) {
        return found.finding.severity < to_severity(options.severity);
    });
    if (options.format == "json") {
        std::cout << to_json(report);
    } else {
        TextStyle style = text_style(options.colour, options.width);
        style.explain = options.explain;
        std::cout << to_text(report, style);
    }
    return status;
}

} // namespace

Action add_check(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_check_options(app, *options);
    add_repeatable(app, "--baseline", options->baseline,
                   "JSON report or list of fingerprints that are known already");
    add_choice(app, "--format", options->format, {"text", "json"}, "how to print");
    add_choice(app, "--severity", options->severity, {"note", "warning", "error"},
               "least severity shown");
    add_choice(app, "--fail-on", options->fail_on, {"error", "warning", "note", "never"},
               "least severity that makes the exit status 1");
    app.add_flag("--explain", options->explain, "print the proof of every finding");
    app.footer("Exit status: 0 nothing at or above --fail-on, 1 findings, 2 usage or rule fault, "
               "3 something could not be read, 70 a bug in gainsay.");
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
