#include <gainsay/base/timestamp.h>

#include <doctest/doctest.h>

using namespace gainsay;

TEST_CASE("timestamp: forms that articles use, and back to ISO 8601") {
    struct Row {
        char const* text;
        char const* iso; // empty: refused
    };
    for (Row const& row :
         {Row{"2026-02-12", "2026-02-12"}, Row{"2025-03-14T18:05:00Z", "2025-03-14T18:05:00Z"},
          Row{"2025-03-14T18:05Z", "2025-03-14T18:05:00Z"},
          Row{"2025-06-17 06:00:00 -0600", "2025-06-17T06:00:00-06:00"},
          Row{"2015-07-24T05:36:09.123+05:30", "2015-07-24T05:36:09+05:30"},
          Row{"20250314T180500Z", "2025-03-14T18:05:00Z"},
          Row{"Fri, 14 Mar 2025 18:05:00 GMT", "2025-03-14T18:05:00Z"},
          Row{"Fri, 14 Mar 2025 18:05:00 EST", "2025-03-14T18:05:00-05:00"},
          Row{"14 March 2025", "2025-03-14"}, Row{"2025-02-30", ""}, Row{"soon", ""},
          Row{"", ""}}) {
        CAPTURE(row.text);
        auto const read = parse_timestamp(row.text);
        CHECK((read ? to_string(*read) : "") == row.iso);
    }
}

TEST_CASE("timestamp: the moment is on the UTC line") {
    auto const late = parse_timestamp("2025-06-17T23:30:00-06:00");
    auto const early = parse_timestamp("2025-06-18T05:30:00Z");
    REQUIRE(late);
    REQUIRE(early);
    CHECK(instant(*late) == instant(*early));
}
