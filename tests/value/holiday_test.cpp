#include <gainsay/value/holiday.h>

#include <doctest/doctest.h>
#include <value/dump.h>

using namespace gainsay;

TEST_CASE("holidays: Easter Sunday of the western churches") {
    struct Row {
        int year;
        char const* date;
    };
    for (Row const& row :
         {Row{1818, "1818-03-22"}, Row{1943, "1943-04-25"}, Row{2000, "2000-04-23"},
          Row{2019, "2019-04-21"}, Row{2024, "2024-03-31"}, Row{2025, "2025-04-20"},
          Row{2038, "2038-04-25"}}) {
        CAPTURE(row.year);
        CHECK(to_string(easter_sunday(row.year)) == row.date);
    }
}

TEST_CASE("holidays: fixed days, counted weekdays and days by Easter") {
    CHECK(to_string(*date_of({"", 12, 26, 0, 0, 0}, 2024)) == "2024-12-26");
    CHECK(to_string(*date_of({"", 11, 0, 4, 4, 0}, 2024)) == "2024-11-28");
    CHECK(to_string(*date_of({"", 5, 0, 1, -1, 0}, 2024)) == "2024-05-27");
    CHECK(to_string(*date_of({"", 0, 0, 0, 0, -2}, 2024)) == "2024-03-29");
    CHECK(!date_of({"", 2, 29, 0, 0, 0}, 2023));
    CHECK(!date_of({"", 2, 0, 4, 5, 0}, 2023));
    CHECK(!date_of({"", 12, 26, 0, 0, 0}, 0));
}
