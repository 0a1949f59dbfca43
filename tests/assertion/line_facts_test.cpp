#include <gainsay/assertion/line_facts.h>

#include <algorithm>
#include <assertion/dump.h>
#include <doctest/doctest.h>

using namespace gainsay;
using namespace gainsay::test;

namespace {

std::vector<LineFact> facts(std::string_view text, Granularity granularity = Granularity::fact) {
    return line_facts(text, granularity, resources().parser, ParserMode::standard,
                      resources().lexicon);
}

std::string written(LineFact const& fact) {
    std::string out = fact.subject + " | " + fact.predicate + " | " + fact.object;
    for (std::string const& argument : fact.arguments) {
        out += " | " + argument;
    }
    return out;
}

struct Row {
    char const* sentence;
    Granularity granularity;
    std::vector<char const*> told;
};

} // namespace

TEST_CASE("lines: facts and clauses") {
    constexpr auto fact = Granularity::fact;
    constexpr auto clause = Granularity::clause;
    Row const rows[] = {
        {"The mayor resigned in May .", fact, {"The mayor | resigned in | May"}},
        {"The mayor visited Lund and Turku .",
         fact,
         {"The mayor | visited | Lund", "The mayor | visited | Turku"}},
        {"The mayor bought the house for her son .",
         fact,
         {"The mayor | bought | the house", "The mayor | bought the house for | her son"}},
        {"The company plans to sell the plant .",
         fact,
         {"The company | plans to sell | the plant"}},
        {"The thief was not arrested by the police .",
         fact,
         {"The thief | was not arrested by | the police"}},
        {"The mayor said the bridge collapsed .",
         fact,
         {"The mayor | said | the bridge collapsed"}},
        {"Lund is the capital of the province .",
         fact,
         {"Lund | is | the capital of the province", "Lund | is the capital of | the province"}},
        {"The mayor handed the keys to the guard in May .",
         clause,
         {"The mayor | handed | the keys | to the guard | in May"}},
        {"The mayor resigned in May .", clause, {"The mayor | resigned in | May"}},
    };
    for (Row const& row : rows) {
        std::vector<std::string> lines;
        for (LineFact const& one : facts(row.sentence, row.granularity)) {
            lines.push_back(written(one));
        }
        std::string all;
        for (std::string const& line : lines) {
            all += line + "\n";
        }
        CAPTURE(std::string(row.sentence));
        CAPTURE(all);
        for (char const* const line : row.told) {
            CAPTURE(std::string(line));
            CHECK(std::find(lines.begin(), lines.end(), line) != lines.end());
        }
    }
}

TEST_CASE("lines: each fact names its line, blank ones counted, and keeps the line's words") {
    auto const told = facts("The mayor left Lund .\n\nThe fire -LRB- in May -RRB- killed `` two ''"
                            " people .\n");
    REQUIRE(told.size() >= 2);
    CHECK(told.front().line == 0);
    CHECK(told.back().line == 2);
    CHECK(std::any_of(told.begin(), told.end(), [](LineFact const& fact) {
        return fact.predicate == "killed" && fact.object.find("people") != std::string::npos;
    }));
}

TEST_CASE("lines: nothing to tell") {
    CHECK(facts("").empty());
    CHECK(facts("\n\n\n").empty());
    CHECK(facts(". . .\n").empty());
}
