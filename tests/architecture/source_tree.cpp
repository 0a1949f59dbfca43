#include "source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace fs = std::filesystem;

std::string text_of(std::string const& path) {
    std::ifstream in(std::string(GAINSAY_SOURCE "/") + path);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<SourceFileText> sources(std::string const& folder) {
    std::vector<SourceFileText> out;
    fs::path const root = GAINSAY_SOURCE;
    for (fs::directory_entry const& entry : fs::recursive_directory_iterator(root / folder)) {
        std::string const extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") {
            continue;
        }
        fs::path const relative = fs::relative(entry.path(), root);
        std::string stage;
        auto part = relative.begin();
        if (*part++ == "engine" && *part++ == "gainsay") {
            stage = part->string();
        }
        out.push_back({relative.string(), stage, text_of(relative.string())});
    }
    std::sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.path < b.path; });
    return out;
}

std::vector<std::string> includes(std::string const& text) {
    std::vector<std::string> out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("#include ")) {
            out.push_back(line.substr(10, line.find_last_of(">\"") - 10));
        }
    }
    return out;
}

std::vector<std::string> layers() {
    std::vector<std::string> out;
    std::istringstream lines(text_of("engine/layers.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.front() != '#') {
            out.push_back(line);
        }
    }
    return out;
}
