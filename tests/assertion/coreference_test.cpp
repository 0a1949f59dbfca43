#include <algorithm>
#include <assertion/dump.h>
#include <doctest/doctest.h>

using namespace gainsay;
using namespace gainsay::test;

namespace {

// The name or first description of what the last phrase of these words means; "-" where nothing is
// known.
std::string meant(Analysis const& analysis, std::string_view words) {
    std::string_view const text = analysis.article.text();
    Span last;
    std::string out = "-";
    for (Entity const& entity : analysis.entities) {
        for (std::vector<Span> const* const spans : {&entity.mentions, &entity.references}) {
            for (Span const span : *spans) {
                if (slice(text, span) == words && span.end >= last.end) {
                    last = span;
                    out = entity.name;
                }
            }
        }
    }
    return out;
}

struct Row {
    char const* text;
    std::vector<std::pair<char const*, char const*>> meant; // words, what they mean
};

void check(std::vector<Row> const& rows) {
    for (Row const& row : rows) {
        Analysis const analysis = analysed(row.text);
        CAPTURE(std::string(row.text));
        for (auto const& [words, name] : row.meant) {
            CAPTURE(std::string(words));
            CHECK(meant(analysis, words) == name);
        }
    }
}

} // namespace

TEST_CASE("references: what is said beside a name describes its bearer") {
    check({
        {"Mira Okoye, the chief engineer, inspected the wall. The chief engineer found cracks.",
         {{"The chief engineer", "Mira Okoye"}}},
        {"Foreign Minister Jonas Berg flew to Oslo. On Monday the minister met reporters.",
         {{"the minister", "Jonas Berg"}}},
        {"Lena Holm is the mayor of Turku. The mayor opened the bridge.",
         {{"The mayor", "Lena Holm"}}},
        {"Peter Falk, 58, was found in the woods. The 58-year-old was taken to hospital.",
         {{"The 58-year-old", "Peter Falk"}}},
    });
}

TEST_CASE("references: the same noun again") {
    check({
        {"A furniture factory burned down on Friday. The factory had 40 workers.",
         {{"The factory", "A furniture factory"}}},
        {"The Marl Dam was built in 1960. Engineers say the dam is safe.",
         {{"the dam", "Marl Dam"}}},
        {"A red car hit a tree. The blue car did not stop.", {{"The blue car", "-"}}},
    });
}

TEST_CASE("references: what kind of thing a name stands for") {
    check({
        {"Northside Ltd closed a mill on Monday. The company gave no reason.",
         {{"The company", "Northside Ltd"}}},
        {"Kenya signed the treaty. The country had waited for years.", {{"The country", "Kenya"}}},
        {"The Ministry of Health wrote to Northside Holdings. The company did not answer.",
         {{"The company", "Northside Holdings"}}},
        {"Regulators fined Orbis, the maker of the app Tingle, 96 million euros. The company will "
         "appeal.",
         {{"The company", "Orbis"}, {"96 million euros", "-"}}},
        {"Orbis's turnover fell by half in May. Analysts said that the company would sell a mill.",
         {{"the company", "Orbis"}}},
    });
}

TEST_CASE("references: pronouns") {
    check({
        {"Lena Holm met Peter Falk in Turku. She thanked him.",
         {{"She", "Lena Holm"}, {"him", "Peter Falk"}}},
        {"Northside Ltd said it would close its mill.",
         {{"it", "Northside Ltd"}, {"its", "Northside Ltd"}}},
        {"The workers left the mill. They had not been paid.", {{"They", "The workers"}}},
        {"Lena Holm hurt herself.", {{"herself", "Lena Holm"}}},
        {"It is likely that the mill will close.", {{"It", "-"}}},
    });
}

TEST_CASE("references: two at once") {
    Analysis const analysis = analysed("Norway and Kenya signed a treaty on Monday. Both countries "
                                       "will cut tariffs.");
    CHECK(meant(analysis, "Both countries") == "Norway and Kenya");
    auto const pair = std::find_if(analysis.entities.begin(), analysis.entities.end(),
                                   [](Entity const& e) { return !e.members.empty(); });
    REQUIRE(pair != analysis.entities.end());
    CHECK(pair->members.size() == 2);
    CHECK_FALSE(pair->named());
}

TEST_CASE("references: the speaker of a quotation says I") {
    check({{"\"I will not resign,\" Lena Holm told reporters. \"I have work to do.\"",
            {{"I", "Lena Holm"}}}});
}

TEST_CASE("references: assertions name what they are about") {
    Analysis const analysis =
        analysed("Northside Ltd closed a mill on Monday. The company dismissed 40 workers.");
    Assertion const* const told = find(analysis, "dismiss");
    REQUIRE(told != nullptr);
    REQUIRE(told->subject.entity != no_entity);
    CHECK(analysis.entities[told->subject.entity].name == "Northside Ltd");
}
