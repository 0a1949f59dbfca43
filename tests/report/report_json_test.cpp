#include <gainsay/base/json.h>
#include <gainsay/report/report.h>

#include <doctest/doctest.h>

using namespace gainsay;

namespace {

Report small_report() {
    Report report;
    report.version = "0.1.0";
    report.articles.push_back(
        {"a.md", "Quayside Wire", "Ferry \"Aster\" aground", "2031-05-02", "s1", 4, 9, {"b.md"}});
    report.articles.push_back({"b.md", "b.md", "", "", "s1", 1, 2, {}});
    ReportFinding finding;
    finding.finding.rule = "quantity-conflict";
    finding.finding.code = "GS104";
    finding.finding.type = "quantity";
    finding.finding.confidence = 0.1 + 0.2;
    finding.finding.message = "14 or 41?";
    finding.finding.ask = "Which is it?";
    finding.finding.proof = {"a.md:1:1 says 14"};
    finding.finding.fingerprint = "GS104-00000000";
    finding.story = "s1";
    finding.places.push_back({"a.md",
                              "a.md",
                              3,
                              16,
                              1,
                              4,
                              "14 &amp; more",
                              "14 & more",
                              {{0, 2}},
                              "Quayside Wire",
                              "14"});
    finding.places.push_back({"b.md", "b.md", 0, 2, 1, 1, "41", "41", {}, "b.md", ""});
    report.findings.push_back(finding);
    report.problems.push_back({"missing-file", "no such file", {"c.md", 0, 0}});
    report.coverage = {5, 4, 11};
    return report;
}

} // namespace

TEST_CASE("report json: the document of the contract, keys in order") {
    CHECK(to_json(small_report()) == R"({
  "gainsay": "0.1.0",
  "articles": [
    {
      "path": "a.md",
      "source": "Quayside Wire",
      "title": "Ferry \"Aster\" aground",
      "published": "2031-05-02",
      "story": "s1",
      "sentences": 4,
      "assertions": 9,
      "derived_from": [
        "b.md"
      ]
    },
    {
      "path": "b.md",
      "source": "b.md",
      "title": "",
      "published": null,
      "story": "s1",
      "sentences": 1,
      "assertions": 2,
      "derived_from": []
    }
  ],
  "findings": [
    {
      "rule": "quantity-conflict",
      "code": "GS104",
      "kind": "contradiction",
      "type": "quantity",
      "severity": "error",
      "confidence": 0.3,
      "scope": "across",
      "message": "14 or 41?",
      "ask": "Which is it?",
      "evidence": [
        {
          "path": "a.md",
          "start": 3,
          "end": 16,
          "line": 1,
          "column": 4,
          "text": "14 &amp; more",
          "plain": "14 & more",
          "source": "Quayside Wire",
          "value": "14",
          "focus": [
            {
              "start": 0,
              "end": 2
            }
          ]
        },
        {
          "path": "b.md",
          "start": 0,
          "end": 2,
          "line": 1,
          "column": 1,
          "text": "41",
          "source": "b.md"
        }
      ],
      "proof": [
        "a.md:1:1 says 14"
      ],
      "fingerprint": "GS104-00000000",
      "story": "s1"
    }
  ],
  "problems": [
    {
      "path": "c.md",
      "code": "missing-file",
      "severity": "error",
      "message": "no such file"
    }
  ],
  "coverage": {
    "sentences": 5,
    "parsed": 4,
    "assertions": 11
  }
}
)");
}

TEST_CASE("report json: a clean run has every list, empty") {
    Report report;
    report.version = "0.1.0";
    auto const json = parse_json(to_json(report), "report");
    REQUIRE(json.has_value());
    for (char const* key : {"articles", "findings", "problems"}) {
        CAPTURE(key);
        REQUIRE(json.value().find(key) != nullptr);
        CHECK(json.value().find(key)->kind == JsonValue::Kind::array);
    }
}

TEST_CASE("report json: known findings say so") {
    Report report = small_report();
    CHECK(to_json(report).find("\"known\"") == std::string::npos);
    report.findings[0].known = true;
    CHECK(to_json(report).find("\"known\": true") != std::string::npos);
}

TEST_CASE("report json: an article of a file that holds several is named beside its path") {
    Report report = small_report();
    report.findings[0].places[0].article = "a.md#2";
    CHECK(to_json(report).find("\"article\": \"a.md#2\"") != std::string::npos);
}

TEST_CASE("report json: bytes that are no UTF-8 are replaced") {
    Report report = small_report();
    report.findings[0].places[1].text = "4\xFF"
                                        "1";
    report.articles[0].path = "\xC3(.md";
    std::string const json = to_json(report);
    CHECK(parse_json(json, "report").has_value());
    CHECK(json.find("4\xEF\xBF\xBD"
                    "1") != std::string::npos);
}
