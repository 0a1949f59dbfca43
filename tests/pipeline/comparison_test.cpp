// What rules may ask of two statements, on sentences as they stand in the news.
#include <gainsay/finding/find.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/pipeline/resources.h>
#include <gainsay/rule/rule_set.h>

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

struct Row {
    char const* condition;
    char const* first;
    char const* second;
    bool holds;
};

Resources const& resources() {
    static Resources const loaded = Resources::load(GAINSAY_DATA).value();
    return loaded;
}

// Whether a rule of this condition alone, on statements and one field of each, finds a pair in two
// articles of a sentence each.
bool holds(std::string const& fields_a, std::string const& fields_b, Row const& row) {
    std::string const yaml =
        "gainsay: 1\npack: {id: t, version: 1.0.0, language: en}\n"
        "lists: {measures: [maximum, total]}\n"
        "rules:\n  - id: test-rule\n    code: XX901\n    kind: contradiction\n    type: date\n"
        "    severity: error\n    summary: A test.\n    ask: Is it?\n    match:\n"
        "      a: {kind: claim" +
        fields_a + "}\n      b: {kind: claim, counterpart: a" + fields_b + "}\n    where: ['" +
        row.condition +
        "']\n    message: found\n    examples:\n"
        "      - {flag: x, articles: [{id: x, text: A.}], expect: [{a: \"x: A\"}]}\n"
        "      - {pass: x, articles: [{id: x, text: A.}]}\n";
    LoadedRules loaded = parse_rules(yaml, "test.yaml");
    for (Problem const& problem : loaded.problems) {
        FAIL_CHECK(problem.message);
    }
    CompileResult const compiled = compile(std::move(loaded.rules));
    for (Problem const& problem : compiled.problems) {
        FAIL_CHECK(problem.message);
    }
    auto const analysed =
        analyse_all({{"a.txt", row.first}, {"b.txt", row.second}}, resources(), 1);
    KnowledgeGraph const graph = merge(analysed.analyses, resources().lexicon, {StoryMode::one});
    return !find(compiled.rules, graph, analysed.analyses, resources().lexicon).empty();
}

void check(std::string const& fields_a, std::string const& fields_b, std::vector<Row> const& rows) {
    for (Row const& row : rows) {
        CAPTURE(std::string(row.condition));
        CAPTURE(std::string(row.first));
        CAPTURE(std::string(row.second));
        CHECK(holds(fields_a, fields_b, row) == row.holds);
    }
}

} // namespace

TEST_CASE("comparison: predicates of one sense") {
    char const* const approved = "The council of Vestby approved the harbour plan on Monday.";
    check("", "",
          {{"like_predicate(a, b)", approved, "The council of Vestby endorsed the harbour plan.",
            true},
           {"like_predicate(a, b)", approved, "The council of Vestby printed the harbour plan.",
            false},
           {"same_predicate(a, b)", "The club cancelled the match in Lorne on Monday.",
            "The match in Lorne on Monday was called off by the club.", true},
           {"opposite_predicate(a, b)", approved,
            "The council of Vestby rejected the harbour plan.", true},
           {"opposite_predicate(a, b)", approved,
            "The council of Vestby discussed the harbour plan.", false},
           {"opposite_predicate(a, b)", "The council of Vestby accepted the harbour plan.",
            "The council of Vestby rejected the harbour plan.", true}});
}

TEST_CASE("comparison: words that exclude each other, said of the same") {
    char const* const gathered = "Rescuers gathered on the east bank of the Orrin.";
    char const* const arrested = "A man was arrested in Vestby on Monday.";
    check("", "",
          {{"opposite_detail(a, b, \"measures\")", gathered,
            "Rescuers gathered on the west bank of the Orrin.", true},
           {"opposite_detail(a, b, \"measures\")", gathered,
            "Rescuers gathered on the west bank of the Lorne.", false},
           {"opposite_detail(a, b, \"measures\")", gathered,
            "Rescuers gathered on the west quay of the Orrin.", false},
           {"opposite_detail(a, b, \"measures\")", gathered,
            "Rescuers gathered on the west bank of the Orrin, far from the east bank.", false},
           {"opposite_detail(a, b, \"measures\")", arrested,
            "A woman was arrested in Vestby on Monday.", true},
           {"opposite_detail(a, b, \"measures\")", arrested,
            "The woman was arrested in Vestby on Monday.", false},
           {"opposite_detail(a, b, \"measures\")", "The council set a maximum fee for the mill.",
            "The council set a minimum fee for the mill.", false}});
}

TEST_CASE("comparison: parties that are shared, and parties that cannot be the same") {
    check("", "",
          {{"share_party(a, b)", "Anna Holt bought the mill in Lorne.",
            "The mill in Lorne was bought by Anna Holt.", true},
           {"share_party(a, b)", "Anna Holt bought the grain mill in Lorne.",
            "Pieter Marsh bought the paper mill in Lorne.", false}});
    check(", subject: $S1", ", subject: $S2",
          {{"different($S1, $S2)", "Anna Holt raised the alarm at the mill.",
            "It was Pieter Marsh who raised the alarm at the mill.", true},
           {"different($S1, $S2)", "Anna Holt raised the alarm at the mill.",
            "Ms Holt raised the alarm at the mill.", false},
           {"different($S1, $S2)", "The owner raised the alarm at the mill.",
            "Pieter Marsh raised the alarm at the mill.", false}});
}

TEST_CASE("comparison: two places, or one that may lie in the other") {
    check(", place: $P1", ", place: $P2",
          {{"apart($P1, $P2)", "The sailors spent the night at the parish hall in Vestby.",
            "The sailors spent the night at the school gymnasium in Lorne.", true},
           {"apart($P1, $P2)", "The sailors spent the night at the parish hall in Vestby.",
            "The sailors spent the night at the Vestby school.", false},
           {"apart($P1, $P2)", "The sailors were born in Norway.",
            "The sailors were born in Stavanger.", false}});
}

TEST_CASE("comparison: what tells of two happenings") {
    check("", "",
          {{"other_happening(a, b)", "The mill in Lorne burned down on Monday, 4 March 2024.",
            "The mill in Lorne burned down on 9 June 1987.", true},
           {"other_happening(a, b)", "The mill in Lorne burned down on Monday, 4 March 2024.",
            "The mill in Lorne burned down on 5 March 2024.", false},
           {"other_happening(a, b)", "Police arrested Anna Holt at the mill in Lorne.",
            "Police arrested Pieter Marsh at the mill in Lorne.", true}});
}

TEST_CASE("comparison: why two figures may both hold") {
    check(", quantity: $Q1", ", quantity: $Q2",
          {{"transposed($Q1, $Q2)", "The blaze was fought by 78 firefighters.",
            "The blaze was fought by 87 firefighters.", true},
           {"transposed($Q1, $Q2)", "The blaze was fought by 78 firefighters.",
            "The blaze was fought by 79 firefighters.", false},
           {"rounded($Q1, $Q2)", "The firm employs 5,412 people.", "The firm employs 5,400 people.",
            true},
           {"rounded($Q1, $Q2)", "The firm employs 5,412 people.", "The firm employs 4,512 people.",
            false},
           {"far_off($Q1, $Q2)", "The sale raised 4 million euros.", "The sale raised 90 euros.",
            true},
           {"far_off($Q1, $Q2)", "The sale raised 4 million euros.",
            "The sale raised 4 billion euros.", false},
           {"adds_up($Q1, $Q2)", "The firm has 14 shops in Norway and 6 shops in Sweden.",
            "The firm has 20 shops in Norway and Sweden.", true},
           {"stated_by($Q1, b)", "The firm has 14 shops in Norway.",
            "The firm has 20 shops and 14 shops of them are in Norway.", true},
           {"same_counted($Q1, $Q2) and disjoint($Q1, $Q2) and other_figures($Q1, $Q2)",
            "Police found 7 rifles and 3 boats at the mill.",
            "Police found 12 rifles and 9 boats at the mill.", true},
           {"same_counted($Q1, $Q2) and disjoint($Q1, $Q2) and other_figures($Q1, $Q2)",
            "Police found 7 rifles and 3 boats at the mill.",
            "Police found 12 rifles and 3 boats at the mill.", false}});
}

TEST_CASE("comparison: how certain a statement is") {
    check("", "",
          {{"undecided(b)", "Orbis will appeal against the ruling on the mill.",
            "Orbis has not decided whether to appeal against the ruling on the mill.", true},
           {"undecided(b)", "Orbis will appeal against the ruling on the mill.",
            "Orbis will appeal against the ruling on the mill in May.", false},
           {"past(b)", "Orbis will appeal against the ruling on the mill.",
            "Orbis has appealed against the ruling on the mill.", true},
           {"past(b)", "Orbis will appeal against the ruling on the mill.",
            "Orbis is to appeal against the ruling on the mill.", false},
           {"finite(b)", "The mill in Lorne burned down.",
            "The mill in Lorne was burned down by its owner.", true}});
}
