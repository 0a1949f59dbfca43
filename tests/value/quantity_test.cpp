#include <doctest/doctest.h>
#include <value/dump.h>
#include <value/table.h>

using namespace gainsay;
using test::quantities;

namespace {

void check(std::initializer_list<test::Row> rows) {
    test::check_rows(quantities, rows);
}

} // namespace

TEST_CASE("quantities: what is counted") {
    check({{"It killed 14 people.", "= 14 of people"},
           {"It freed 120 Filipino investigators.", "= 120 of Filipino investigators"},
           {"It sank with 3 of the crew.", "= 3 of crew"},
           {"One woman left.", "= 1 of woman"},
           {"No one left.", ""},
           {"Flight 182 left Gate 4.", ""},
           {"The A380 of 10.0.0.1 left.", ""},
           {"The man drove a four-by-four.", ""}});
}

TEST_CASE("quantities: bounds and approximations") {
    check({{"About 40 left.", "~ 40 [36,44]"},
           {"More than 100 left.", "> 100 (100,]"},
           {"At least 100 left.", ">= 100 [100,]"},
           {"No fewer than 100 left.", ">= 100 [100,]"},
           {"Fewer than 20 left.", "< 20 [,20)"},
           {"Up to 30 left.", "<= 30 [,30]"},
           {"As many as 30 left.", "<= 30 [,30]"},
           {"It took 30 or more.", ">= 30 [30,]"},
           {"It took 30 or so.", "~ 30 [27,33]"},
           {"It took 500 people or more.", ">= 500 [500,] of people"},
           {"It took in excess of 30.", "> 30 (30,]"},
           {"It took 10 to 15.", "= 10 [10,15]"},
           {"It took between 3 and 5.", "= 3 [3,5]"},
           {"It took two or three.", "= 2 [2,3]"},
           {"It took more than 20 but fewer than 30.", "= 20 (20,30)"},
           {"It took 42 ± 3 percent.", "~ 42 [39,45] percent"},
           {"Dozens of shops shut.", "~ 12 [12,240] of shops"},
           {"Tens of thousands of people left.", "~ 10000 [10000,200000] of people"},
           {"Several hundred people left.", "~ 100 [200,1000] of people"}});
}

TEST_CASE("quantities: money") {
    check({{"It cost $5.", "= 5 dollar"},
           {"It cost US$5m.", "= 5000000 us dollar"},
           {"It cost $US5 million.", "= 5000000 us dollar"},
           {"It cost $85 USD.", "= 85 us dollar"},
           {"It cost USD115.", "= 115 us dollar"},
           {"It cost Rs500.", "= 500 rupee"},
           {"It cost 18 USD million.", "= 18000000 us dollar"},
           {"It cost 90 MEUR.", "= 90000000 euro"},
           {"It cost 3 dollars and 50 cents.", "= 3.5 dollar"},
           {"It lost -$5.", "= -5 dollar"},
           {"It cost 50p.", "= 50 penny"},
           {"It cost 200 pence.", "= 200 penny"},
           {"It cost 9 Norwegian kroner.", "= 9 norwegian krone"},
           {"It pays $17 an hour.", "= 17 dollar per hour"},
           {"It cost $220 per kg.", "= 220 dollar per kilogram"},
           {"It was $3 a year earlier.", "= 3 dollar"},
           {"It is at Euro 2024.", ""},
           {"COP28 ended.", ""}});
}

TEST_CASE("quantities: measures") {
    check({{"It is 5 km long.", "= 5 kilometre"},
           {"It is a 5-mile run.", "= 5 mile"},
           {"It is 6 feet 2 inches tall.", "= 6.166666666667 foot"},
           {"It is 2 1/2 in thick.", "= 2.5 inch"},
           {"It died in 3 in Delhi.", "= 3"},
           {"It is a mile away.", "= 1 mile"},
           {"It is half a mile away.", "= 0.5 mile"},
           {"It holds 3 TB.", "= 3 terabyte"},
           {"It holds 15 and 30 ml.", "= 15 millilitre; = 30 millilitre"},
           {"It is 12 (kg).", "= 12 kilogram"},
           {"It is 6- to 9-metre tall.", "= 6 [6,9] metre"},
           {"It fell to -5 degrees Celsius.", "= -5 degree celsius"}});
}

TEST_CASE("quantities: shares, ages, scores, changes") {
    check({{"It won a third of the vote.", "= 0.333333333333 of vote"},
           {"One in five adults left.", "= 0.2 of adults"},
           {"It hit two out of three homes.", "= 0.666666666667 of homes"},
           {"Ada Moor, 58, won.", "= 58 year age"},
           {"The 71-year-old won.", "= 71 year age"},
           {"They won 3-1.", "= 3 [1,3] score"},
           {"Lorne beat Vestby Rovers 3-1 in the final.", "= 3 [1,3] score"},
           {"It fell by a quarter of a percentage point.", "down 0.25 percentage point"},
           {"It cut its rate by a quarter of a point.", "= 0.25 percentage point"},
           {"It rose 3 percent to 41.", "up 3 percent; = 41"},
           {"It fell by 5 percent.", "down 5 percent"}});
}
