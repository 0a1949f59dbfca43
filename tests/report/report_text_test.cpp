#include <gainsay/report/display_width.h>
#include <gainsay/report/report.h>

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <report/reports.h>
#include <sstream>

using namespace gainsay;
using namespace gainsay::test;

namespace {

// Escape characters are shown as "␛", so that a golden file can be read and compared as text.
std::string visible(std::string const& text) {
    std::string out;
    for (char const c : text) {
        if (c == '\033') {
            out += "␛";
        } else {
            out += c;
        }
    }
    return out;
}

void check_golden(std::string const& name, std::string const& text) {
    std::string const path = std::string(GAINSAY_TEST_DATA) + "/golden/" + name + ".txt";
    if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << visible(text);
    }
    std::ifstream in(path, std::ios::binary);
    std::string const expected{std::istreambuf_iterator<char>(in),
                               std::istreambuf_iterator<char>()};
    CHECK(visible(text) == expected);
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        out.push_back(line);
    }
    return out;
}

Report report_on(std::string const& passage, std::vector<std::string> const& focus) {
    Report report;
    report.coverage.assertions = 1;
    report.articles = {article_of_report("a.txt", "a.txt", "Title")};
    report.findings = {finding_of("GS104", "quantity-conflict", Severity::error,
                                  "Two counts differ.",
                                  {place_of("a.txt", 1, 1, "a.txt", passage, focus)})};
    return report;
}

} // namespace

TEST_CASE(
    "text report: golden files at three widths, plain and in colour, with and without proofs") {
    struct Row {
        char const* name;
        int width;
        bool colour;
        bool explain;
    };
    for (Row const& row :
         {Row{"harbour-40", 40, false, false}, Row{"harbour-60", 60, false, false},
          Row{"harbour-80", 80, false, false}, Row{"harbour-80-explain", 80, false, true},
          Row{"harbour-140", 140, false, false}, Row{"harbour-80-colour", 80, true, false},
          Row{"harbour-140-colour-explain", 140, true, true}}) {
        CAPTURE(row.name);
        TextStyle style;
        style.width = row.width;
        style.colour = row.colour;
        style.explain = row.explain;
        check_golden(row.name, to_text(harbour_report(), style));
    }
}

TEST_CASE("text report: at every width lines fit and end without white space") {
    Report const report = harbour_report();
    for (int width = 40; width <= 200; ++width) {
        CAPTURE(width);
        TextStyle style;
        style.width = width;
        style.explain = true;
        std::vector<std::string> lines = lines_of(to_text(report, style));
        lines.pop_back(); // the summary is one line at any width
        for (std::string const& line : lines) {
            CAPTURE(line);
            CHECK(display_width(line) <= width);
            CHECK((line.empty() || line.back() != ' '));
        }
    }
}

TEST_CASE("text report: colours and links change nothing of what is read") {
    TextStyle style;
    style.explain = true;
    style.colour = style.hyperlinks = true;
    style.folder = "/srv/news";
    std::string const coloured = to_text(harbour_report(), style);
    CHECK(coloured.find("\033]8;;file:///srv/news/harbour/a-wire.md\033\\harbour/"
                        "a-wire.md:12:4\033]8;;\033\\") != std::string::npos);
    std::string bare;
    for (std::size_t at = 0; at < coloured.size();) {
        if (coloured.compare(at, 2, "\033[") == 0) {
            at = coloured.find('m', at) + 1;
        } else if (coloured.compare(at, 2, "\033]") == 0) {
            at = coloured.find("\033\\", at) + 2;
        } else {
            bare += coloured[at++];
        }
    }
    CHECK(bare.find('\033') == std::string::npos);
    CHECK(bare.find("The ferry had a crew of 14 when she struck") != std::string::npos);
}

TEST_CASE("text report: no link is made where the working folder is not known") {
    TextStyle style;
    style.colour = style.hyperlinks = true;
    CHECK(to_text(harbour_report(), style).find("\033]8") == std::string::npos);
}

TEST_CASE("text report: conflicts come first, then what is unsupported, then notes") {
    std::string const text = to_text(harbour_report(), {});
    std::size_t last = 0;
    for (char const* part : {"quantity-conflict", "weekday-mismatch", "loaded-label",
                             "single-source", "date-conflict", "harbour/e-radio.md"}) {
        CAPTURE(part);
        std::size_t const at = text.find(part);
        REQUIRE(at != std::string::npos);
        CHECK(at > last);
        last = at;
    }
}

TEST_CASE("text report: the last line counts, with the right plurals") {
    auto const last_line = [](Report const& report) {
        return lines_of(to_text(report, {})).back();
    };
    CHECK(last_line(harbour_report()) == "5 articles in 2 stories: 2 errors, 2 warnings, 1 note (1 "
                                         "known); 1 file could not be read");
    Report report;
    CHECK(last_line(report) == "no articles: nothing to check");
    report.articles = {article_of_report("a.txt", "A", "")};
    CHECK(last_line(report) == "1 article: no statement could be read, so nothing was compared");
    report.coverage.assertions = 3;
    CHECK(last_line(report) == "1 article: no contradictions, nothing unsupported");
    report.articles.push_back(article_of_report("b.txt", "B", ""));
    CHECK(to_text(report, {}) == "2 articles in 1 story: no contradictions, nothing unsupported\n");
    report.problems = {{"missing-file", "no such file", {"x", 0, 0}},
                       {"missing-file", "no such file", {"y", 0, 0}}};
    CHECK(
        last_line(report) ==
        "2 articles in 1 story: no contradictions, nothing unsupported; 2 files could not be read");
    Report known = report_on("ten", {"ten"});
    known.findings[0].known = true;
    CHECK(last_line(known) == "1 article: 1 error (known)");
}

TEST_CASE("text report: nothing an article holds can steer the terminal") {
    std::string const evil = "ten \033]0;owned\007 \033[2J men \xC2\x9B"
                             "31m and \xE2\x80\xAE"
                             "drawkcab \r\n\tten\xFF women";
    Report report = report_on(evil, {"men"});
    report.articles[0].title = "A \033[31mred\033[0m title";
    report.findings[0].finding.message = "bell\007";
    report.findings[0].finding.ask = "\033c?";
    report.findings[0].finding.proof = {"step\033one"};
    report.findings[0].places[0].source = "Evil\033[1m News";
    report.findings[0].places[0].path = "a\033b\n.txt";
    report.problems = {{"x", "broken \033[5m", {"y\033", 1, 1}}};
    TextStyle style;
    style.explain = true;
    std::string const text = to_text(report, style);
    for (char const c : text) {
        bool const control = (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
        CHECK_FALSE(control);
    }
    CHECK(text.find("\xC2\x9B") == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(text.find("«men»") != std::string::npos);
    CHECK(text.find("drawkcab ten\xEF\xBF\xBD women") != std::string::npos);
}

TEST_CASE("text report: a long passage is shortened around the clashing words") {
    std::string passage;
    for (int i = 0; i < 400; ++i) {
        passage += "before" + std::to_string(i) + " ";
    }
    passage += "NINE";
    for (int i = 0; i < 400; ++i) {
        passage += " after" + std::to_string(i);
    }
    std::string const text = to_text(report_on(passage, {"NINE"}), {});
    CHECK(text.find("before399 «NINE» after0") != std::string::npos);
    CHECK(text.find("before0") == std::string::npos);
    CHECK(text.find("    … before") != std::string::npos);
    CHECK(text.size() < 1000);
}

TEST_CASE("text report: an article file of one endless word is cut") {
    std::string const text = to_text(report_on(std::string(100000, 'x'), {}), {});
    CHECK(text.size() < 1000);
}

TEST_CASE("text report: a story is named by its most central headline, else by its folder") {
    Report report = report_on("ten", {"ten"});
    report.articles = {article_of_report("x/a.txt", "A", "Shock and scandal at sea"),
                       article_of_report("x/b.txt", "B", "Ferry aground off Holm"),
                       article_of_report("x/c.txt", "C", "Holm ferry is aground")};
    CHECK(lines_of(to_text(report, {})).front() == "Ferry aground off Holm");
    for (ReportArticle& article : report.articles) {
        article.title.clear();
    }
    CHECK(lines_of(to_text(report, {})).front() == "x");
    report.articles[0].path = "a.txt";
    CHECK(lines_of(to_text(report, {})).front() == "s1");
}
