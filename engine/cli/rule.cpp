#include "command.h"
#include "data.h"
#include "exit_status.h"
#include "options.h"
#include <gainsay/rule/rule_page.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>

namespace gainsay::cli {

namespace {

struct Options {
    std::string name;
    std::string path;
};

int run(Options const& options) {
    auto const compiled = load_compiled_rules(options.path);
    if (!compiled) {
        return exit_usage;
    }
    auto const& rules = compiled->rules().rules;
    auto const found = std::find_if(rules.begin(), rules.end(), [&](Rule const& rule) {
        return rule.code == options.name || rule.id == options.name;
    });
    if (found == rules.end()) {
        std::cerr << "gainsay: no rule is called " << options.name
                  << "; `gainsay rules list` names them all\n";
        return exit_usage;
    }
    std::cout << rule_page(*found);
    return exit_clean;
}

} // namespace

Action add_rule(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("CODE", options->name, "code or id of a rule: GS104 or quantity-conflict")
        ->required();
    app.add_option("--rules", options->path, "rule file or folder that replaces the shipped rules");
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
