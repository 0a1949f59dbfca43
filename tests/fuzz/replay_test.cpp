#include "targets.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> seeds_of(char const* target) {
    std::vector<fs::path> out;
    for (auto const& entry :
         fs::directory_iterator(fs::path(GAINSAY_TEST_DATA) / "seeds" / target)) {
        out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::string bytes_of(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

TEST_CASE("fuzz seeds: every seed, cut at any of many places, leaves the invariants standing") {
    for (FuzzTarget const& target : fuzz_targets()) {
        CAPTURE(target.name);
        auto const seeds = seeds_of(target.name);
        CHECK(!seeds.empty());
        for (fs::path const& path : seeds) {
            CAPTURE(path.string());
            std::string const bytes = bytes_of(path);
            std::size_t const step = std::max<std::size_t>(1, bytes.size() / 40);
            for (std::size_t end = 0; end < bytes.size(); end += step) {
                target.run(std::string_view(bytes).substr(0, end));
            }
            CHECK_NOTHROW(target.run(bytes));
        }
    }
}

TEST_CASE("fuzz seeds: bytes turned over one at a time leave the invariants standing") {
    for (FuzzTarget const& target : fuzz_targets()) {
        CAPTURE(target.name);
        for (fs::path const& path : seeds_of(target.name)) {
            CAPTURE(path.string());
            std::string const bytes = bytes_of(path);
            std::size_t const step = std::max<std::size_t>(1, bytes.size() / 40);
            for (std::size_t at = 0; at < bytes.size(); at += step) {
                for (char const put : {'\0', '<', '"', '\xFF', '-'}) {
                    std::string changed = bytes;
                    changed[at] = put;
                    CHECK_NOTHROW(target.run(changed));
                }
            }
        }
    }
}
