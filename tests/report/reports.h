// Hand-made reports for the tests of this stage.
#pragma once

#include <gainsay/report/report.h>

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay::test {

// A place whose clashing words are `focus`, each found in `text`.
inline ReportPlace place_of(std::string path, std::uint32_t line, std::uint32_t column,
                            std::string source, std::string text,
                            std::vector<std::string> const& focus) {
    ReportPlace place;
    place.path = place.article = std::move(path);
    place.line = line;
    place.column = column;
    place.source = std::move(source);
    for (std::string const& words : focus) {
        std::size_t const at = text.find(words);
        REQUIRE(at != std::string::npos);
        place.focus.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
    }
    place.text = place.plain = std::move(text);
    place.end = static_cast<std::uint32_t>(place.text.size());
    return place;
}

inline ReportFinding finding_of(std::string code, std::string rule, Severity severity,
                                std::string message, std::vector<ReportPlace> places,
                                std::string story = "s1") {
    ReportFinding out;
    out.finding.rule = std::move(rule);
    out.finding.fingerprint = code + "-0badcafe";
    out.finding.code = std::move(code);
    out.finding.severity = severity;
    out.finding.message = std::move(message);
    out.places = std::move(places);
    out.story = std::move(story);
    return out;
}

inline ReportArticle article_of_report(std::string path, std::string source, std::string title,
                                       std::string story = "s1") {
    ReportArticle out;
    out.path = std::move(path);
    out.source = std::move(source);
    out.title = std::move(title);
    out.story = std::move(story);
    return out;
}

// Two stories, every kind of finding and problem.
inline Report harbour_report() {
    Report report;
    report.version = "0.1.0";
    report.coverage = {60, 58, 130};
    report.articles = {
        article_of_report("harbour/a-wire.md", "Quayside Wire",
                          "Ferry Aster runs aground off Holm"),
        article_of_report("harbour/b-post.txt", "b-post.txt", ""),
        article_of_report("harbour/c-daily.html", "Holm Daily",
                          "Ferry Aster aground off Holm: crew safe, owner silent"),
        article_of_report("harbour/d-rewrite.md", "Skerry Digest",
                          "Owner of stricken ferry “reckless”"),
        article_of_report("bakery/one.md", "Flour Street News", "", "s2"),
    };
    ReportFinding crew = finding_of(
        "GS104", "quantity-conflict", Severity::error,
        "The number of crew on board differs: 14 in one article, 41 in another.",
        {place_of("harbour/a-wire.md", 12, 4, "Quayside Wire",
                  "The ferry had a crew of 14 when she struck the Skerry Bank shortly before dawn "
                  "on Tuesday",
                  {"crew of 14"}),
         place_of("harbour/c-daily.html", 7, 1, "Holm Daily",
                  "All 41 crew of the Aster, a car ferry built in 2009, were taken off by the Holm "
                  "lifeboat",
                  {"41 crew"}),
         place_of("harbour/b-post.txt", 3, 118, "b-post.txt", "a crew of fourteen", {"fourteen"})});
    crew.finding.ask = "How many crew did the owner's manifest list?";
    crew.finding.proof = {"harbour/a-wire.md:12:4 counts 14 crew (exactly)",
                          "harbour/c-daily.html:7:1 counts 41 crew (exactly)",
                          "no amount can be both 14 and 41, and both speak of the crew of the "
                          "Aster on Tuesday 6 May 2031"};
    ReportFinding day = finding_of(
        "GS101", "weekday-mismatch", Severity::warning, "6 May 2031 is a Tuesday, not a Monday.",
        {place_of("harbour/b-post.txt", 1, 1, "b-post.txt",
                  "The Aster sailed on Monday, 6 May 2031, at 04:40", {"Monday, 6 May 2031"})});
    day.finding.ask = "Which day did she sail?";
    day.finding.scope = Scope::internal;
    ReportFinding label =
        finding_of("GS203", "loaded-label", Severity::warning,
                   "“reckless” is not in the articles this one rests on.",
                   {place_of("harbour/d-rewrite.md", 5, 10, "Skerry Digest",
                             "the reckless owner of the Aster", {"reckless"}),
                    place_of("harbour/a-wire.md", 16, 1, "Quayside Wire",
                             "the owner, Holm Lines, gave no comment", {"the owner, Holm Lines"})});
    label.finding.kind = FindingKind::unsupported;
    label.finding.ask = "Who calls the owner reckless?";
    ReportFinding lone =
        finding_of("GS207", "single-source", Severity::note,
                   "Only Holm Daily says that the captain had asked for a tug.",
                   {place_of("harbour/c-daily.html", 11, 5, "Holm Daily",
                             "the captain had asked for a tug at 04:55", {"a tug"})});
    lone.finding.kind = FindingKind::unsupported;
    ReportFinding known = finding_of(
        "GS102", "date-conflict", Severity::error, "The bakery opened on 3 or on 4 June.",
        {place_of("bakery/one.md", 2, 1, "Flour Street News", "opened on 3 June", {"3 June"}),
         place_of("bakery/one.md", 9, 1, "Flour Street News", "since 4 June", {"4 June"})},
        "s2");
    known.known = true;
    known.finding.ask = "When did it open?";
    known.finding.proof = {"bakery/one.md:2:1 has 2031-06-03", "bakery/one.md:9:1 has 2031-06-04"};
    report.findings = {lone, label, day, crew, known};
    report.problems = {{"missing-file", "no such file", {"harbour/e-radio.md", 0, 0}},
                       {"decoded-windows-1252",
                        "is not valid UTF-8 here; the file was read as Windows-1252",
                        {"harbour/b-post.txt", 4, 17},
                        "",
                        Severity::note}};
    return report;
}

} // namespace gainsay::test
