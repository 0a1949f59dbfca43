#include <gainsay/value/shift.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

sys_days const third_of_june = std::chrono::year(2025) / 6 / 3;
TimeInterval const vote{sys_seconds(third_of_june), sys_seconds(third_of_june + days(1))};

} // namespace

TEST_CASE("shift: a distance moves both ends, by half of its unit more or less") {
    auto const after = shift(vote, "P2D", false);
    REQUIRE(after);
    CHECK(after->earliest == third_of_june + days(2) - hours(12));
    CHECK(after->latest == third_of_june + days(3) + hours(12));
    auto const before = shift(vote, "P1W", true);
    REQUIRE(before);
    CHECK(before->earliest == third_of_june - days(7) - hours(84));
    CHECK(before->latest == third_of_june - days(6) + hours(84));
    auto const later = shift(vote, "PT2H30M", false);
    REQUIRE(later);
    CHECK(*later->earliest - *vote.earliest ==
          std::chrono::minutes(150) - std::chrono::seconds(30));
}

TEST_CASE("shift: open ends stay open") {
    auto const moved = shift({sys_seconds(third_of_june), std::nullopt}, "P1D", false);
    REQUIRE(moved);
    CHECK(!moved->latest);
}

TEST_CASE("shift: what says no length moves nothing") {
    for (std::string const duration : {"", "P", "PT", "PXD", "2D", "P2", "P2X", "P2H", "PTT2H",
                                       "2025-06-03", "P99999999Y", "P..D"}) {
        CAPTURE(duration);
        CHECK(!shift(vote, duration, false));
    }
}
