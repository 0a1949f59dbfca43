#include "source_tree.h"

#include <doctest/doctest.h>
#include <filesystem>

// A source that no list names is never built, and nobody notices.
TEST_CASE(
    "source lists: every file of the engine and its tests is in the list of its folder or above") {
    namespace fs = std::filesystem;
    for (char const* root : {"engine", "tests"}) {
        for (SourceFileText const& source : sources(root)) {
            fs::path const path = source.path;
            if (path.string().starts_with("tests/consumer/")) {
                continue; // another project
            }
            bool listed = false;
            bool const internal_header = path.extension() == ".h";
            for (fs::path folder = path.parent_path(); !folder.empty() && !listed;
                 folder = folder.parent_path()) {
                std::string const list = text_of((folder / "CMakeLists.txt").string());
                listed = list.find(fs::relative(path, folder).string()) != std::string::npos;
            }
            CAPTURE(source.path);
            CHECK((listed || internal_header));
        }
    }
}
