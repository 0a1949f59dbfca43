// One command a file. Each adds its options to the command line and says what to run.
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace gainsay::cli {

// Runs after parsing; returns the exit status.
using Action = std::function<int()>;
// Declares a subcommand on `app` and returns its action; `chosen` in main runs it.
using AddCommand = Action (*)(CLI::App& app);

Action add_check(CLI::App& app);
Action add_read(CLI::App& app);
Action add_extract(CLI::App& app);
Action add_parse(CLI::App& app);
Action add_graph(CLI::App& app);
Action add_explain(CLI::App& app);
Action add_rule(CLI::App& app);
Action add_rules(CLI::App& app);
Action add_eval(CLI::App& app);
Action add_train(CLI::App& app);

} // namespace gainsay::cli
