#include <gainsay/base/diacritics.h>

#include <doctest/doctest.h>

using namespace gainsay;

TEST_CASE("letters without their marks") {
    CHECK(without_diacritics("lucía") == "lucia");
    CHECK(without_diacritics("Łukasz Øberg") == "Lukasz Oberg");
    CHECK(without_diacritics("plain") == "plain");
}

TEST_CASE("what is no marked letter stays") {
    CHECK(without_diacritics("3 × 4 — ω") == "3 × 4 — ω");
    CHECK(without_diacritics("cut \xC3") == "cut \xC3");
}
