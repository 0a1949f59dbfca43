#include <gainsay/base/json.h>
#include <gainsay/report/evaluation.h>

#include <doctest/doctest.h>

using namespace gainsay;

namespace {

GoldPlace gold_place(char const* file, Span stored) {
    return {file, "words", stored, {std::string("s/") + file, 3, 1}};
}

// f1: quantity in a and b; f2: date in a, b and c; u1: addition in d, which declares its sources.
Gold ferry_gold() {
    Gold gold;
    gold.findings = {
        {"f1",
         FindingKind::contradiction,
         "quantity",
         "",
         {gold_place("a.md", {100, 120}), gold_place("b.md", {50, 60})}},
        {"f2",
         FindingKind::contradiction,
         "date",
         "",
         {gold_place("a.md", {110, 130}), gold_place("b.md", {50, 70}),
          gold_place("c.md", {5, 9})}},
        {"u1", FindingKind::unsupported, "addition", "", {gold_place("d.md", {40, 80})}}};
    gold.clean = {{"",
                   FindingKind::contradiction,
                   "",
                   "rounding",
                   {gold_place("a.md", {300, 310}), gold_place("c.md", {300, 310})}}};
    gold.headlines = {{"a.md", {{0, 30}}}};
    gold.derived = {"d.md"};
    return gold;
}

struct At {
    char const* path;
    Span stored;
};

ReportFinding found(FindingKind kind, char const* type, std::vector<At> const& places,
                    Severity severity = Severity::error) {
    ReportFinding out;
    out.finding.kind = kind;
    out.finding.type = type;
    out.finding.rule = "some-rule";
    out.finding.code = "GS100";
    out.finding.severity = severity;
    for (At const& at : places) {
        ReportPlace place;
        place.path = at.path;
        place.start = at.stored.begin;
        place.end = at.stored.end;
        place.line = 7;
        place.column = 2;
        place.plain = "so it is said";
        out.places.push_back(place);
    }
    return out;
}

Evaluation evaluate_one(std::vector<ReportFinding> findings) {
    Report report;
    report.findings = std::move(findings);
    return evaluate(report, ferry_gold());
}

constexpr auto contradiction = FindingKind::contradiction;
constexpr auto unsupported = FindingKind::unsupported;

} // namespace

TEST_CASE("evaluation: a contradiction is right when it touches two places of one item") {
    struct Row {
        char const* name;
        ReportFinding finding;
        std::size_t right;
        std::size_t false_alarms;
        std::size_t excused;
    };
    for (Row const& row : {
             Row{"two places",
                 found(contradiction, "quantity", {{"x/a.md", {119, 140}}, {"y/b.md", {0, 51}}}), 1,
                 0, 0},
             Row{"one place and one elsewhere",
                 found(contradiction, "date", {{"a.md", {100, 109}}, {"b.md", {90, 95}}}), 0, 1, 0},
             Row{"all places in one place of an item",
                 found(contradiction, "date", {{"a.md", {100, 105}}, {"a.md", {106, 109}}}), 0, 0,
                 1},
             Row{"a title takes part",
                 found(contradiction, "date", {{"a.md", {5, 9}}, {"b.md", {90, 95}}}), 0, 0, 1},
             Row{"another file of the same bytes",
                 found(contradiction, "date", {{"e.md", {110, 120}}, {"b.md", {50, 60}}}), 0, 1, 0},
             Row{"touching ends do not overlap",
                 found(contradiction, "date", {{"a.md", {90, 100}}, {"b.md", {70, 90}}}), 0, 1, 0},
         }) {
        CAPTURE(row.name);
        Evaluation const got = evaluate_one({row.finding});
        CHECK(got.contradiction.right == row.right);
        CHECK(got.contradiction.false_alarms == row.false_alarms);
        CHECK(got.excused == row.excused);
    }
}

TEST_CASE("evaluation: credit goes to most places, then to the like type, then to what is not "
          "found yet") {
    std::vector<At> const both = {{"a.md", {112, 118}}, {"b.md", {52, 58}}};
    auto const missed_after = [](std::vector<ReportFinding> findings) {
        std::string ids;
        for (GoldItem const& item : evaluate_one(std::move(findings)).missed) {
            ids += item.id + " ";
        }
        return ids;
    };
    CHECK(missed_after({found(contradiction, "date", both)}) == "f1 u1 ");
    CHECK(missed_after({found(contradiction, "role", both)}) == "f2 u1 ");
    CHECK(missed_after({found(contradiction, "role", both), found(contradiction, "role", both)}) ==
          "u1 ");
    CHECK(missed_after({found(contradiction, "quantity", {both[0], both[1], {"c.md", {6, 8}}})}) ==
          "f1 u1 ");
    Evaluation const twice =
        evaluate_one({found(contradiction, "date", both), found(contradiction, "date", both)});
    CHECK(twice.contradiction.again == 1);
    CHECK(twice.contradiction.right == 1);
    CHECK(twice.contradiction.typed == 1);
    CHECK(twice.types.at({contradiction, "date"}).right == 1);
}

TEST_CASE("evaluation: unsupported additions count in articles that declare their sources") {
    Evaluation const got =
        evaluate_one({found(unsupported, "characterization", {{"d.md", {70, 90}}}),
                      found(unsupported, "addition", {{"d.md", {100, 110}}}),
                      found(unsupported, "addition", {{"a.md", {400, 410}}}),
                      found(unsupported, "addition", {{"d.md", {1, 2}}, {"c.md", {5, 6}}}),
                      found(unsupported, "single-source", {{"d.md", {40, 80}}}, Severity::note)});
    CHECK(got.unsupported.right == 1);
    CHECK(got.unsupported.typed == 0);
    CHECK(got.unsupported.false_alarms == 1);
    CHECK(got.elsewhere == 1);
    CHECK(got.distorted == 1);
    CHECK(got.notes == 1);
}

TEST_CASE("evaluation: a clean pair is tripped by evidence on both its places") {
    Evaluation const got = evaluate_one(
        {found(contradiction, "quantity", {{"a.md", {305, 306}}, {"c.md", {300, 301}}}),
         found(contradiction, "quantity", {{"a.md", {305, 306}}, {"c.md", {900, 901}}})});
    CHECK(got.clean == 1);
    CHECK(got.tripped == 1);
    CHECK(got.contradiction.false_alarms == 2);
}

TEST_CASE("evaluation: scores of stories add up, and figures are those of the counts") {
    Evaluation all =
        evaluate_one({found(contradiction, "quantity", {{"a.md", {100, 105}}, {"b.md", {50, 60}}}),
                      found(contradiction, "date", {{"a.md", {900, 901}}})});
    all.add(evaluate_one({}));
    CHECK(all.stories == 2);
    CHECK(all.contradiction.gold == 4);
    CHECK(all.contradiction.right == 1);
    CHECK(all.contradiction.precision() == doctest::Approx(0.5));
    CHECK(all.contradiction.recall() == doctest::Approx(0.25));
    CHECK(all.contradiction.f1() == doctest::Approx(1.0 / 3));
    CHECK(all.unsupported.f1() == 0);
    CHECK(all.missed.size() == 5);

    auto const json = parse_json(to_json(all), "evaluation");
    REQUIRE(json.has_value());
    REQUIRE(json.value().find("contradiction") != nullptr);
    CHECK(json.value().find("contradiction")->find("f1")->number == doctest::Approx(0.333));
    CHECK(json.value().find("by_type")->text("contradiction/quantity") == "1/2");
}

TEST_CASE("evaluation: the table, false alarms and misses as an editor reads them") {
    CHECK(to_text(evaluate_one(
              {found(contradiction, "quantity", {{"s/a.md", {100, 105}}, {"s/b.md", {50, 60}}}),
               found(contradiction, "date", {{"s/a.md", {300, 301}}, {"s/c.md", {300, 301}}})})) ==
          R"(                gold  found  missed  false  precision  recall     F1
contradiction      2      1       1      1      0.500   0.500  0.500
unsupported        1      0       1      0      0.000   0.000  0.000

found by type
  contradiction date                0 of   1
  contradiction quantity            1 of   1
  unsupported   addition            0 of   1

clean places tripped: 1 of 1
not counted: 0 notes, 0 on titles or within one listed contradiction, 0 unsupported in articles that declare no source, 0 unsupported on a listed contradiction

false alarms (1)
s/a.md:7:2: contradiction/date GS100 some-rule: so it is said
    s/c.md:7:2: so it is said

clean places tripped (1)
s/a.md:3:1: rounding: words
    s/c.md:3:1: words

missed (2)
s/a.md:3:1: contradiction/date f2: words
    s/b.md:3:1: words
    s/c.md:3:1: words
s/d.md:3:1: unsupported/addition u1: words
)");
}
