#include "program.h"

#include <doctest/doctest.h>

TEST_CASE("corpus: every story's gold.yaml fits its articles, and the scores hold their floors") {
    Outcome const outcome = gainsay_in(GAINSAY_SOURCE, "eval corpus --format json");
    REQUIRE(outcome.status == 0);
    auto const scores = outcome.json();
    CHECK(scores["stories"].get<int>() >= 6);
    CHECK(outcome.err.empty());
    auto const& contradictions = scores["contradiction"];
    CHECK(contradictions["precision"].get<double>() >= 0.8);
    CHECK(contradictions["recall"].get<double>() >= 0.1);
}

TEST_CASE("rules: the examples inside the shipped rules come out as they say") {
    Outcome const outcome = gainsay_in(GAINSAY_SOURCE, "rules test");
    CAPTURE(outcome.out);
    CHECK(outcome.status == 0);
}
