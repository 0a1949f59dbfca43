#include "command.h"
#include "data.h"
#include "exit_status.h"
#include "options.h"
#include <gainsay/pipeline/run_example.h>

#include <iomanip>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace gainsay::cli {

namespace {

struct Options {
    std::string path; // of rules; empty: the shipped ones
};

int list(CompiledRules const& rules) {
    for (Rule const& rule : rules.rules().rules) {
        std::cout << rule.code << "  " << std::left << std::setw(8) << name(rule.severity) << "  "
                  << std::setw(24) << rule.id << "  " << rule.summary << '\n';
    }
    return exit_clean;
}

char const* verdict(ExampleOutcome const& outcome) {
    if (outcome.known_gap) {
        return outcome.passed ? "gap closed" : "known gap";
    }
    return outcome.passed ? "passed" : "failed";
}

int test(CompiledRules const& rules) {
    auto const resources = load_resources();
    if (!resources) {
        return exit_usage;
    }
    int failed = 0;
    int gaps = 0;
    auto const outcomes = run_examples(rules, example_runner(*resources));
    for (ExampleOutcome const& outcome : outcomes) {
        std::cout << outcome.code << "  " << std::left << std::setw(10) << verdict(outcome) << "  "
                  << outcome.title << '\n';
        failed += !outcome.passed && !outcome.known_gap ? 1 : 0;
        gaps += outcome.known_gap ? 1 : 0;
        if (!outcome.passed) {
            std::cout << "       " << outcome.place.file << ':' << outcome.place.line << ':'
                      << outcome.place.column << ": " << outcome.trouble << '\n';
        }
    }
    std::cout << outcomes.size() << " examples of " << rules.rules().rules.size()
              << " rules: " << failed << " failed, " << gaps << " known gaps\n";
    return failed == 0 ? exit_clean : exit_usage;
}

} // namespace

Action add_rules(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.require_subcommand(1);
    auto const add = [&](char const* command, char const* summary) {
        CLI::App* sub = app.add_subcommand(command, summary);
        sub->add_option("RULES", options->path, "rule file or folder (default: the shipped rules)");
        return sub;
    };
    CLI::App* listing = add("list", "one line a rule");
    add("test", "run the examples inside the rules; exit status 2 where one fails");
    return [options, listing] {
        auto const rules = load_compiled_rules(options->path);
        if (!rules) {
            return exit_usage;
        }
        return listing->parsed() ? list(*rules) : test(*rules);
    };
}

} // namespace gainsay::cli
