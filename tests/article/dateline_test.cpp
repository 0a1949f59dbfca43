#include <gainsay/article/dateline.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

// "place|month-day-year|agency|strong or weak|what follows", or "-".
std::string dump(std::optional<Dateline> const& dateline, std::string const& text) {
    if (!dateline) {
        return "-";
    }
    std::string out = dateline->place + "|";
    if (dateline->date) {
        out += std::to_string(dateline->date->month) + "-" + std::to_string(dateline->date->day);
        out += dateline->date->year ? "-" + std::to_string(*dateline->date->year) : "";
    }
    std::size_t const rest = text.find_first_not_of(' ', dateline->span.end);
    return out + "|" + dateline->agency + "|" + (dateline->strong ? "strong" : "weak") + "|" +
           (rest == std::string::npos ? "" : text.substr(rest, 4));
}

} // namespace

TEST_CASE("dateline: place, date and agency at the start of a story") {
    struct Row {
        std::string text;
        std::string expected;
    };
    std::string const story =
        " The council voted to close the bridge after a long night of debate.";
    for (Row const& row : {
             Row{"HARROW BAY, March 14 (Northline) —", "Harrow Bay|3-14|Northline|strong|The "},
             Row{"HARROW BAY, March 14 —", "Harrow Bay|3-14||strong|The "},
             Row{"HARROW BAY —", "Harrow Bay|||strong|The "},
             Row{"HARROW BAY -", "Harrow Bay|||strong|The "},
             Row{"HARROW BAY --", "Harrow Bay|||strong|The "},
             Row{"HARROW BAY:", "Harrow Bay|||weak|The "},
             Row{"HARROW BAY (AP) -", "Harrow Bay||AP|strong|The "},
             Row{"HARROW BAY (AP) —", "Harrow Bay||AP|strong|The "},
             Row{"ST. ORLE, Norland, Oct 16 —", "St. Orle, Norland|10-16||strong|The "},
             Row{"TELLMARK, South Norland, Sept. 2, 2025 —",
                 "Tellmark, South Norland|9-2-2025||strong|The "},
             Row{"PORT-EN-RIVE, Feb 3 (AFP) –", "Port-En-Rive|2-3|AFP|strong|The "},
             Row{"KING'S LYTH, Thursday, Oct. 2 —", "King's Lyth|10-2||strong|The "},
             Row{"ÅRSUND, 3 May —", "Årsund|5-3||strong|The "},
             Row{"Harrow Bay, March 14 (ANI):", "Harrow Bay|3-14|ANI|strong|The "},
             Row{"Harrow Bay [Norland], March 14 (ANI):", "Harrow Bay|3-14|ANI|strong|The "},
             Row{"Harrow Bay, 14 March 2026:", "Harrow Bay|3-14-2026||strong|The "},
             Row{"Harrow Bay, 2026-03-14 —", "Harrow Bay|3-14-2026||strong|The "},
             Row{"Harrow Bay (Reuters) -", "Harrow Bay||Reuters|strong|The "},
             Row{"Harrow Bay (Associated Press) -", "Harrow Bay||AP|strong|The "},
             Row{"Harrow Bay:", "Harrow Bay|||weak|The "},
             Row{"Tellmark:", "Tellmark|||weak|The "},
             Row{"Tellmark —", "Tellmark|||weak|The "},
             Row{" date 2026-03-14 Harrow Bay:", "Harrow Bay|3-14-2026||strong|The "},
             Row{"Date: 14 March 2026 Tellmark:", "Tellmark|3-14-2026||strong|The "},
             Row{"2026-03-14 Tellmark:", "Tellmark|3-14-2026||strong|The "},
             Row{"date 2026-03-14", "|3-14-2026||strong|The "},

             // near misses
             Row{"Note:", "-"},
             Row{"Update:", "-"},
             Row{"UPDATE:", "-"},
             Row{"BREAKING —", "-"},
             Row{"Editor's note:", "-"},
             Row{"Editor’s note:", "-"},
             Row{"Correction:", "-"},
             Row{"On Monday, March 14,", "-"},
             Row{"March 14 —", "-"},
             Row{"In Harrow Bay —", "-"},
             Row{"Jo Ray (Reform) —", "-"},
             Row{"It was late.", "-"},
             Row{"Harrow Bay, where it rained:", "-"},
             Row{"A:", "-"},
             Row{"The mayor of Harrow Bay said this:", "-"},
             Row{"2026 —", "-"},
         }) {
        CAPTURE(row.text);
        std::string const text = row.text + story;
        CHECK(dump(read_dateline(text, text + "\nNothing else in Harrow Bay."), text) ==
              row.expected);
    }
    std::string const glued =
        "Harrow Bay:Ferries stopped on Sunday as the wind rose above the limit.";
    CHECK(dump(read_dateline(glued, glued), glued) == "Harrow Bay|||weak|Ferr");
}

TEST_CASE("dateline: a name before a colon is a place only if nothing speaks against it") {
    struct Row {
        std::string name;
        std::string first; // what follows the colon
        std::string rest;  // elsewhere in the article
        bool place;
    };
    char const* const news = "Ferries stopped on Sunday as the wind rose above the limit.";
    for (Row const& row : {
             Row{"Tellmark", news, "The port will open on Monday.", true},
             Row{"Tellmark", "ferries stopped on Sunday as the wind rose above the limit.", "",
                 false},
             Row{"Orban", "We agree on every point and will sign the paper on Monday.", "", false},
             Row{"Orban", "\"Not today and not tomorrow, whatever they may offer us.\"", "", false},
             Row{"Orban", news, "Mr Orban left the meeting early.", false},
             Row{"Orban", news, "It will be repaired, Orban said.", false},
             Row{"Orban", news, "Minister Anna Orban left early.", false},
             Row{"Roses", news, "Imports of roses fell.", false},
             Row{"Tellmark", news, "Tellmark said it would pay. The talks in Tellmark went on.",
                 true},
             Row{"Orban", news, "Reporter: And then?\nOrban: Then we left.\nOrban: On foot.",
                 false},
             Row{"Tellmark", "It rained.", "", false},
         }) {
        CAPTURE(row.name);
        CAPTURE(row.first);
        CAPTURE(row.rest);
        std::string const text = std::string(row.name) + ": " + row.first;
        CHECK(read_dateline(text, text + "\n" + row.rest).has_value() == row.place);
    }
}

TEST_CASE("dateline: a line that is nothing else") {
    struct Row {
        std::string text;
        std::string expected;
    };
    for (Row const& row : {
             Row{"Harrow Bay, February 12", "Harrow Bay|2-12||strong|"},
             Row{"HARROW BAY, Feb. 12, 2026", "Harrow Bay|2-12-2026||strong|"},
             Row{"Harrow Bay, Norland, 12 February 2026:",
                 "Harrow Bay, Norland|2-12-2026||strong|"},
             Row{"Harrow Bay, February 12 (ANI):", "Harrow Bay|2-12|ANI|strong|"},
             Row{"Thursday 11 September 2025, 7 p.m.", "|9-11-2025||strong|"},
             Row{"Published: 12 Feb 2026, 10:30 IST", "|2-12-2026||strong|"},
             Row{"Updated on February 12, 2026", "|2-12-2026||strong|"},
             Row{"2026-02-12", "|2-12-2026||strong|"},

             Row{"Harrow Bay", "-"},
             Row{"Harrow Bay in February", "-"},
             Row{"The vote is on February 12", "-"},
             Row{"Harrow Bay, February 31", "-"},
             Row{"Storm of 12 February 2026 remembered", "-"},
             Row{"", "-"},
         }) {
        CAPTURE(row.text);
        CHECK(dump(read_dateline_alone(row.text), row.text) == row.expected);
    }
}

TEST_CASE("dateline: a date without a year is the one near publication") {
    Timestamp const published{
        Date(std::chrono::year(2026), std::chrono::January, std::chrono::day(2))};
    CHECK(to_string(*DateWords{12, 30, std::nullopt}.resolve(published)) == "2025-12-30");
    CHECK(to_string(*DateWords{1, 2, std::nullopt}.resolve(published)) == "2026-01-02");
    CHECK_FALSE(DateWords{1, 2, std::nullopt}.resolve(std::nullopt).has_value());
    CHECK(to_string(*DateWords{1, 2, 2019}.resolve(published)) == "2019-01-02");
}
