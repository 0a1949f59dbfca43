#include <gainsay/base/nearest.h>

#include <array>
#include <doctest/doctest.h>

using namespace gainsay;

TEST_CASE("nearest: slips of the finger are recognised, other words are not") {
    using namespace std::string_view_literals;
    static constexpr std::array names{"summary"sv, "severity"sv, "severity_when"sv, "ask"sv};
    struct Row {
        std::string word;
        std::string nearest;
    };
    for (Row const& row : {Row{"sumary", "summary"}, Row{"Severity", "severity"},
                           Row{"severity-when", "severity_when"}, Row{"aks", "ask"},
                           Row{"verdict", ""}, Row{"", ""}, Row{std::string(5000, 'x'), ""}}) {
        CAPTURE(row.word);
        CHECK(nearest(row.word, names) == row.nearest);
    }
    CHECK(hint_for("sumary", names) == "did you mean \"summary\"?");
    CHECK(hint_for("verdict", names) == "known are summary, severity, severity_when, ask");
}
