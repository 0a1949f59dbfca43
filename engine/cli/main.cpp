#include "command.h"
#include "exit_status.h"
#include <gainsay/base/version.h>

#include <exception>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

namespace {

using namespace gainsay::cli;

struct Command {
    CLI::App* app;
    Action action;
};

int run(int argc, char** argv) {
    CLI::App app(
        "Finds where news sources contradict each other and where an article says more than its "
        "sources.",
        "gainsay");
    app.set_version_flag("--version", std::string("gainsay ") + gainsay::version());
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);

    struct Entry {
        char const* name;
        char const* summary;
        AddCommand add;
    };
    static constexpr Entry entries[] = {
        {"check", "report contradictions and unsupported additions", add_check},
        {"explain", "show one finding with its proof", add_explain},
        {"read", "show an article as it was read", add_read},
        {"extract", "print assertions, values and entities as JSON Lines", add_extract},
        {"parse", "print tags and dependency trees as CoNLL-U", add_parse},
        {"graph", "print the knowledge graph", add_graph},
        {"rule", "describe a rule", add_rule},
        {"rules", "list or test the rules", add_rules},
        {"eval", "score findings against a story's gold.yaml", add_eval},
        {"train", "train the syntax model from treebanks", add_train},
    };
    std::vector<Command> commands;
    for (Entry const& entry : entries) {
        CLI::App* command = app.add_subcommand(entry.name, entry.summary);
        commands.push_back({command, entry.add(*command)});
    }
    try {
        app.parse(argc, argv);
    } catch (CLI::Success const& asked) { // --help, --version
        return app.exit(asked);
    } catch (CLI::ParseError const& error) {
        app.exit(error);
        return exit_usage;
    }
    for (Command const& command : commands) {
        if (command.app->parsed()) {
            return command.action();
        }
    }
    return exit_usage;
}

} // namespace

int main(int argc, char** argv) {
    try {
        int const status = run(argc, argv);
        std::cout.flush();
        if (!std::cout) {
            std::cerr << "gainsay: standard output cannot be written\n";
            return status == exit_clean || status == exit_findings ? exit_bad_input : status;
        }
        return status;
    } catch (std::exception const& error) {
        std::cerr << "gainsay: this is a bug in gainsay, please report it: " << error.what()
                  << '\n';
        return exit_bug;
    }
}
