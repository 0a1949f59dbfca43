#include "data.h"

#include "environment.h"
#include "exit_status.h"
#include "problems.h"
#include <gainsay/rule/rule_set.h>

#include <future>
#include <iostream>
#include <utility>

namespace gainsay::cli {

namespace {

Result<Resources> load(bool fast) {
    return Resources::load(data_folder(), fast ? ParserMode::fast : ParserMode::standard);
}

std::optional<Resources> take(Result<Resources> loaded) {
    if (!loaded) {
        print_problems({loaded.problem()});
        std::cerr << "gainsay: its data files are missing or broken; install it again\n";
        return std::nullopt;
    }
    return std::move(loaded).value();
}

} // namespace

std::optional<Resources> load_resources(bool fast) {
    return take(load(fast));
}

std::optional<CompiledRules> load_compiled_rules(std::string const& path, ReadExamples examples) {
    LoadedRules loaded = load_rules(path.empty() ? data_folder() + "/rules" : path, examples);
    CompileResult compiled = compile(std::move(loaded.rules));
    int const loading = print_problems(loaded.problems);
    int const compiling = print_problems(compiled.problems);
    if (loading != exit_clean || compiling != exit_clean) {
        return std::nullopt;
    }
    return std::move(compiled.rules);
}

std::optional<CheckTools> load_check_tools(std::string const& path, bool fast) {
    auto loading = std::async(std::launch::async, load, fast);
    std::optional<CompiledRules> rules =
        load_compiled_rules(path, path.empty() ? ReadExamples::no : ReadExamples::yes);
    std::optional<Resources> resources = rules ? take(loading.get()) : std::nullopt;
    return resources ? std::optional(CheckTools{std::move(*rules), std::move(*resources)})
                     : std::nullopt;
}

} // namespace gainsay::cli
