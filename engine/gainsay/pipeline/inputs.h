// From paths on a command line to files to read.
#pragma once

#include <gainsay/base/problem.h>

#include <optional>
#include <string>
#include <vector>

namespace gainsay {

struct Input {
    std::string path;
    std::optional<std::string> bytes = {}; // where they are at hand already (standard input)

    friend bool operator==(Input const&, Input const&) = default;
};

struct Inputs {
    std::vector<Input> files; // no file twice, in the order given
    std::vector<Problem> problems;
};

// Files are taken as they are, folders are walked in sorted order for article files
// (is_article_name); hidden files and folders are passed over. Problems: missing-file,
// empty-folder, unreadable-folder, symlink-loop.
[[nodiscard]] Inputs collect_inputs(std::vector<std::string> const& paths);

} // namespace gainsay
