#include <doctest/doctest.h>
#include <sentence/dump.h>
#include <vector>

using namespace gainsay;

namespace {

// A paragraph with " | " where a sentence ends and the next begins.
void check(std::vector<std::string_view> const& rows) {
    for (std::string_view const row : rows) {
        std::string text;
        for (std::size_t at = 0; at < row.size();) {
            bool const bar = row.substr(at, 3) == " | ";
            text += bar ? ' ' : row[at];
            at += bar ? 3 : 1;
        }
        CAPTURE(text);
        CHECK(test::sentences(text) == row);
    }
}

} // namespace

TEST_CASE("segment: a stop, a question mark and an exclamation mark end a sentence") {
    check({
        "The gates failed. | Nobody was hurt.",
        "Who knew? | Nobody did! | The gates failed.",
        "It closed in 2019. | 40 people lost their jobs.",
        "The gates failed. | “Nobody was hurt.”",
        "The gates failed. | (Nobody was hurt.) | They reopened.",
        "THE GATES FAILED. | NOBODY WAS HURT.",
        "It rose by 3.5. | Then it fell.",
        "Élan won. | Çelik lost. | Жанна came third.",
        "What?! | Nobody said so.",
        "The price is $5. | $6 was asked.",
    });
}

TEST_CASE("segment: an abbreviation does not end a sentence") {
    check({
        "Dr. Rey and Mr. Bo met Gen. Ashe.",
        "The U.S. Senate met on Jan. 5 at 9 a.m. Monday.",
        "The talks open at 9 a.m. Lisbon time on Tuesday.",
        "The talks open at 9 a.m. New York time on Tuesday.",
        "It opens at 5 p.m. EST and closes at 6 p.m. today.",
        "J. K. Moreau and George P. Ashe agreed.",
        "Callan Inc. Chairman Bo left.",
        "Smith vs. Jones is No. 5 on the list.",
        "He bought rope, tar, etc. and left.",
        "They live in Springfield, Mass. with a dog.",
        "Lt. Col. Ana Rey of St. Pier, Ft. Rowe.",
        "About 3.5 per cent, i.e. Two Rivers alone.",
    });
}

TEST_CASE("segment: a sentence may end with an abbreviation") {
    check({
        "He moved to the U.S. | The family followed.",
        "It opens at 5 p.m. | Visitors are welcome.",
        "She works for Callan Inc. | It makes rope.",
        "They sell rope, tar, etc. | However, prices rose.",
        "He left “the U.S.” | Nobody followed.",
        "He said no. | The talks ended.",
        "He took plan B. | The talks ended.",
        "Nobody is as tired as I. | The talks ended.",
    });
}

TEST_CASE("segment: closing marks belong to the sentence before") {
    check({
        "“We lost.” | The crowd left.",
        "\"We lost.\" | The crowd left.",
        "'We lost.' | The crowd left.",
        "\"We lost. | We will be back,\" he said. | The crowd left.",
        "“We lost. | We will be back,” he said.",
        "He said: \"We lost.\" | \"So what?\" | Nobody spoke.",
        "(They left [at noon].) | Nobody spoke.",
        "He wrote ‘no.’ | Nobody spoke.",
    });
}

TEST_CASE("segment: speech and its speaker are one sentence") {
    check({
        "“Who did it?” she asked.",
        "“Stop!” he shouted, and ran.",
        "\"Who did it?\" asked the mayor. | Nobody spoke.",
        "“Who did it?” Ana Rey asked.",
        "“It is done.” she said.",
        "“Who did it?” | The mayor asked nobody.",
        "“Who did it?” | Nobody spoke.",
    });
}

TEST_CASE("segment: sentences without a space between them come apart, names do not") {
    Block const block{BlockKind::body, {0, 40}};
    CHECK(test::dump("He wrote the report.Read it!Then tell us",
                     segment("He wrote the report.Read it!Then tell us", {&block, 1})) ==
          "He wrote the report . | Read it ! | Then tell us");
    CHECK(test::sentences("It ended.\"We lost,\" he said.") == "It ended. | \"We lost,\" he said.");
    CHECK(test::sentences("Shares of Port.com rose.") == "Shares of Port.com rose.");
    CHECK(test::sentences("The U.S.Senate met.") == "The U.S.Senate met.");
    CHECK(test::sentences("Version 2.0 and alt.news met.") == "Version 2.0 and alt.news met.");
}

TEST_CASE("segment: an ellipsis ends a sentence only before a new one") {
    check({
        "It was late ... and cold.",
        "It was late... and cold.",
        "It was late... | Nobody came.",
        "It was late… | Nobody came.",
        "Mayor ... Rey came.",
        "... and so it ended. | Nobody came.",
    });
}

TEST_CASE("segment: careless prose ends, names with a mark do not") {
    check({
        "nobody came. | it was late. | i left.",
        "Will it hold? | yes, it will.",
        "The firm Yahoo! said nothing.",
        "The approx. five boats left.",
    });
}

TEST_CASE("segment: line ends in a paragraph are white space, items and blank lines are not") {
    CHECK(test::dump("The gates\nfailed on\nMonday.") == "The gates failed on Monday .");
    CHECK(test::dump("The gates\n\nfailed") == "The gates | failed");
    CHECK(test::dump("The gates\n \t\n\nfailed") == "The gates | failed");
    CHECK(test::dump("We ask for:\n• new gates\n• a survey") ==
          "We ask for : | • new gates | • a survey");
    CHECK(test::dump("We ask for:\n- new gates\n- a survey") ==
          "We ask for : | - new gates | - a survey");
    CHECK(test::dump("* new gates\n* a survey") == "* new gates | * a survey");
    CHECK(test::dump("The mayor\n- a pilot once\n- left") == "The mayor - a pilot once - left");
    CHECK(test::dump("1. The first item. 2. The second one.") ==
          "1. The first item . | 2. The second one .");
    CHECK(test::dump("It won by 3. The rest lost.") == "It won by 3 . | The rest lost .");
    CHECK(test::dump("a. The first item") == "a. The first item");
}
