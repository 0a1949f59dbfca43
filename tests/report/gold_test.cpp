#include <gainsay/report/gold.h>

#include <algorithm>
#include <doctest/doctest.h>

using namespace gainsay;

namespace {

std::shared_ptr<SourceFile const> file_of(std::string path, std::string bytes) {
    auto file = SourceFile::from_bytes(std::move(path), std::move(bytes));
    REQUIRE(file.has_value());
    return file.value();
}

std::vector<std::shared_ptr<SourceFile const>> ferry_files() {
    return {
        file_of("ferry/a.md", "---\ntitle: Ferry\nderived_from: [b.html]\n---\nThe caf\xC3\xA9 "
                              "ferry had 14 crew. Holm, Holm."),
        file_of(
            "ferry/b.html",
            "<html><head><title>x</title></head><h1>Big</h1><p>41 crew</p><h1>Two\nlines</h1>")};
}

std::string const whole = R"(story: A ferry runs aground.
findings:
  - id: f1
    kind: contradiction
    type: quantity
    scope: across
    evidence:
      - {file: a.md, text: "14 crew"}
      - {file: b.html, text: "41 crew"}
    note: 14 against 41
  - id: u1
    kind: unsupported
    type: addition
    evidence: [{file: b.html, text: "Big"}]
clean:
  - evidence: [{file: a.md, text: ferry had}, {file: b.html, text: "<p>"}]
    why: paraphrase
)";

} // namespace

TEST_CASE("gold: places are bytes of the files as stored, with line and column") {
    LoadedGold const loaded = parse_gold(whole, "ferry/gold.yaml", ferry_files());
    CHECK(loaded.problems.empty());
    Gold const& gold = loaded.gold;
    CHECK(gold.story == "A ferry runs aground.");
    REQUIRE(gold.findings.size() == 2);
    CHECK(gold.findings[0].kind == FindingKind::contradiction);
    CHECK(gold.findings[0].type == "quantity");
    REQUIRE(gold.findings[0].places.size() == 2);
    CHECK(gold.findings[0].places[0].stored == Span{64, 71});
    CHECK(gold.findings[0].places[0].place == Place{"ferry/a.md", 5, 20});
    CHECK(gold.findings[1].kind == FindingKind::unsupported);
    REQUIRE(gold.clean.size() == 1);
    CHECK(gold.clean[0].note == "paraphrase");
    // a.md declares a source, b.html holds an unsupported addition.
    CHECK(gold.derived == std::set<std::string>{"a.md", "b.html"});
}

TEST_CASE("gold: front matter, head and first headings are titles") {
    Gold const gold = parse_gold(whole, "ferry/gold.yaml", ferry_files()).gold;
    CHECK(gold.headlines.at("a.md") == std::vector<Span>{{0, 44}});
    CHECK(gold.headlines.at("b.html") == std::vector<Span>{{6, 35}, {35, 47}, {61, 79}});
}

TEST_CASE("gold: every fault has its place and a hint") {
    struct Row {
        char const* yaml;
        char const* code;
        std::uint32_t line;
        std::uint32_t column;
        char const* hint;
    };
    for (Row const& row : {
             Row{"findings:\n- {id: f1, kind: contradiction, type: quantty, evidence: [{file: "
                 "a.md, text: 14 crew}, {file: b.html, text: 41 crew}]}",
                 "gold-unknown-type", 2, 39, "did you mean \"quantity\"?"},
             Row{"findings:\n- {id: f1, kind: unsuported, type: addition, evidence: [{file: a.md, "
                 "text: 14 crew}]}",
                 "gold-unknown-kind", 2, 18, "did you mean \"unsupported\"?"},
             Row{"clean:\n- evidence:\n  - {file: c.md, text: 14}", "gold-unknown-file", 3, 12,
                 nullptr},
             Row{"clean:\n- evidence:\n  - {file: a.md, text: 15 crew}", "gold-text-not-found", 3,
                 24, nullptr},
             Row{"clean:\n- evidence:\n  - {file: a.md, text: Holm}", "gold-ambiguous-text", 3, 24,
                 nullptr},
             Row{"clean:\n- evidence:\n  - {file: a.md}", "gold-malformed", 3, 5, nullptr},
             Row{"clean:\n- evidence: 14 crew", "gold-malformed", 2, 13, nullptr},
             Row{"clean:\n- why: rounding", "gold-malformed", 2, 3, nullptr},
             Row{"clean:\n- {evidense: [], evidence: [{file: a.md, text: ferry had}]}",
                 "gold-malformed", 2, 4, "did you mean \"evidence\"?"},
             Row{"findings: 3", "gold-malformed", 1, 11, nullptr},
             Row{"- a\n- b", "gold-malformed", 1, 1, nullptr},
             Row{"", "gold-malformed", 0, 0, nullptr},
             Row{"findings:\n- {id: f1, kind: contradiction, type: date, evidence: [{file: a.md, "
                 "text: 14 crew}]}",
                 "gold-malformed", 2, 3, nullptr},
             Row{"story: [", "yaml-syntax", 0, 0, nullptr},
         }) {
        CAPTURE(row.yaml);
        LoadedGold const loaded = parse_gold(row.yaml, "gold.yaml", ferry_files());
        REQUIRE(loaded.problems.size() == 1);
        Problem const& problem = loaded.problems[0];
        CHECK(problem.code == row.code);
        CHECK(problem.place.file == "gold.yaml");
        if (row.line != 0) {
            CHECK(problem.place.line == row.line);
            CHECK(problem.place.column == row.column);
        }
        if (row.hint != nullptr) {
            CHECK(problem.hint == row.hint);
        }
        CHECK((problem.severity == Severity::note) == (problem.code == "gold-ambiguous-text"));
    }
}

TEST_CASE("gold: a folder without gold.yaml is a problem") {
    LoadedGold const loaded = load_gold("/nonexistent/story");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].code == "missing-file");
    CHECK(loaded.problems[0].place.file == "/nonexistent/story/gold.yaml");
}
