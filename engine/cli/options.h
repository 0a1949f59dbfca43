// Helpers that keep options of all commands alike.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace gainsay::cli {

// An option with one value that may be repeated and never swallows a positional argument.
inline CLI::Option* add_repeatable(CLI::App& app, std::string const& name,
                                   std::vector<std::string>& values, std::string const& help) {
    return app.add_option(name, values, help)->expected(1)->take_all()->allow_extra_args(false);
}

// An option with one of a few words.
inline CLI::Option* add_choice(CLI::App& app, std::string const& name, std::string& value,
                               std::vector<std::string> const& choices, std::string const& help) {
    return app.add_option(name, value, help)->check(CLI::IsMember(choices))->capture_default_str();
}

} // namespace gainsay::cli
