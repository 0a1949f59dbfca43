#include <gainsay/article/byline.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

TEST_CASE("byline: who wrote it, for whom and when") {
    struct Row {
        std::string line;
        std::string expected; // "author|publisher|date", or "-"
    };
    for (Row const& row : {
             Row{"By Jo Ray", "Jo Ray||"},
             Row{"by Jo Ray", "Jo Ray||"},
             Row{"BY JO RAY", "JO RAY||"},
             Row{"By Jo Ray, Northline", "Jo Ray|Northline|"},
             Row{"By Jo Ray and Ann Lee", "Jo Ray, Ann Lee||"},
             Row{"By Jo Ray, Ann Lee and Bo van der Tal", "Jo Ray, Ann Lee, Bo van der Tal||"},
             Row{"By Jo Ray for the Harrow Courier", "Jo Ray|Harrow Courier|"},
             Row{"By Jo Ray in Harrow Bay", "Jo Ray||"},
             Row{"By Jo Ray | 12 February 2026", "Jo Ray||2026-02-12"},
             Row{"By Reuters", "|Reuters|"},
             Row{"By the Associated Press", "|AP|"},
             Row{"By our correspondent", "||"},
             Row{"By Staff Reporter", "||"},
             Row{"By Zoë O’Dell-Maß", "Zoë O’Dell-Maß||"},
             Row{"Written by Jo Ray", "Jo Ray||"},
             Row{"Author: Jo Ray", "Jo Ray||"},
             Row{"Jo Ray and Ann Lee |", "Jo Ray, Ann Lee||"},
             Row{"Jo Ray · Friday 17 October 2025", "Jo Ray||2025-10-17"},
             Row{"Jo Ray | Updated: Feb 12, 2026 17:51 IST", "Jo Ray||2026-02-12"},
             Row{"ANI | Updated: Feb 12, 2026 17:51 IST", "|ANI|2026-02-12"},
             Row{"Jo Ray, Political Correspondent", "Jo Ray||"},
             Row{"Jo Ray, health editor", "Jo Ray||"},

             // near misses
             Row{"By Friday, rescue teams had searched every house in the village.", "-"},
             Row{"By noon the water had risen", "-"},
             Row{"By the time Jo Ray arrived, the hall was empty", "-"},
             Row{"Jo Ray", "-"},
             Row{"Jo Ray and Ann Lee", "-"},
             Row{"Jo Ray, mayor of Harrow Bay", "-"},
             Row{"Jo Ray | Northline | Sport | Weather", "-"},
             Row{"Bypass closed for a week", "-"},
             Row{"The editor of the Harrow Courier, Jo Ray, resigned on Friday.", "-"},
             Row{"", "-"},
         }) {
        CAPTURE(row.line);
        auto const byline = read_byline(row.line);
        std::string const found = byline
                                      ? byline->author + "|" + byline->publisher + "|" +
                                            (byline->published ? to_string(*byline->published) : "")
                                      : "-";
        CHECK(found == row.expected);
    }
}

TEST_CASE("byline: names of a field lose their By and are joined by commas") {
    CHECK(author_names("By Jo Ray and Ann Lee") == "Jo Ray, Ann Lee");
    CHECK(author_names("Jo Ray; Ann Lee") == "Jo Ray, Ann Lee");
    CHECK(author_names("  ").empty());
}
