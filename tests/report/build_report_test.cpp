#include <gainsay/report/build_report.h>

#include <doctest/doctest.h>
#include <report/articles.h>

using namespace gainsay;
using namespace gainsay::test;

TEST_CASE("build report: a passage is shown as stored, as read, and with its place") {
    // "The crew of 14 & a dog" as the page has it, with an entity and after an accent.
    auto file =
        SourceFile::from_bytes("page.html", "<p>\xC3\x89t\xC3\xA9.\nCrew of 14 &amp; a dog.");
    REQUIRE(file.has_value());
    std::string const stored(file.value()->text());
    auto const at = [&](std::string_view words) {
        return static_cast<std::uint32_t>(stored.find(words));
    };
    ArticleBuilder builder(file.value());
    builder.begin_block(BlockKind::body);
    builder.copy({3, at("&amp;")});
    builder.put("&", {at("&amp;"), at("&amp;") + 5});
    builder.copy({at(" a dog"), static_cast<std::uint32_t>(stored.size())});
    builder.end_block();
    Article article = builder.finish();
    article.source = "The Quay";

    Evidence evidence;
    evidence.passage = span_of(article, "Crew of 14 & a dog");
    evidence.focus = {span_of(article, "14"), span_of(article, "of"), span_of(article, "4 &")};
    evidence.value = "14";
    ReportPlace const place = describe(evidence, article);
    CHECK(place.path == "page.html");
    CHECK(place.text == "Crew of 14 &amp; a dog");
    CHECK(place.plain == "Crew of 14 & a dog");
    CHECK(place.start == at("Crew"));
    CHECK(place.end == at("."
                          "\nCrew") +
                           2 + place.text.size());
    CHECK(place.line == 2);
    CHECK(place.column == 1);
    CHECK(place.source == "The Quay");
    CHECK(place.value == "14");
    // "of", then "14" and "4 &" as one.
    CHECK(place.focus == std::vector<Span>{{5, 7}, {8, 12}});
}

TEST_CASE("build report: clashing words outside the passage are not marked") {
    Article const article = article_of("a.txt", "Ten came. Nine left.");
    Evidence evidence;
    evidence.passage = span_of(article, "Ten came");
    evidence.focus = {span_of(article, "Nine"), span_of(article, "came. Nine")};
    CHECK(describe(evidence, article).focus == std::vector<Span>{{4, 8}});
}

TEST_CASE("build report: articles know their story and the coverage adds up") {
    std::vector<Analysis> analyses;
    analyses.push_back(analysis_of("a.txt", "Ten came. Nine left."));
    analyses.push_back(analysis_of("b.txt", "Nobody came."));
    analyses[0].article.published = parse_timestamp("2031-05-02T09:00:00Z");
    analyses[0].segmentation.sentences.resize(2);
    analyses[1].segmentation.sentences.resize(1);
    analyses[0].assertions.resize(3);
    for (Assertion& assertion : analyses[0].assertions) {
        assertion.sentence = 1;
    }
    std::vector<Story> const stories = {{"s1", {0}}, {"s2", {0, 1}}};
    Finding finding;
    finding.code = "GS104";
    finding.story = 1;
    finding.evidence = {{1, span_of(analyses[1].article, "Nobody"), {}, "0"},
                        {0, span_of(analyses[0].article, "Ten"), {}, "10"}};

    Report const report = build_report(std::vector{finding}, analyses, stories);
    REQUIRE(report.articles.size() == 2);
    CHECK(report.articles[0].story == "s1");
    CHECK(report.articles[1].story == "s2");
    CHECK(report.articles[0].published == "2031-05-02T09:00:00Z");
    CHECK(report.coverage.sentences == 3);
    CHECK(report.coverage.parsed == 1);
    CHECK(report.coverage.assertions == 3);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].story == "s2");
    REQUIRE(report.findings[0].places.size() == 2);
    CHECK(report.findings[0].places[0].text == "Nobody");
    CHECK(report.findings[0].places[1].path == "a.txt");
}

TEST_CASE("build report: evidence that names no article is our own bug") {
    Article const article = article_of("a.txt", "Ten came.");
    Evidence evidence;
    evidence.passage = {0, 4000};
    CHECK_THROWS_AS((void)describe(evidence, article), Bug);
}
