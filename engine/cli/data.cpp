#include "data.h"

#include "environment.h"
#include "exit_status.h"
#include "problems.h"
#include <gainsay/rule/rule_set.h>

#include <iostream>
#include <utility>

namespace gainsay::cli {

std::optional<Resources> load_resources(bool fast) {
    Result<Resources> loaded =
        Resources::load(data_folder(), fast ? ParserMode::fast : ParserMode::standard);
    if (!loaded) {
        print_problems({loaded.problem()});
        std::cerr << "gainsay: its data files are missing or broken; install it again\n";
        return std::nullopt;
    }
    return std::move(loaded).value();
}

std::optional<CompiledRules> load_compiled_rules(std::string const& path) {
    LoadedRules loaded = load_rules(path.empty() ? data_folder() + "/rules" : path);
    CompileResult compiled = compile(std::move(loaded.rules));
    int const loading = print_problems(loaded.problems);
    int const compiling = print_problems(compiled.problems);
    if (loading != exit_clean || compiling != exit_clean) {
        return std::nullopt;
    }
    return std::move(compiled.rules);
}

} // namespace gainsay::cli
