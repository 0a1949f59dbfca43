// What commands load before they can work.
#pragma once

#include <gainsay/finding/find.h>
#include <gainsay/pipeline/resources.h>
#include <gainsay/rule/rule_set.h>

#include <optional>
#include <string>

namespace gainsay::cli {

// The data folder's lexicon, tables and parser (with its smaller network where `fast`); nothing,
// with the reason on standard error, where they are broken.
std::optional<Resources> load_resources(bool fast = false);

// The rules at `path`, the shipped ones where it is empty; nothing, with every fault on standard
// error, where one is broken.
std::optional<CompiledRules> load_compiled_rules(std::string const& path,
                                                 ReadExamples examples = ReadExamples::yes);

struct CheckTools {
    CompiledRules rules;
    Resources resources;
};
// Both, each read on a thread of its own. The shipped rules without their examples, which our own
// tests run.
std::optional<CheckTools> load_check_tools(std::string const& path, bool fast = false);

} // namespace gainsay::cli
