// The project's own sources, as tests see them.
#pragma once

#include <string>
#include <vector>

struct SourceFileText {
    std::string path;  // relative to the project: "engine/gainsay/base/span.h"
    std::string stage; // "base"; empty outside engine/gainsay
    std::string text;
};

// The .h and .cpp files below a folder of the project, sorted by path.
std::vector<SourceFileText> sources(std::string const& folder);
std::string text_of(std::string const& path);
// The <…> and "…" targets of a source's #include lines.
std::vector<std::string> includes(std::string const& text);
// The folders of engine/layers.txt, lowest first.
std::vector<std::string> layers();
