// The examples inside rules, run as tests.
#pragma once

#include <gainsay/finding/find.h>

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace gainsay {

struct ExampleOutcome {
    std::string rule; // id
    std::string code;
    std::string title;
    Place place;
    bool passed = false;
    bool known_gap = false;   // marked as not yet reached: a failure is expected, a success is told
    std::string trouble = {}; // what was found and what was expected; empty where it passed
};

// Reads, analyses and merges an example's articles and finds with `rules`; returned findings refer
// to articles by their index in `example.articles`. Given by whoever wires the stages.
struct ExampleRun {
    std::vector<Analysis> analyses;
    std::vector<Finding> findings;
};
using RunExample = std::function<ExampleRun(CompiledRules const&, RuleExample const&)>;

// Every example of every rule, in order. Only findings of the example's own rule count.
[[nodiscard]] std::vector<ExampleOutcome> run_examples(CompiledRules const& rules,
                                                       RunExample const& run);

} // namespace gainsay
