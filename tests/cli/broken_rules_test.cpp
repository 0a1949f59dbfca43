#include "program.h"

#include <doctest/doctest.h>
#include <string_view>

namespace {

// A sound rule file; each row breaks one line of it.
constexpr std::string_view sound = R"(gainsay: 1
pack: {id: desk, version: 0.1.0}
lists:
  verbs: [rise, fall]
scales:
  sureness: [possible, asserted]
rules:
  - id: date-clash
    code: AA101
    kind: contradiction
    type: date
    severity: error
    summary: Two dates for one thing.
    match:
      a: {kind: claim, event: $E, time: $T1}
      b: {kind: claim, event: $E, time: $T2}
    where:
      - disjoint($T1, $T2)
    severity_when:
      - {to: note, if: a.modality != b.modality}
    message: "{a.source} has {T1|date}, {b.source} has {T2|date}."
    examples:
      - flag: two dates
        articles:
          - {id: x, text: "The fair opens on 3 May.", published: 2025-04-30}
          - {id: y, text: "The fair opens on 4 May."}
        expect: [{a: "x: 3 May", b: "y: 4 May", severity: error}]
      - pass: one date
        articles: [{id: x, text: "The fair opens on 3 May."}]
)";

std::string broken(std::size_t line, std::string_view text) {
    std::string out;
    std::size_t number = 0;
    for (std::size_t at = 0; at < sound.size();) {
        std::size_t const end = sound.find('\n', at) + 1;
        if (++number != line) {
            out += sound.substr(at, end - at);
        } else if (!text.empty()) {
            out += std::string(text) + "\n";
        }
        at = end;
    }
    return out;
}

struct Row {
    std::size_t line; // which `text` replaces; "" takes it out
    std::string_view text;
    std::string_view place; // LINE:COLUMN of the first fault
    std::string_view told;  // words of the message or its hint
};

constexpr Row rows[] = {
    // the file
    {1, "gainsay: 2", "1:10", "version 1 of the rule language"},
    {1, "", "1:1", "lacks the key \"gainsay\""},
    {1, "gainsay: 1\nrulez: []", "2:1", "did you mean \"rules\"?"},
    {2, "pack: desk", "2:7", "a pack must be a mapping"},
    {2, "pack: {id: My Desk, version: 1}", "2:12", "lower-case words joined by hyphens"},
    {4, "  verbs: rise", "4:10", "must be a list of words"},
    {4, "  verbs: []", "4:10", "is an empty list"},
    {6, "  sureness: [may]", "6:13", "needs at least 2 words"},
    {8, "  - [id: date-clash", "18:7", "This is not YAML"},
    // the rule's head
    {8, "  - id: date_clash", "8:9", "lower-case words joined by hyphens"},
    {9, "    code: A1", "9:11", "two capitals and three digits"},
    {9, "    code: AA101\n    code: AA102", "10:5", "first given in line 9"},
    {9, "    cod: AA101", "8:5", "lacks the key \"code\""},
    {10, "    kind: contradicton", "10:11", "did you mean \"contradiction\"?"},
    {11, "    type: addition", "11:11", "known are date, sequence"},
    {12, "    severity: fatal", "12:15", "known are error, warning, note"},
    {13, "", "8:5", "lacks the key \"summary\""},
    {13, "    summary: [x]", "13:14", "must be text; this is a list"},
    {13, "    summary: Two dates.\n    across: same-sentence", "14:13", "same-article"},
    {13, "    summary: Two dates.\n    subsumes: date-clsh", "8:5", "did you mean \"date-clash\"?"},
    // patterns
    {15, "      a: {kind: claim, evnt: $E, time: $T1}", "15:24", "did you mean \"event\"?"},
    {15, "      a: {kind: clam, event: $E, time: $T1}", "15:17", "did you mean \"claim\"?"},
    {15, "      a: {kind: claim, event: $E, time: noon}", "15:41", "write a variable, such as $T"},
    {15, "      a: {kind: claim, event: $event, time: $T1}", "15:31", "write $ and capitals"},
    {16, "      b: {kind: claim, event: $E2, time: $T2}", "16:7", "use the same $NAME in both"},
    {16, "      b: {kind: claim, event: $E, subject: $E, time: $T2}", "16:44",
     "$E is an event; this field is an entity"},
    {16, "      b: {event: $E, time: $T2, predicate: {list: nouns}}", "16:51",
     "The pack has no list \"nouns\""},
    {16, "      b: {event: $E, time: $T2, predicate: {lst: verbs}}", "16:44",
     "did you mean \"list\"?"},
    {16, "      b: {event: $E, time: $T2}\n    absent:\n      c: {kind: quote}", "18:7",
     "shares no variable with the match"},
    // conditions
    {18, "      - disjiont($T1, $T2)", "18:9", "did you mean \"disjoint\"?"},
    {18, "      - disjoint($T1, $T3)", "18:23", "No pattern binds $T3"},
    {18, "      - disjoint($T1, $E)", "18:9", "takes a time, a time"},
    {18, "      - disjoint($T1, $T2", "18:26", "Expected"},
    {18, "      - a.sorce = b.source", "18:11", "did you mean \"source\"?"},
    {18, "      - c.source = b.source", "18:9", "The rule has no pattern \"c\""},
    {18, "      - $T1 = $T2", "18:9", "does not go between a time and a time"},
    {18, "      - a.source", "18:9", "A condition is wanted here; this is a text"},
    {18, "      - a.published < 3", "18:9", "does not go between a moment and a number"},
    {18, "      - rank(a.modality, \"certainty\") > 0", "18:26",
     "The pack has no scale \"certainty\""},
    {18, "      disjoint($T1, $T2)", "18:7", "must be a list of conditions"},
    {20, "      - {to: none, if: a.modality != b.modality}", "20:14", "did you mean \"note\"?"},
    {20, "      - {to: note, if: a.modality}", "20:24", "A condition is wanted here"},
    // message and examples
    {21, "    message: \"{a.source} has {T3|date}.\"", "21:31", "No pattern binds $T3"},
    {21, "    message: \"{T1|day}\"", "21:19", "There is no formatter \"day\""},
    {21, "    message: \"{E|date}\"", "21:16", "does not go with an event"},
    {23, "      - pass: two dates", "23:7", "add one that begins with \"flag:\""},
    {25, "          - {id: x, text: \"The fair opens on 3 May.\", published: soon}", "25:66",
     "write 2026-02-12"},
    {27, "        expect: [{c: \"x: 3 May\"}]", "27:19", "The rule has no pattern \"c\""},
    {27, "        expect: [{a: \"x: 5 May\"}]", "27:22", "does not hold these words"},
    {28, "      - flag: one date\n        expect: [{a: \"x: 3 May\"}]", "23:7",
     "add one that begins with \"pass:\""},
};

} // namespace

TEST_CASE("broken rules: each fault ends the program with status 2, its place and what to do") {
    TemporaryFolder const folder;
    folder.write("rules.yaml", sound);
    Outcome const good = folder.run("rules list rules.yaml");
    CHECK(good.err == "");
    REQUIRE(good.status == 0);
    for (Row const& row : rows) {
        CAPTURE(row.line);
        CAPTURE(row.text);
        folder.write("rules.yaml", broken(row.line, row.text));
        Outcome const outcome = folder.run("rules list rules.yaml");
        CAPTURE(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out == "");
        CHECK(outcome.err.starts_with("rules.yaml:" + std::string(row.place) + ": error: "));
        CHECK(outcome.err.find(row.told) != std::string::npos);
    }
}

TEST_CASE("broken rules: check, too, refuses them before it reads an article") {
    TemporaryFolder const folder;
    folder.write("rules.yaml", broken(18, "      - disjiont($T1, $T2)"));
    folder.write("a.txt", "The mill burned on Tuesday.\n");
    Outcome const outcome = folder.run("check --rules rules.yaml a.txt");
    CHECK(outcome.status == 2);
    CHECK(outcome.out == "");
    CHECK(outcome.err.starts_with("rules.yaml:18:9: error: "));
}
