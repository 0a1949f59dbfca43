#include "command.h"
#include "data.h"
#include "exit_status.h"
#include "options.h"
#include <gainsay/finding/language_page.h>
#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/pipeline/run_example.h>

#include <chrono>
#include <iomanip>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::cli {

namespace {

struct Options {
    std::string path; // of rules; empty: the shipped ones
    bool timing = false;
};

// What every rule's examples tell, as one story: enough to see which rule is slow.
struct Trial {
    std::vector<Analysis> analyses;
    KnowledgeGraph graph;
};

Trial examples_as_story(CompiledRules const& rules, Resources const& resources) {
    std::vector<Input> files;
    for (Rule const& rule : rules.rules().rules) {
        for (std::size_t e = 0; e < rule.examples.size(); ++e) {
            for (ExampleArticle const& article : rule.examples[e].articles) {
                files.push_back(
                    {rule.code + "-" + std::to_string(e) + "-" + article.id, file_text(article)});
            }
        }
    }
    Trial out;
    out.analyses = analyse_all(files, resources, 1).analyses;
    out.graph = merge(out.analyses, resources.lexicon, {StoryMode::one});
    return out;
}

// Milliseconds that one rule takes on the trial.
double time_of(Rule rule, RulePack const& pack, Trial const& trial, Lexicon const& lexicon) {
    rule.pack = 0;
    rule.subsumes.clear();
    RuleSet alone;
    alone.packs.push_back(pack);
    alone.rules.push_back(std::move(rule));
    CompileResult const compiled = compile(std::move(alone));
    auto const start = std::chrono::steady_clock::now();
    (void)find(compiled.rules, trial.graph, trial.analyses, lexicon);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

int list(CompiledRules const& rules, bool timing) {
    std::optional<Resources> resources;
    std::optional<Trial> trial;
    if (timing) {
        resources = load_resources();
        if (!resources) {
            return exit_usage;
        }
        trial = examples_as_story(rules, *resources);
        std::cout << "milliseconds on one story of " << trial->analyses.size()
                  << " example articles, " << trial->graph.records().size() << " records\n";
    }
    RuleSet const& set = rules.rules();
    for (Rule const& rule : set.rules) {
        if (trial) {
            std::cout << std::right << std::fixed << std::setprecision(2) << std::setw(8)
                      << time_of(rule, set.packs[rule.pack], *trial, resources->lexicon) << "  ";
        }
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
    listing->add_flag("--timing", options->timing, "time each rule on the rules' examples");
    add("test", "run the examples inside the rules; exit status 2 where one fails");
    CLI::App* language =
        app.add_subcommand("language", "the fields and functions that rules may name");
    return [options, listing, language] {
        if (language->parsed()) {
            std::cout << language_page();
            return exit_clean;
        }
        auto const rules = load_compiled_rules(options->path);
        if (!rules) {
            return exit_usage;
        }
        return listing->parsed() ? list(*rules, options->timing) : test(*rules);
    };
}

} // namespace gainsay::cli
