#include <gainsay/article/agency.h>
#include <gainsay/article/credit.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

// "derived;derived|wire|author", or "-".
std::string dump(std::optional<Credit> const& credit) {
    if (!credit) {
        return "-";
    }
    std::string out;
    for (std::string const& name : credit->derived_from) {
        out += (out.empty() ? "" : ";") + name;
    }
    return out + "|" + credit->wire + "|" + credit->author;
}

} // namespace

TEST_CASE("credit: whose words the article is made of") {
    struct Row {
        std::string line;
        std::string expected;
    };
    for (Row const& row : {
             Row{"- ANI", "|ANI|"},
             Row{"-- PTI", "|PTI|"},
             Row{"— Reuters", "|Reuters|"},
             Row{"(Reuters)", "|Reuters|"},
             Row{"[AFP]", "|AFP|"},
             Row{"(PTI/ANI)", "|PTI|"},
             Row{"— Harrow Dispatch Agency", "|Harrow Dispatch Agency|"},
             Row{"— Jo Ray", "||Jo Ray"},
             Row{"Based On ANI Report", "ANI||"},
             Row{"Based on a report by the Northmark Wire.", "Northmark Wire||"},
             Row{"Based on reports by Northmark Wire and Harrow Courier.",
                 "Northmark Wire;Harrow Courier||"},
             Row{"Based on Harrow Dispatch Agency report", "Harrow Dispatch Agency||"},
             Row{"This story is based on Reuters reporting.", "Reuters||"},
             Row{"(With inputs from Reuters)", "Reuters||"},
             Row{"(With inputs from Reuters, AFP and agencies)", "Reuters;AFP||"},
             Row{"With PTI inputs", "PTI||"},
             Row{"(With inputs from agencies)", "||"},
             Row{"Additional reporting by Harrow Courier", "Harrow Courier||"},
             Row{"Source: Northmark Wire", "Northmark Wire||"},
             Row{"Source: ANI", "ANI||"},
             Row{"First published by Harrow Courier", "Harrow Courier||"},
             Row{"© 2026 Northline", "||"},
             Row{"Copyright 2026 The Harrow Courier", "||"},
             Row{"Photo: Jo Ray", "||"},
             Row{"(Reporting by Jo Ray; Editing by Ann Lee)", "||"},

             // near misses
             Row{"- Ferries", "-"},
             Row{"- Jo Ray, Harrow Bay harbour master", "-"},
             Row{"Based on what she saw, the driver was not to blame.", "-"},
             Row{"Sources said the talks went on until midnight.", "-"},
             Row{"With inputs costing more, farmers cut back.", "-"},
             Row{"The Reuters report was denied by the ministry.", "-"},
             Row{"(see page 4)", "-"},
             Row{"Pa", "-"},
             Row{"", "-"},
         }) {
        CAPTURE(row.line);
        CHECK(dump(read_credit(row.line, true)) == row.expected);
    }
    CHECK(dump(read_credit("— Harrow Dispatch Agency", false)) == "-");
}

TEST_CASE("credit: one that is glued to the last paragraph comes off") {
    struct Row {
        std::string text;
        std::string tail; // empty: none
        std::string credit;
    };
    for (Row const& row : {
             Row{"The bridge stays shut, he added. (ANI)", "(ANI)", "|ANI|"},
             Row{"The bridge stays shut. (With inputs from Reuters)", "(With inputs from Reuters)",
                 "Reuters||"},
             Row{"\"It stays shut.\" — PTI", "— PTI", "|PTI|"},
             Row{"The bridge stays shut (for now).", "", ""},
             Row{"The bridge stays shut. (It was built in 1911.)", "", ""},
             Row{"He works for Reuters.", "", ""},
         }) {
        CAPTURE(row.text);
        auto const glued = read_glued_credit(row.text);
        REQUIRE(glued.has_value() == (!row.tail.empty()));
        if (glued) {
            CHECK(slice(row.text, glued->span) == row.tail);
            CHECK(dump(glued->credit) == row.credit);
        }
    }
}

TEST_CASE("credit: a question asked by an agency shows whose copy it is") {
    CHECK(asking_agency("Responding to a question by ANI, the minister said no.") == "ANI");
    CHECK(asking_agency("Asked by the Associated Press, she shrugged. Asked by AFP too.").empty());
    CHECK(asking_agency("When asked by AFP, she shrugged.") == "AFP");
    CHECK(asking_agency("The ANI question was not answered.").empty());
    CHECK(asking_agency("A question by Anita went unanswered.").empty());
}

TEST_CASE("agency: one name for one wire") {
    CHECK(known_agency("REUTERS") == "Reuters");
    CHECK(known_agency("the Associated Press") == "AP");
    CHECK(known_agency("Press Trust of India") == "PTI");
    CHECK(known_agency("Pa").empty());
    CHECK(known_agency("uni").empty());
    CHECK(known_agency("Northline").empty());
    CHECK(agency_name(" The Northline ") == "Northline");
    CHECK(names_wire("Harrow Dispatch Agency"));
    CHECK_FALSE(names_wire("Jo Ray"));
    CHECK(names_publisher("Harrow Courier"));
    CHECK_FALSE(names_publisher("Jo Ray"));
}
