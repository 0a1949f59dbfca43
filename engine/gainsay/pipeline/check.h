// The main job: articles in, report out. The only folder with threads.
#pragma once

#include <gainsay/article/article.h>
#include <gainsay/assertion/analysis.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/report/report.h>
#include <gainsay/finding/find.h>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace gainsay {

// What every run reads once from the data folder (share/gainsay).
struct Resources {
    Lexicon lexicon;
    ValueTables tables;

    [[nodiscard]] static Result<Resources> load(std::string const& data_folder);
};

struct CheckOptions {
    StoryMode stories = StoryMode::automatic;
    std::vector<std::string> against; // declared sources of all others
    std::vector<std::string> only;    // --new: only findings with a place in one of these
    std::set<std::string> baseline;   // known fingerprints
    Severity least_shown = Severity::note;
    unsigned jobs = 1;
    // Called from any one thread at a time with the number of articles analysed and of all.
    std::function<void(std::size_t done, std::size_t all)> progress;
};

// Standard input is the path "-"; its bytes are given by the caller.
struct Input {
    std::string path;
    std::optional<std::string> bytes = {};
};

// Files and folders to files, folders walked in sorted order. Problems: missing-file, empty-folder,
// unreadable-folder, symlink-loop.
struct Inputs {
    std::vector<Input> files;
    std::vector<Problem> problems;
};
[[nodiscard]] Inputs collect(std::vector<std::string> const& paths);

// Byte-identical reports for any number of jobs. Findings below `least_shown` are in the report's data but
// not printed; problems never stop the rest.
[[nodiscard]] Report check(Inputs inputs, CompiledRules const& rules, Resources const& resources,
                           CheckOptions const& options);

} // namespace gainsay
