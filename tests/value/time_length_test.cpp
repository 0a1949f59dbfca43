#include <gainsay/value/time_length.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

TEST_CASE("time length: the words around a duration say how exact it is") {
    struct Row {
        char const* before;
        char const* duration;
        char const* after;
        Hedge hedge;
    };
    Row const rows[] = {
        {"it came ", "two weeks", " later", Hedge::none},
        {"it came ", "almost two weeks", " later", Hedge::nearly},
        {"after almost ", "two weeks", "", Hedge::nearly},
        {"just under ", "two weeks", "", Hedge::nearly},
        {"it took the best part of ", "a year", "", Hedge::most_of},
        {"a little over ", "two weeks", "", Hedge::just_over},
        {"just over ", "two weeks", "", Hedge::just_over},
        {"more than ", "two weeks", "", Hedge::more},
        {"no more than ", "two weeks", "", Hedge::less},
        {"in less than ", "two weeks", "", Hedge::less},
        {"within ", "two weeks", " of the vote", Hedge::less},
        {"it lasted ", "two weeks", " or so", Hedge::about},
        {"it lasted ", "two weeks", " or more", Hedge::more},
        {"it lasted ", "two weeks", " or moreover", Hedge::none},
        {"a talk about ", "two weeks", "", Hedge::about},
        {"whereabout ", "two weeks", "", Hedge::none},
    };
    for (Row const& row : rows) {
        CAPTURE(row.before);
        CAPTURE(row.after);
        CHECK(hedge_around(row.before, row.duration, row.after).hedge == row.hedge);
    }
    CHECK(hedge_around("after more than ", "two weeks", "").bytes ==
          std::string("more than ").size());
}

TEST_CASE(
    "time length: what people would still call so lies within, what they would not does not") {
    struct Row {
        char const* timex;
        Hedge hedge;
        seconds in;
        seconds out;
    };
    Row const rows[] = {
        {"P2D", Hedge::none, days(2), days(3)},
        {"P2D", Hedge::none, days(2), days(1)},
        {"P2W", Hedge::none, days(13), days(10)},
        {"P2M", Hedge::nearly, days(55), days(26)},
        {"P2M", Hedge::nearly, days(47), days(64)},
        {"P3W", Hedge::nearly, days(18), days(13)},
        {"PT8M", Hedge::none, minutes(9), minutes(15)},
        {"PT50M", Hedge::none, minutes(54), minutes(70)},
        {"PT2H31M", Hedge::none, minutes(150), minutes(105)},
        {"PT3H", Hedge::none, minutes(200), hours(6)},
        {"P1Y", Hedge::most_of, days(240), days(90)},
        {"P1M", Hedge::less, days(20), days(47)},
        {"PT1H", Hedge::more, minutes(75), minutes(50)},
        {"P3Y", Hedge::none, days(3 * 365 + 100), days(6 * 365)},
        {"P3.5Y", Hedge::none, days(1200), days(890)},
        {"PXD", Hedge::none, days(4), hours(3)},
        {"PTXH", Hedge::none, hours(5), days(4)},
    };
    for (Row const& row : rows) {
        CAPTURE(row.timex);
        auto const length = time_length(row.timex, row.hedge);
        REQUIRE(length);
        auto const allows = [&](seconds time) {
            return length->least <= time && (!length->most || time <= *length->most);
        };
        CHECK(allows(row.in));
        CHECK_FALSE(allows(row.out));
    }
}

TEST_CASE("time length: what is no duration has none") {
    for (char const* timex : {"", "P", "2025-03", "PT", "P2", "PXX", "P0D", "P99999999Y", "PT5"}) {
        CAPTURE(timex);
        CHECK_FALSE(time_length(timex, Hedge::none));
    }
}
