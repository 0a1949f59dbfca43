#include <algorithm>
#include <assertion/dump.h>
#include <doctest/doctest.h>

using namespace gainsay;
using namespace gainsay::test;

namespace {

// What nouns tell, as lines.
std::vector<std::string> told_by_nouns(std::string_view text) {
    Analysis const analysis = analysed(text);
    std::vector<std::string> out;
    for (Assertion const& one : analysis.assertions) {
        if (one.nominal) {
            out.push_back(dump(analysis, one));
        }
    }
    return out;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("nouns tell who did what to whom") {
    CHECK(told_by_nouns("The arrest of the mayor shocked the town.") ==
          Lines{"V[arrest] O(the mayor)"});
    CHECK(told_by_nouns("The mayor's resignation came as a surprise.") ==
          Lines{"S(The mayor) V[resign]"});
    CHECK(told_by_nouns("The mayor's arrest came as a surprise.") ==
          Lines{"V[arrest] O(The mayor)"});
    CHECK(told_by_nouns("They mourned the death of the king.") == Lines{"S(the king) V[die]"});
    CHECK(told_by_nouns("The capture of the town by the rebels ended the siege.").front() ==
          "S(the rebels) V[capture] O(the town)");
}

TEST_CASE("light verbs leave the telling to their noun") {
    Lines const lines = told_by_nouns("The council took a decision on Monday.");
    CHECK(lines == Lines{"S(The council) V[decide]"});
    Analysis const analysis = analysed("The council took a decision on Monday.");
    auto const told = std::find_if(analysis.assertions.begin(), analysis.assertions.end(),
                                   [](Assertion const& one) { return one.nominal; });
    REQUIRE(told != analysis.assertions.end());
    CHECK(told->times.size() == 1);
}

TEST_CASE("a light verb and its noun are one verb with subject and object") {
    CHECK(told_by_nouns("Holt put her signature to the act on Monday.") ==
          Lines{"S(Holt) V[sign] O(the act)"});
    CHECK(told_by_nouns("The council gave its consent to the plan.") ==
          Lines{"S(The council) V[approve] O(the plan)"});
    CHECK(told_by_nouns("The company has not lodged an appeal against the fine.") ==
          Lines{"S(The company) V[appeal not] O(the fine)"});
    CHECK(told_by_nouns("The bank made her an offer.") == Lines{"S(The bank) V[offer] O(her)"});
}

TEST_CASE("what is pondered, put off or awaited is open") {
    CHECK(told_by_nouns("The government is considering a ban on drones.") ==
          Lines{"S(The government) V[ban conditional] O(drones)"});
    CHECK(told_by_nouns("The council put off a decision on the harbour.") ==
          Lines{"S(The council) V[decide planned] O(the harbour)"});
    CHECK(told_by_nouns("The merger is awaiting approval by the regulator.") ==
          Lines{"S(the regulator) V[approve planned] O(The merger)"});
    CHECK(told_by_nouns("The bank has yet to make up its mind about a recall.") ==
          Lines{"S(The bank) V[decide not] O(a recall)", "S(The bank) V[recall conditional]"});
}

TEST_CASE("what is planned, called for or denied did not happen") {
    CHECK(told_by_nouns("The opposition demanded the resignation of the mayor.") ==
          Lines{"S(the mayor) V[resign requested]"});
    CHECK(told_by_nouns("The council took no decision.") == Lines{"S(The council) V[decide not]"});
}

TEST_CASE("things are no happenings") {
    CHECK(told_by_nouns("The building of the company stands in the town.").empty());
    CHECK(told_by_nouns("The report of the committee is long.").empty());
}

TEST_CASE("nouns tell from whom a deed came") {
    CHECK(told_by_nouns("The order to leave the ship came from the captain.") ==
          Lines{"S(the captain) V[order]"});
    CHECK(told_by_nouns("The order to leave the ship was given by the captain.") ==
          Lines{"S(the captain) V[order]"});
    CHECK(told_by_nouns("The winning goal came from Ivo Dahl.") ==
          Lines{"S(Ivo Dahl) V[score] O(The winning goal)"});
    CHECK(told_by_nouns("The talks were held at the request of the mayor.").back() ==
          "S(the mayor) V[request] O(The talks)");
    CHECK(told_by_nouns("The mill was closed on the mayor's orders.").back() ==
          "S(the mayor) V[order] O(The mill)");
    CHECK(told_by_nouns("They fled in a van with a woman at the wheel.").back() ==
          "S(a woman) V[drive] O(a van)");
}
