#include "source_tree.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string_view>

namespace {

struct Door {
    char const* include;                 // how the library's headers begin
    std::vector<std::string_view> files; // prefixes of the paths that may include it
};

Door const doors[] = {
    {"re2/", {"engine/gainsay/base/pattern.cpp"}},
    {"yaml-cpp/", {"engine/gainsay/base/yaml.cpp"}},
    {"simdjson", {"engine/gainsay/base/json.cpp"}},
    {"gumbo", {"engine/gainsay/article/"}},
    {"pugixml", {"engine/gainsay/article/"}},
    {"md4c", {"engine/gainsay/article/"}},
    {"boost/graph/", {"engine/gainsay/graph/"}},
    {"boost/spirit/", {"engine/gainsay/value/grammar/", "engine/gainsay/finding/grammar/"}},
    {"CLI/", {"engine/cli/"}},
    {"Eigen/", {"engine/train/products.cpp"}},
};

bool uses(SourceFileText const& source, std::string_view library) {
    auto const all = includes(source.text);
    return std::any_of(all.begin(), all.end(),
                       [&](std::string const& one) { return one.starts_with(library); });
}

} // namespace

TEST_CASE("doors: each library is entered through its own door") {
    auto const all = sources("engine");
    for (Door const& door : doors) {
        CAPTURE(door.include);
        for (SourceFileText const& source : all) {
            if (!uses(source, door.include)) {
                continue;
            }
            CAPTURE(source.path);
            CHECK(std::any_of(door.files.begin(), door.files.end(), [&](std::string_view prefix) {
                return source.path.starts_with(prefix);
            }));
        }
    }
}

TEST_CASE("doors: parsers of article formats have one file each") {
    for (char const* library : {"gumbo", "pugixml", "md4c"}) {
        CAPTURE(library);
        auto const all = sources("engine");
        CHECK(std::count_if(all.begin(), all.end(), [&](SourceFileText const& source) {
                  return uses(source, library);
              }) == 1);
    }
}

TEST_CASE("doors: no header of the engine shows a library") {
    for (SourceFileText const& source : sources("engine/gainsay")) {
        if (!source.path.ends_with(".h") || source.path.find("/grammar/") != std::string::npos) {
            continue;
        }
        CAPTURE(source.path);
        for (Door const& door : doors) {
            CAPTURE(door.include);
            CHECK_FALSE(uses(source, door.include));
        }
    }
}
