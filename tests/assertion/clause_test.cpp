#include <algorithm>
#include <assertion/dump.h>
#include <doctest/doctest.h>
#include <numeric>

using namespace gainsay;
using namespace gainsay::test;

namespace {

std::string joined(std::vector<std::string> const& lines) {
    return std::accumulate(
        lines.begin(), lines.end(), std::string(),
        [](std::string all, std::string const& line) { return std::move(all) + line + "\n"; });
}

struct Row {
    char const* text;
    std::vector<char const*> told; // in any company
};

void check(std::vector<Row> const& rows) {
    for (Row const& row : rows) {
        Analysis const analysis = analysed(row.text);
        std::vector<std::string> const lines = dumps(analysis);
        CAPTURE(std::string(row.text));
        CAPTURE(joined(lines));
        for (char const* const line : row.told) {
            CAPTURE(std::string(line));
            CHECK(std::find(lines.begin(), lines.end(), line) != lines.end());
        }
    }
}

} // namespace

TEST_CASE("clauses: subject, verb, object and adjuncts") {
    check({
        {"The mayor resigned.", {"S(The mayor) V[resign]"}},
        {"The council approved the budget in March.",
         {"S(The council) V[approve] O(the budget) in(March)"}},
        {"The fire killed 14 people.", {"S(The fire) V[kill] O(14 people)"}},
        {"The mayor of Lund met the governor of the province.",
         {"S(The mayor of Lund) V[meet] O(the governor of the province)"}},
        {"The company gave the workers a bonus.",
         {"S(The company) V[give] O(a bonus) to(the workers)"}},
        {"The firm will carry out the plan.", {"S(The firm) V[carry out expected] O(the plan)"}},
        {"The union called off the strike.", {"S(The union) V[call off] O(the strike)"}},
        {"The court struck down the ban.", {"S(The court) V[strike down] O(the ban)"}},
    });
}

TEST_CASE("clauses: passives and copulas") {
    check({
        {"The thief was arrested by the police.",
         {"S(The thief) V[arrest passive] by(the police)"}},
        {"The mayor is a doctor.", {"S(The mayor) V[be] O(a doctor)"}},
        {"The bridge is closed.", {}},
        {"The man was arrested and charged.",
         {"S(The man) V[arrest passive]", "S(The man) V[charge passive]"}},
        {"The ship was in the harbour.", {"S(The ship) V[be] in(the harbour)"}},
    });
}

TEST_CASE("clauses: verbs share what stands before them") {
    check({
        {"The minister visited the town and met the mayor.",
         {"S(The minister) V[visit] O(the town)", "S(The minister) V[meet] O(the mayor)"}},
        {"India and Canada signed the agreement.",
         {"S(India and Canada) V[sign] O(the agreement)"}},
        {"The police seized two rifles and a pistol.",
         {"S(The police) V[seize] O(two rifles and a pistol)"}},
    });
}

TEST_CASE("clauses: what a relative clause or participle tells is told of its noun") {
    check({
        {"The man who stole the car was arrested.",
         {"S(The man) V[steal] O(the car)", "S(The man) V[arrest passive]"}},
        {"She sold the house that her father built.", {"S(her father) V[build] O(the house)"}},
        {"Workers injured in the fire were taken to the hospital.",
         {"S(Workers) V[injure passive] in(the fire)"}},
    });
}

TEST_CASE("clauses: whoever plans also does") {
    check({
        {"The company plans to sell the plant.", {"S(The company) V[sell planned] O(the plant)"}},
        {"The court ordered the firm to pay the fine.",
         {"S(the firm) V[pay requested] O(the fine)"}},
        {"Police failed to stop the driver.", {"S(Police) V[stop not] O(the driver)"}},
    });
}

TEST_CASE("clauses: times and amounts belong to the clause that they stand in") {
    Analysis const analysis =
        analysed("Police said on Monday that 14 people died in the fire last week.");
    Assertion const* const said = find(analysis, "say");
    Assertion const* const died = find(analysis, "die");
    REQUIRE(said != nullptr);
    REQUIRE(died != nullptr);
    REQUIRE(said->times.size() == 1);
    CHECK(analysis.values.times[said->times[0]].value == "2025-03-03");
    REQUIRE(died->times.size() == 1);
    CHECK(slice(analysis.article.text(), analysis.values.times[died->times[0]].span) ==
          "last week");
    CHECK(said->quantities.empty());
    REQUIRE(died->quantities.size() == 1);
    CHECK(analysis.values.quantities[died->quantities[0]].value == Decimal(14));
}

TEST_CASE("clauses: a name stands for its entity, a pronoun for the last person") {
    Analysis const analysis = analysed("Mayor Ida Lund resigned on Monday. She left the town.");
    Assertion const* const resigned = find(analysis, "resign");
    Assertion const* const left = find(analysis, "leave");
    REQUIRE(resigned != nullptr);
    REQUIRE(left != nullptr);
    REQUIRE(resigned->subject.entity != no_entity);
    CHECK(analysis.entities[resigned->subject.entity].name == "Ida Lund");
    CHECK(analysis.entities[resigned->subject.entity].kind == EntityKind::person);
    CHECK(left->subject.entity == resigned->subject.entity);
}

TEST_CASE("clauses: who holds which post") {
    check({
        {"Ida Lund, the mayor of Turku, resigned.",
         {"S(Ida Lund) V[hold] O(the mayor of Turku)", "S(Ida Lund) V[resign]"}},
        {"The mayor, Ida Lund, resigned.", {"S(Ida Lund) V[hold] O(The mayor)"}},
    });
}

TEST_CASE("clauses: who does it is told by another clause") {
    check({
        {"It was an angler on the west bank who rang the police.",
         {"S(an angler) V[ring] O(the police)"}},
        {"It was a report by a lawyer who left the firm.", {"S(a lawyer) V[leave] O(the firm)"}},
        {"It was left to the director to tell the coach.",
         {"S(the director) V[tell] O(the coach)"}},
        {"The first to see the smoke was the captain.", {"S(the captain) V[see] O(the smoke)"}},
        {"Ivo Dahl was the first to see the smoke.", {"S(Ivo Dahl) V[see] O(the smoke)"}},
        {"She will be the first to leave.", {"S(She) V[leave expected]"}},
        {"He was not the first to leave.", {"S(He) V[leave possible]"}},
        {"In the first row sat the mayor.", {"S(the mayor) V[sit] in(the first row)"}},
    });
}
