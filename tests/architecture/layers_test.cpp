#include "source_tree.h"

#include <algorithm>
#include <doctest/doctest.h>

TEST_CASE("layers: a stage includes only itself and stages below it") {
    std::vector<std::string> const order = layers();
    auto const level = [&](std::string const& stage) {
        return std::find(order.begin(), order.end(), stage) - order.begin();
    };
    REQUIRE(order.size() > 5);
    std::size_t seen = 0;
    for (SourceFileText const& source : sources("engine/gainsay")) {
        CAPTURE(source.path);
        REQUIRE(level(source.stage) < static_cast<std::ptrdiff_t>(order.size()));
        for (std::string const& included : includes(source.text)) {
            if (!included.starts_with("gainsay/")) {
                continue;
            }
            CAPTURE(included);
            std::string const stage = included.substr(8, included.find('/', 8) - 8);
            CHECK(level(stage) <= level(source.stage));
            ++seen;
        }
    }
    CHECK(seen > 50);
}

TEST_CASE("layers: only the pipeline has threads") {
    for (SourceFileText const& source : sources("engine/gainsay")) {
        CAPTURE(source.path);
        for (std::string const& included : includes(source.text)) {
            bool const threads = included == "thread" || included == "mutex" ||
                                 included == "future" || included == "condition_variable";
            CHECK_FALSE((threads && source.stage != "pipeline"));
        }
    }
}
