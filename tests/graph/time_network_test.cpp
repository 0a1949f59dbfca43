#include <gainsay/graph/time_network.h>

#include <algorithm>
#include <doctest/doctest.h>

using namespace gainsay;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;
using std::chrono::sys_days;

namespace {

// A day of March 2025.
TimeInterval march(unsigned day) {
    sys_days const at = std::chrono::year(2025) / std::chrono::March / day;
    return {at, at + days(1)};
}

TimeLength exactly(days length) {
    return {length, seconds(length), days(1)};
}
TimeLength between(days least, days most) {
    return {least, seconds(most), days(1)};
}
TimeLength at_least(days least) {
    return {least, std::nullopt, days(1)};
}

using Reasons = std::vector<TimeNetwork::Reason>;

} // namespace

TEST_CASE("time network: two dates as far apart as is said are consistent") {
    TimeNetwork network;
    auto const vote = network.add_moment();
    auto const count = network.add_moment();
    network.date(vote, march(3), 0);
    network.date(count, march(5), 1);
    network.distance(vote, count, exactly(days(2)), 2);
    CHECK(network.conflicts().empty());
}

TEST_CASE("time network: a day too many is a conflict, with both dates and the distance") {
    for (unsigned const day : {4U, 6U}) {
        CAPTURE(day);
        TimeNetwork network;
        auto const vote = network.add_moment();
        auto const count = network.add_moment();
        network.date(vote, march(3), 0);
        network.date(count, march(day), 1);
        network.distance(vote, count, exactly(days(2)), 2);
        REQUIRE(network.conflicts().size() == 1);
        CHECK(network.conflicts()[0] == Reasons{0, 1, 2});
    }
}

TEST_CASE("time network: what is said loosely leaves room") {
    TimeNetwork network;
    auto const vote = network.add_moment();
    auto const count = network.add_moment();
    network.date(vote, march(3), 0);
    network.date(count, march(9), 1);
    network.distance(vote, count, between(days(5), days(8)), 2);
    CHECK(network.conflicts().empty());
    network.distance(vote, count, at_least(days(8)), 3);
    REQUIRE(network.conflicts().size() == 1);
    CHECK(network.conflicts()[0] == Reasons{0, 1, 3});
}

TEST_CASE("time network: a month holds its days") {
    TimeNetwork network;
    auto const vote = network.add_moment();
    auto const count = network.add_moment();
    sys_days const first = std::chrono::year(2025) / std::chrono::March / 1;
    network.date(vote, {first, first + days(31)}, 0);
    network.date(count, march(20), 1);
    network.distance(vote, count, exactly(days(2)), 2);
    CHECK(network.conflicts().empty());
}

TEST_CASE("time network: distances add up through a moment that has no date") {
    TimeNetwork network;
    auto const vote = network.add_moment();
    auto const count = network.add_moment();
    auto const oath = network.add_moment();
    network.date(vote, march(3), 0);
    network.date(oath, march(20), 1);
    network.distance(vote, count, exactly(days(2)), 2);
    network.distance(count, oath, exactly(days(7)), 3);
    REQUIRE(network.conflicts().size() == 1);
    CHECK(network.conflicts()[0] == Reasons{0, 1, 2, 3});
}

TEST_CASE("time network: orders in a circle clash without any date") {
    TimeNetwork network;
    auto const text = network.add_moment();
    auto const gates = network.add_moment();
    network.distance(text, gates, {hours(6), seconds(hours(6)), hours(1)}, 0);
    network.distance(gates, text, {hours(1), std::nullopt, hours(1)}, 1);
    REQUIRE(network.conflicts().size() == 1);
    CHECK(network.conflicts()[0] == Reasons{0, 1});
}

TEST_CASE("time network: of several cycles the smallest is told, then what is left") {
    TimeNetwork network;
    auto const vote = network.add_moment();
    auto const count = network.add_moment();
    auto const oath = network.add_moment();
    network.date(vote, march(3), 0);
    network.date(count, march(5), 1);
    network.date(oath, march(20), 2);
    network.distance(vote, count, exactly(days(9)), 3);  // wrong
    network.distance(count, oath, exactly(days(15)), 4); // right
    network.distance(vote, oath, exactly(days(30)), 5);  // wrong
    auto const conflicts = network.conflicts();
    REQUIRE(conflicts.size() == 2);
    for (Reasons const& wrong : {Reasons{0, 1, 3}, Reasons{0, 2, 5}}) {
        CHECK(std::find(conflicts.begin(), conflicts.end(), wrong) != conflicts.end());
    }
}

TEST_CASE("time network: an open date binds on one side only") {
    TimeNetwork network;
    auto const report = network.add_moment();
    auto const vote = network.add_moment();
    network.date(report, {std::nullopt, march(3).latest}, 0); // published on 3 March, told as past
    network.date(vote, march(9), 1);
    network.distance(vote, report, at_least(days(0)), 2);
    REQUIRE(network.conflicts().size() == 1);
    TimeNetwork other;
    auto const early = other.add_moment();
    auto const late = other.add_moment();
    other.date(early, {std::nullopt, march(3).latest}, 0);
    other.date(late, march(9), 1);
    other.distance(early, late, at_least(days(20)), 2);
    CHECK(other.conflicts().empty());
}

TEST_CASE("time network: far more joined moments than any story tells are left alone") {
    TimeNetwork network;
    auto last = network.add_moment();
    network.date(last, march(1), 0);
    for (std::size_t i = 0; i < 2 * TimeNetwork::max_joined; ++i) {
        auto const next = network.add_moment();
        network.distance(last, next, exactly(days(1)), 1);
        last = next;
    }
    network.date(last, march(2), 2);
    CHECK(network.conflicts().empty());
}
