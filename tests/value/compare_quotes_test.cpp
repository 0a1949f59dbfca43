#include <gainsay/value/quote.h>

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
