#include "hand_made.h"
#include <gainsay/finding/compiled_rules.h>

using namespace gainsay;
using namespace gainsay::test;

// Lines 16 and after of the file are the body.
TEST_CASE("compile: faults of patterns, conditions and messages have their place and a hint") {
    struct Row {
        std::string body;
        std::string problem;
    };
    std::string const match = "    match:\n"
                              "      a: {event: $E, time: $T1}\n"
                              "      b: {event: $E, time: $T2}\n";
    std::string const message = "    message: m\n";
    auto const where = [&](std::string const& condition) {
        return match + "    where: [" + condition + "]\n" + message;
    };
    for (
        Row const& row : {
            Row{where("\"disjoint($T1, $T2)\""), ""},
            Row{where("'disjiont($T1, $T2)'"),
                "r.yaml:19:14: error: There is no function \"disjiont\". (did you mean "
                "\"disjoint\"?)\n"},
            Row{where("\"disjoint($T1, $T3)\""),
                "r.yaml:19:28: error: No pattern binds $T3. (did you mean \"T1\"?)\n"},
            Row{where("\"disjoint($T1, $E)\""),
                "r.yaml:19:14: error: \"disjoint\" takes a time, a time or an amount, an amount; "
                "this is a time, an event.\n"},
            Row{where("\"disjoint($T1)\""),
                "r.yaml:19:14: error: \"disjoint\" takes a time, a time or an amount, an amount; "
                "this is a time.\n"},
            Row{where("\"a.sorce = b.source\""),
                "r.yaml:19:16: error: a pattern has no field \"sorce\". (did you mean "
                "\"source\"?)\n"},
            Row{where("\"c.source = b.source\""),
                "r.yaml:19:14: error: The rule has no pattern \"c\". (did you mean \"a\"?)\n"},
            Row{where("\"$T1 = $T2\""),
                "r.yaml:19:14: error: \"=\" does not go between a time and a time.\n"},
            Row{where("\"a.published < 3\""),
                "r.yaml:19:14: error: \"<\" does not go between a moment and a number.\n"},
            Row{where("\"a.published + b.published > days(1)\""),
                "r.yaml:19:14: error: \"+\" does not go between a moment and a moment.\n"},
            Row{where("\"not a.source\""),
                "r.yaml:19:18: error: A condition is wanted here; this is a text.\n"},
            Row{where("\"weekday_of($T1)\""),
                "r.yaml:19:14: error: A condition is wanted here; this is a text.\n"},
            Row{where("\"known($T1) and (known($T2)\""),
                "r.yaml:19:40: error: Expected \")\"; the condition ends here.\n"},
            Row{where("\"listed($E, 'verbz')\""),
                "r.yaml:19:25: error: The pack has no list \"verbz\".\n"},
            Row{where("\"rank(a.modality, 'sure') > 1\""),
                "r.yaml:19:31: error: The pack has no scale \"sure\".\n"},
            Row{where("\"known($T1, ignoring=[case])\""),
                "r.yaml:19:34: error: \"known\" has no option \"ignoring\".\n"},
            Row{match + "    message: \"{a.source} on {T3}\"\n",
                "r.yaml:19:30: error: No pattern binds $T3. (did you mean \"T1\"?)\n"},
            Row{match + "    message: \"{T1|dat}\"\n",
                "r.yaml:19:19: error: There is no formatter \"dat\". (did you mean \"date\"?)\n"},
            Row{match + "    message: \"{E|date}\"\n",
                "r.yaml:19:16: error: The formatter \"date\" does not go with an event.\n"},
            Row{match + "    message: \"{E\"\n",
                "r.yaml:19:15: error: This field has no closing brace.\n"},
            Row{"    match:\n      a: {event: $E}\n      b: {event: $E, tiem: $T}\n" + message,
                "r.yaml:18:22: error: A pattern has no field \"tiem\". (did you mean \"time\"?)\n"},
            Row{"    match:\n      a: {event: $E}\n      b: {time: $T}\n" + message,
                "r.yaml:18:7: error: The pattern \"b\" shares no variable with those before it. "
                "(use the same $NAME in both, \"counterpart\", or same_utterance in \"where\")\n"},
            Row{"    match:\n      a: {time: $T}\n      b: {time: $T}\n" + message,
                "r.yaml:18:7: error: The pattern \"b\" shares no variable with those before it. "
                "(use the same $NAME in both, \"counterpart\", or same_utterance in \"where\")\n"
                "r.yaml:18:17: error: $T cannot join patterns: it is a time. (name it differently "
                "here and compare the two in \"where\")\n"},
            Row{"    match:\n      a: {subject: $E}\n      b: {event: $E}\n" + message,
                "r.yaml:18:7: error: The pattern \"b\" shares no variable with those before it. "
                "(use the same $NAME in both, \"counterpart\", or same_utterance in \"where\")\n"
                "r.yaml:18:18: error: $E is an entity; this field is an event.\n"},
            Row{"    match:\n      a: {polarity: positiv}\n" + message,
                "r.yaml:17:21: error: \"polarity\" is never \"positiv\". (did you mean "
                "\"positive\"?)\n"},
            Row{"    match:\n      a: {time: today}\n" + message,
                "r.yaml:17:17: error: \"time\" is a time and cannot be compared with words. (write "
                "a variable, such as $T)\n"},
            Row{"    match:\n      a: {event: $E}\n    absent:\n      c: {kind: quote}\n" + message,
                "r.yaml:19:7: error: The pattern \"c\" shares no variable with the match.\n"},
        }) {
        CAPTURE(row.body);
        CHECK(shown(rule_of(row.body).problems) == row.problem);
    }
}

TEST_CASE("compile: the shipped rules compile") {
    LoadedRules loaded = load_rules(GAINSAY_TEST_DATA "/../../rules");
    std::size_t const count = loaded.rules.rules.size();
    CompileResult const compiled = compile(std::move(loaded.rules));
    CHECK(shown(compiled.problems) == "");
    CHECK(count >= 4);
    for (Rule const& rule : compiled.rules.rules().rules) {
        CHECK(rule.whole);
    }
}

TEST_CASE("compile: of the shipped rules, those whose roles are alike form unordered pairs") {
    CompileResult const compiled = compile(load_rules(GAINSAY_TEST_DATA "/../../rules").rules);
    std::string symmetric;
    for (CompiledRule const& rule : compiled.rules.compiled->rules) {
        symmetric += rule.symmetric ? rule.rule->id + " " : "";
    }
    for (char const* id : {"role-conflict", "altered-quote", "two-speakers"}) {
        CAPTURE(id);
        CHECK(symmetric.find(id) != std::string::npos);
    }
}
