#include <gainsay/value/quote.h>
#include <gainsay/value/quote_frame.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

struct Row {
    std::string before;
    std::string after;
    Truth same;
    int changed;
};

void check(std::initializer_list<Row> rows) {
    for (Row const& row : rows) {
        CAPTURE(row.before);
        CAPTURE(row.after);
        QuoteComparison const there = compare_quotes(row.before, row.after);
        CHECK(there.same_utterance == row.same);
        CHECK(there.changed_words == row.changed);
        QuoteComparison const back = compare_quotes(row.after, row.before);
        CHECK(back.same_utterance == row.same);
        CHECK(back.changed_words == row.changed);
    }
}

} // namespace

TEST_CASE("compare quotes: case, punctuation, marks and white space are no change") {
    check({{"We will rebuild the harbour wall.", "we will rebuild the harbour wall", Truth::yes, 0},
           {"We’ll rebuild the harbour wall", "We'll rebuild the harbour  wall,", Truth::yes, 0},
           {"We will \"rebuild\" the harbour wall", "We will ‘rebuild’ the harbour—wall",
            Truth::yes, 0},
           {"It cost 1,200 crowns to mend the roof", "it cost 1200 crowns to mend the roof.",
            Truth::yes, 0}});
}

TEST_CASE("compare quotes: a fragment lies inside a longer remark") {
    std::string const remark =
        "After the flood we asked every family on the river what they need, and what they need "
        "is a stronger bridge and a cheaper way to cross, nothing more.";
    check({{"a stronger bridge and a cheaper way to cross", remark, Truth::yes, 0},
           {"a strong bridge and a cheaper way to cross", remark, Truth::yes, 1},
           {"a stronger bridge and a faster way to cross", remark, Truth::yes, 1},
           {"a stronger and a cheaper way to cross", remark, Truth::yes, 1},
           {"a stronger bridge and also a cheaper way to cross", remark, Truth::yes, 1},
           {"nothing more", remark, Truth::unknown, 0},
           {"the price of bread has doubled in our shops", remark, Truth::no, 0}});
}

TEST_CASE("compare quotes: marked alterations are none") {
    check({{"The mayor [Tom Hale] knew about the leak in the tank",
            "The mayor knew about the leak in the tank", Truth::yes, 0},
           {"[He] knew about the leak in the tank", "The mayor knew about the leak in the tank",
            Truth::yes, 0},
           {"We knew … about the leak in the tank",
            "We knew, as everybody did then, about the leak in the tank", Truth::yes, 0},
           {"We knew ... about the leak in the tank",
            "We knew, as everybody did then, about the leak in the tank", Truth::yes, 0},
           {"We knew about the leak in the tank",
            "We knew, as everybody did then, about the leak in the tank", Truth::yes, 4}});
}

TEST_CASE("compare quotes: another spelling, a contraction, an abbreviation are no change") {
    check({{"The neighbours realised that the centre was full of grey fibre",
            "The neighbors realized that the center was full of gray fiber", Truth::yes, 0},
           {"We're not going to pay, and they can't make us pay for the bridge",
            "We are not going to pay, and they cannot make us pay for the bridge", Truth::yes, 0},
           {"It's the eleventh hour for the old mill", "It is the 11th hour for the old mill",
            Truth::yes, 0},
           {"The boat came at 6:00 with all the mail", "The boat came at 6 with all the mail",
            Truth::yes, 0},
           {"Every user of Harbour Mail should change the key today",
            "Every user of HM should change the key today", Truth::yes, 0},
           {"The boat turned (its bow) towards the old pier",
            "The boat turned towards the old pier", Truth::yes, 0},
           {"We'll pay four of the mill hands today", "We'll pay for all the mill hands today",
            Truth::yes, 2}});
}

TEST_CASE("same frame: one remark with other words put in") {
    struct Pair {
        char const* a;
        char const* b;
        bool same;
    };
    for (Pair const& pair :
         {Pair{"It is colder, but it is standing still", "It is older, but it is working still",
               true},
          Pair{"I had hoped to mend the roof, and I will not lie about it",
               "I had hoped to mend the roof, and I will not run from that", true},
          Pair{"I am very happy with the harvest", "I am very tired of the long rain", false},
          Pair{"We came by boat", "We came by train", false}, // too few words to tell
          Pair{"Nobody asked us about the dam", "The dam was built without us", false}}) {
        CAPTURE(pair.a);
        CHECK(same_frame(pair.a, pair.b) == pair.same);
        CHECK(same_frame(pair.b, pair.a) == pair.same);
    }
}

TEST_CASE("compare quotes: changed words are counted and placed") {
    QuoteComparison const c =
        compare_quotes("We will never sell the old mill", "We will gladly sell the old mill");
    CHECK(c.same_utterance == Truth::yes);
    CHECK(c.changed_words == 1);
    REQUIRE(c.edits.size() == 7);
    CHECK(c.edits[2].kind == WordEdit::Kind::replaced);
    CHECK(c.edits[2].before == Span{8, 13});
    CHECK(c.edits[2].after == Span{8, 14});
}

TEST_CASE(
    "compare quotes: unrelated remarks are not the same, however many small words they share") {
    check({{"We are going to do all that we can for the people of this town",
            "They are going to be in the middle of that for all of the winter", Truth::no, 0},
           {"The harvest failed in every valley north of the pass",
            "Our trains run late because the signals are old", Truth::no, 0},
           {"yes", "no", Truth::unknown, 0},
           {"", "anything at all", Truth::unknown, 0},
           {"!!!", "???", Truth::unknown, 0}});
}

TEST_CASE("compare quotes: long texts take bounded time") {
    std::string words;
    for (int i = 0; i < 200'000; ++i) {
        words += "word" + std::to_string(i % 977) + " ";
    }
    CHECK(compare_quotes(words, words).same_utterance == Truth::yes);
    CHECK(compare_quotes(std::string(1'000'000, '['), words).same_utterance == Truth::unknown);
    CHECK(compare_quotes(std::string(1'000'000, '.'), words).changed_words == 0);
}
