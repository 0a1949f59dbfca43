#include <gainsay/rule/rule_set.h>

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace gainsay;

namespace {

// A whole file; tests change one line of it.
constexpr std::string_view whole = R"(gainsay: 1
pack: {id: desk, version: 0.1.0}
lists:
  verbs: [rise, fall]
scales:
  sureness: [may, will]
rules:
  - id: date-clash
    code: AA101
    kind: contradiction
    type: date
    severity: error
    summary: Two dates for one thing.
    match:
      a: {event: $E, time: $T1}
      b: {event: $E, time: $T2, predicate: {list: verbs}}
    where:
      - disjoint($T1, $T2)
    severity_when:
      - {to: note, if: known($T1)}
    message: "{a.source} and {b.source} differ."
    examples:
      - flag: two dates
        articles:
          - {id: x, text: "The fair opens on 3 May.", published: 2025-04-30}
          - {id: y, text: "The fair opens on 4 May."}
        expect: [{a: "x: 3 May", b: "y: 4 May", severity: error}]
      - pass: one date
        articles: [{id: x, text: "The fair opens on 3 May."}]
)";

// The file with its line number `line` replaced ("" takes it out).
std::string changed(std::size_t line, std::string const& text) {
    std::string out;
    std::size_t number = 0;
    std::size_t at = 0;
    while (at < whole.size()) {
        std::size_t const end = whole.find('\n', at) + 1;
        if (++number != line) {
            out += whole.substr(at, end - at);
        } else if (!text.empty()) {
            out += text + "\n";
        }
        at = end;
    }
    return out;
}

std::string shown(std::vector<Problem> const& problems) {
    std::string out;
    for (Problem const& problem : problems) {
        out += to_string(problem) + "\n";
    }
    return out;
}

} // namespace

TEST_CASE("load rules: a whole file loads, each piece in its place") {
    LoadedRules const loaded = parse_rules(std::string(whole), "r.yaml");
    CHECK(shown(loaded.problems) == "");
    REQUIRE(loaded.rules.rules.size() == 1);
    Rule const& rule = loaded.rules.rules[0];
    CHECK(rule.whole);
    CHECK(rule.id == "date-clash");
    CHECK(rule.severity == Severity::error);
    CHECK(rule.across == Across::any);
    CHECK(rule.place == Place{"r.yaml", 8, 5});
    REQUIRE(rule.match.size() == 2);
    CHECK(rule.match[1].name == "b");
    REQUIRE(rule.match[1].tests.size() == 3);
    CHECK(std::get<FieldTest::Variable>(rule.match[1].tests[1].want).name == "T2");
    CHECK(std::get<FieldTest::Lookup>(rule.match[1].tests[2].want).argument == "verbs");
    CHECK(rule.where.at(0).place == Place{"r.yaml", 18, 9});
    CHECK(rule.severity_when.at(0).to == "note");
    REQUIRE(rule.examples.size() == 2);
    CHECK(rule.examples[0].flagged);
    CHECK(rule.examples[0].articles[0].metadata.at("published").at(0) == "2025-04-30");
    CHECK(rule.examples[0].expect[0].places[1].words == "4 May");
    CHECK(loaded.rules.packs[0].scales.at("sureness").size() == 2);
}

TEST_CASE("load rules: every kind of fault has its place, its words and a hint") {
    struct Row {
        std::size_t line; // of the whole file, which `text` replaces
        std::string text;
        std::string problem;
    };
    for (
        Row const& row : {
            Row{1, "", "r.yaml:1:1: error: a rule file lacks the key \"gainsay\"."},
            Row{1, "gainsay: 2",
                "r.yaml:1:10: error: This program reads version 1 of the rule language."},
            Row{1, "gainsay: 1\nrulez: []",
                "r.yaml:2:1: error: a rule file has no key \"rulez\". (did you mean \"rules\"?)"},
            Row{2, "pack: {id: Desk, version: 1}",
                "r.yaml:2:12: error: \"Desk\" is no id: write lower-case words joined by hyphens."},
            Row{2, "pack: {id: desk}", "r.yaml:2:7: error: a pack lacks the key \"version\"."},
            Row{2, "pack: desk", "r.yaml:2:7: error: a pack must be a mapping; this is a word."},
            Row{4, "  Verbs: [x]\n  verbs: [y]",
                "r.yaml:4:3: error: \"Verbs\" is no name: write lower-case letters, digits and "
                "underscores."},
            Row{4, "  verbs: rise",
                "r.yaml:4:10: error: \"verbs\" must be a list of words; this is a word."},
            Row{4, "  verbs: []", "r.yaml:4:10: error: \"verbs\" is an empty list."},
            Row{6, "  sureness: [may]", "r.yaml:6:13: error: \"sureness\" needs at least 2 words."},
            Row{8, "  - id: Date_clash",
                "r.yaml:8:9: error: \"Date_clash\" is no id: write lower-case words joined by "
                "hyphens."},
            Row{9, "    code: A1",
                "r.yaml:9:11: error: \"A1\" is no code: write two capitals and three digits."},
            Row{9, "    code: AA101\n    code: AA102",
                "r.yaml:10:5: error: The key \"code\" is given twice. (first given in line 9)"},
            Row{9, "    code: [AA101]",
                "r.yaml:9:11: error: \"code\" must be text; this is a list."},
            Row{10, "    kind: contradicton",
                "r.yaml:10:11: error: \"kind\" cannot be \"contradicton\". (did you mean "
                "\"contradiction\"?)"},
            Row{11, "    type: addition",
                "r.yaml:11:11: error: \"type\" cannot be \"addition\". (known are date, sequence, "
                "quantity, polarity, role, place, participant, quote, attribution, certainty)"},
            Row{12, "    severity: warn",
                "r.yaml:12:15: error: \"severity\" cannot be \"warn\". (known are error, warning, "
                "note)"},
            Row{13, "", "r.yaml:8:5: error: a rule lacks the key \"summary\"."},
            Row{13, "    sumary: Two dates.",
                "r.yaml:8:5: error: a rule lacks the key \"summary\".\n"
                "r.yaml:13:5: error: a rule has no key \"sumary\". (did you mean \"summary\"?)"},
            Row{13,
                "    summary:", "r.yaml:13:5: error: \"summary\" must be text; this is nothing."},
            Row{15, "      a: {event: $e, time: $T1}",
                "r.yaml:15:18: error: \"$e\" is no variable: write $ and capitals, such as $T1."},
            Row{15, "      A: {event: $E, time: $T1}\n      a: {event: $E}",
                "r.yaml:15:7: error: \"A\" is no pattern name: write lower-case letters, digits "
                "and "
                "underscores."},
            Row{15, "      a: $E",
                "r.yaml:15:10: error: The pattern \"a\" must map fields to what they are; this is "
                "a "
                "word.\n"
                "r.yaml:27:19: error: The rule has no pattern \"a\". (did you mean \"b\"?)"},
            Row{15,
                "      a: {event: $E}\n      c: {event: $E}\n      d: {event: $E}\n      e: "
                "{event: $E}",
                "r.yaml:19:7: error: \"match\" has more than 4 patterns."},
            Row{16, "      b: {event: $E, predicate: {list: verb}}",
                "r.yaml:16:40: error: The pack has no list \"verb\". (did you mean \"verbs\"?)"},
            Row{16, "      b: {event: $E, article: {sources_of: $D, x: y}}",
                "r.yaml:16:31: error: A look-up is a mapping of one entry, such as {list: NAME}."},
            Row{18, "      disjoint($T1, $T2)",
                "r.yaml:18:7: error: \"where\" must be a list of conditions; this is a word."},
            Row{18, "      - {a: b}",
                "r.yaml:18:9: error: \"where\" must be text; this is a mapping."},
            Row{20, "      - {to: nothing, if: known($T1)}",
                "r.yaml:20:14: error: \"to\" cannot be \"nothing\". (known are error, warning, "
                "note, "
                "off)"},
            Row{20, "      - {to: note}",
                "r.yaml:20:9: error: a case of severity_when lacks the key \"if\"."},
            Row{23, "      - pass: two dates",
                "r.yaml:23:7: error: No example shows what the rule flags. (add one that begins "
                "with "
                "\"flag:\")\n"
                "r.yaml:27:17: error: An example that passes expects nothing."},
            Row{25, "          - {id: x, text: \"The fair opens on 3 May.\", published: soon}",
                "r.yaml:25:66: error: \"soon\" is no date. (write 2026-02-12 or "
                "2026-02-12T18:05Z)"},
            Row{25, "          - {id: x}",
                "r.yaml:25:13: error: an article lacks the key \"text\".\n"
                "r.yaml:27:22: error: The article \"x\" does not hold these words."},
            Row{26, "          - {id: y, text: \"The fair opens on 4 May.\", publisher: z}",
                "r.yaml:26:55: error: an article has no key \"publisher\". (did you mean "
                "\"published\"?)"},
            Row{27, "        expect: [{c: \"x: 3 May\"}]",
                "r.yaml:27:19: error: The rule has no pattern \"c\". (did you mean \"a\"?)"},
            Row{27, "        expect: [{a: \"z: 3 May\"}]",
                "r.yaml:27:22: error: The example has no article \"z\"."},
            Row{27, "        expect: [{a: \"x: 5 May\"}]",
                "r.yaml:27:22: error: The article \"x\" does not hold these words."},
            Row{27, "        expect: [{a: \"3 May\"}]",
                "r.yaml:27:22: error: Write the article, a colon and the words in it."},
            Row{27, "", "r.yaml:23:9: error: An example that is flagged lacks the key \"expect\"."},
            Row{28, "      - flag: one date\n        expect: [{a: \"x: 3 May\"}]",
                "r.yaml:23:7: error: No example shows what the rule must let pass. (add one that "
                "begins with \"pass:\")"},
            Row{28, "      - pass: one date\n        expect: [{a: \"x: 3 May\"}]",
                "r.yaml:29:17: error: An example that passes expects nothing."},
            Row{28, "      - pass: one date\n        known_gap: maybe",
                "r.yaml:29:20: error: \"known_gap\" is either true or false."},
        }) {
        CAPTURE(row.text);
        LoadedRules const loaded = parse_rules(changed(row.line, row.text), "r.yaml");
        CHECK(shown(loaded.problems) == row.problem + "\n");
    }
}

TEST_CASE("load rules: all faults of a file are told at once") {
    std::string text = changed(9, "    code: nine");
    text.replace(text.find("severity: error"), 15, "severity: grave");
    text.replace(text.find("$T1}"), 4, "$t1}");
    CHECK(parse_rules(text, "r.yaml").problems.size() == 3);
}

TEST_CASE("load rules: ids and codes are used once") {
    std::string const rule(whole.substr(whole.find("  - id:")));
    LoadedRules const loaded = parse_rules(std::string(whole) + rule, "r.yaml");
    CHECK(shown(loaded.problems) ==
          "r.yaml:30:5: error: Another rule has the id \"date-clash\". (first used at r.yaml:8)\n"
          "r.yaml:30:5: error: Another rule has the code \"AA101\". (first used at r.yaml:8)\n");
    REQUIRE(loaded.rules.rules.size() == 2);
    CHECK(loaded.rules.rules[0].whole);
    CHECK_FALSE(loaded.rules.rules[1].whole);
}

TEST_CASE("load rules: in a folder the file's name is the id, and folders without a pack are "
          "passed over") {
    namespace fs = std::filesystem;
    fs::path const root = fs::temp_directory_path() / "gainsay-load-rules-test";
    fs::remove_all(root);
    fs::create_directories(root / "desk");
    fs::create_directories(root / "words");
    auto const write = [&](fs::path const& path, std::string_view text) {
        std::ofstream(root / path) << text;
    };
    std::string rule;
    std::string_view body = whole.substr(whole.find("    code:"));
    while (!body.empty()) { // four columns to the left
        std::size_t const end = body.find('\n') + 1;
        rule += body.substr(4, end - 4);
        body.remove_prefix(end);
    }
    write("desk/pack.yaml",
          "gainsay: 1\npack: {id: desk, version: 0.1.0}\nlists: {verbs: [rise]}\n");
    write("desk/date-clash.yaml", rule);
    write("desk/other-clash.yaml", "id: another-name\n" + rule);
    write("desk/notes.txt", "no rule");
    write("words/units.yaml", "units: {}\n");

    LoadedRules const loaded = load_rules(root.string());
    REQUIRE(loaded.rules.rules.size() == 2);
    CHECK(loaded.rules.rules[0].id == "date-clash");
    std::string const desk = (root / "desk").string();
    CHECK(shown(loaded.problems) ==
          desk +
              "/other-clash.yaml:1:1: error: Another rule has the code \"AA101\". (first used at " +
              desk + "/date-clash.yaml:1)\n" + desk +
              "/other-clash.yaml:1:5: error: The id \"another-name\" is not the file's name "
              "\"other-clash\". (leave the id out, or rename the file)\n");

    CHECK(load_rules((root / "words").string()).problems.at(0).code == "no-rules");
    CHECK(load_rules((root / "nowhere").string()).problems.at(0).code == "missing-file");
    fs::remove_all(root);
}

TEST_CASE("load rules: examples can be left unread, where they come last") {
    namespace fs = std::filesystem;
    fs::path const root = fs::temp_directory_path() / "gainsay-rules-unread";
    fs::remove_all(root);
    fs::create_directories(root);
    auto const write = [&](std::string const& name, std::string const& text) {
        std::ofstream((root / name).string()) << text;
    };
    std::string const head = "code: AA101\nkind: contradiction\ntype: date\nseverity: error\n"
                             "summary: Two dates.\nmatch:\n  a: {kind: claim}\n"
                             "message: \"{a.source} differs.\"\n";
    write("pack.yaml", "gainsay: 1\npack: {id: desk, version: 0.1.0}\n");
    write("last.yaml", head + "examples:\n  - [no example\n");
    write("first.yaml", "examples:\n  - {flag: one, articles: [], expect: []}\n" + head);

    LoadedRules const unread = load_rules(root.string(), ReadExamples::no);
    REQUIRE(unread.rules.rules.size() == 2);
    for (Rule const& rule : unread.rules.rules) {
        CHECK(rule.summary == "Two dates.");
        CHECK(rule.examples.empty());
    }
    CHECK(unread.problems.size() == 1); // the code is used twice
    CHECK(load_rules(root.string()).problems.size() > 2);
    fs::remove_all(root);
}

TEST_CASE("load rules: cut anywhere, a rule file is read or refused with a place") {
    for (std::size_t cut = 0; cut < whole.size(); cut += 3) {
        CAPTURE(cut);
        for (Problem const& problem :
             parse_rules(std::string(whole.substr(0, cut)), "r.yaml").problems) {
            CHECK(problem.place.line >= 1);
        }
    }
}
