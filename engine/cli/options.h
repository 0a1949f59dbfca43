// Helpers that keep the options of all commands alike.
#pragma once

#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/pipeline/inputs.h>

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace gainsay::cli {

// An option with one value that may be repeated and never swallows a positional argument.
CLI::Option* add_repeatable(CLI::App& app, std::string const& name,
                            std::vector<std::string>& values, std::string const& help);

// An option with one of a few words.
CLI::Option* add_choice(CLI::App& app, std::string const& name, std::string& value,
                        std::vector<std::string> const& choices, std::string const& help);

// PATH…: files, folders and "-" for standard input.
void add_paths(CLI::App& app, std::vector<std::string>& paths);
// The files to read: standard input is read where a path is "-", the current folder stands for no
// path.
Inputs read_inputs(std::vector<std::string> const& paths);

// --story auto|folder|one
void add_story(CLI::App& app, std::string& story);
StoryMode story_mode(std::string const& story);

// --jobs N, 0 where it is not given
void add_jobs(CLI::App& app, unsigned& jobs);
unsigned jobs_or_all(unsigned jobs);

} // namespace gainsay::cli
