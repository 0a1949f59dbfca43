#include "hand_made.h"

using namespace gainsay;
using namespace gainsay::test;

namespace {

// Whether a rule of these patterns and one condition fires on the story.
bool fires(HandMadeStory& story, std::string const& patterns, std::string const& condition) {
    CompileResult made = rule_of("    match:\n" + patterns + "    where: ['" + condition +
                                 "']\n    message: \"found\"\n");
    CHECK(shown(made.problems) == "");
    return !story.find_with(made.rules).empty();
}

std::string const two_quotes = "      a: {kind: quote, words: $W1, article: $A}\n"
                               "      b: {kind: quote, words: $W2, article: $B}\n";
std::string const two_times = "      a: {event: $E, time: $T1}\n"
                              "      b: {event: $E, time: $T2}\n";
std::string const one_claim = "      a: {event: $E}\n";

} // namespace

TEST_CASE("functions: shift moves a time by an amount of time, and gives way by half a unit") {
    struct Row {
        char const* day; // of the later event
        bool fits;
    };
    for (Row const& row :
         {Row{"2025-05-04", true}, Row{"2025-05-06", true}, Row{"2025-05-09", false}}) {
        CAPTURE(row.day);
        HandMadeStory story;
        auto const x = story.article("x", "Vote held. Protest two days after vote.");
        Record& vote = story.when(story.claim(x, "Vote held", 1), "Vote", "2025-05-03");
        story.count(vote, "two days", 2);
        story.when(story.claim(x, "Protest two days after vote", 1), "Protest", row.day);
        story.last_quantity(x).unit = "day";
        bool const apart = fires(story,
                                 "      a: {event: $E, time: $T1, quantity: $GAP}\n"
                                 "      b: {event: $E, time: $T2}\n",
                                 "disjoint(shift($T1, $GAP), $T2)");
        CHECK(apart != row.fits);
    }
}

TEST_CASE("functions: an amount that is no time shifts nothing") {
    HandMadeStory story;
    auto const x = story.article("x", "Vote held. Protest two miles after vote.");
    Record& vote = story.when(story.claim(x, "Vote held", 1), "Vote", "2025-05-03");
    story.count(vote, "two miles", 2);
    story.last_quantity(x).unit = "mile";
    story.when(story.claim(x, "Protest two miles after vote", 1), "Protest", "2025-05-09");
    CHECK_FALSE(fires(story,
                      "      a: {event: $E, time: $T1, quantity: $GAP}\n"
                      "      b: {event: $E, time: $T2}\n",
                      "disjoint(shift($T1, $GAP), $T2)"));
}

TEST_CASE("functions: two times are one instant where both ends meet") {
    HandMadeStory story;
    auto const x = story.article("x", "Vote on the third. Count on the third.");
    story.when(story.claim(x, "Vote on the third", 1), "the third", "2025-05-03");
    story.when(story.claim(x, "Count on the third", 1), "the third", "2025-05-03");
    CHECK(fires(story, two_times, "same_instant($T1, $T2)"));
    HandMadeStory other;
    auto const z = other.article("z", "Vote on the third. Poll on the fourth.");
    other.when(other.claim(z, "Vote on the third", 1), "the third", "2025-05-03");
    other.when(other.claim(z, "Poll on the fourth", 1), "the fourth", "2025-05-04");
    CHECK_FALSE(fires(other, two_times, "same_instant($T1, $T2)"));
}

TEST_CASE("functions: copies are one origin, of an event and of a claim") {
    HandMadeStory story;
    auto const wire = story.article("wire", "A pipe burst. A digger cut it.");
    auto const copy = story.article("copy", "A pipe burst.");
    auto const own = story.article("own", "A pipe burst.");
    story.claim(wire, "A pipe burst", 1);
    story.claim(copy, "A pipe burst", 1);
    story.claim(own, "A pipe burst", 1);
    story.claim(wire, "A digger cut it", 2);
    story.derives(copy, wire);
    CHECK(fires(story, one_claim, "origins_of_claim(a) = 2"));
    CHECK(fires(story, one_claim, "origins_of_claim(a) = 1"));
    CHECK_FALSE(fires(story, one_claim, "origins_of_claim(a) = 3"));
    CHECK(fires(story, one_claim, "origins_of_event($E) = 2"));
    CHECK_FALSE(fires(story, one_claim, "origins_of_event($E) = 3"));
}

TEST_CASE("functions: own reporting is what was told to the publisher") {
    struct Row {
        char const* text;
        bool own;
    };
    for (Row const& row : {Row{"The owner was warned, an inspector told this newspaper.", true},
                           Row{"The owner was warned, an inspector told the Gazette.", true},
                           Row{"The owner was warned, an inspector told Gazetteers.", false},
                           Row{"The owner was warned, an inspector told reporters.", false},
                           Row{"The owner was warned twice.", false}}) {
        CAPTURE(row.text);
        HandMadeStory story;
        auto const x = story.article("Gazette", row.text);
        story.claim(x, "The owner was warned", 1);
        CHECK(fires(story, one_claim, "own_reporting(a)") == row.own);
    }
}

TEST_CASE("functions: remarks that an article quotes side by side are two") {
    HandMadeStory story;
    auto const x =
        story.article("x", "We will pay for every lost house. We will pay for every lost boat.");
    auto const y = story.article("y", "We will pay for every lost boat");
    story.quote(x, "We will pay for every lost house");
    story.quote(x, "We will pay for every lost boat");
    story.quote(y, "We will pay for every lost boat");
    std::string const unlike = "same_remark(a, b) and word_edits($W1, $W2) > 0 and $A != $B";
    CHECK(fires(story, two_quotes, unlike));
    CHECK_FALSE(fires(story, two_quotes, unlike + " and not quoted_together(a, b)"));
}

TEST_CASE("functions: what a slight edit is") {
    struct Row {
        char const* a;
        char const* b;
        bool slight;
    };
    for (Row const& row :
         {Row{"The river took the road and the mill", "The river took the road and mill", true},
          Row{"The fire spread through the whole hall",
              "The fire has spread through the whole hall", true},
          Row{"The river took the road and the mill", "The river took the road and the inn", false},
          Row{"We may close the old port road", "We will close the old port road", false},
          Row{"We are not going to close it soon", "We are going to close it soon", false}}) {
        CAPTURE(row.b);
        HandMadeStory story;
        story.quote(story.article("x", row.a), row.a);
        story.quote(story.article("y", row.b), row.b);
        CHECK(fires(story, two_quotes, "same_utterance($W1, $W2) and slight_edits($W1, $W2)") ==
              row.slight);
    }
}
