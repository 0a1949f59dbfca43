#include <gainsay/sentence/given_words.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

// Sentences with a bar around each token: "[|Ships|sink|]".
std::string dump(GivenWords const& words) {
    std::string out;
    for (Sentence const& sentence : words.segmentation().sentences) {
        out += "[|";
        for (Token const& token : words.segmentation().tokens_of(sentence)) {
            out += std::string(slice(words.text(), token.span)) + '|';
        }
        out += ']';
    }
    return out;
}

} // namespace

TEST_CASE("given words: words and sentences are kept as they are") {
    GivenWords words;
    CHECK(dump(words).empty());
    words.begin_sentence();
    words.add("Ships");
    words.add("don't");
    words.add("sink.");
    words.begin_sentence();
    words.add("10 000");
    CHECK(words.text() == "Ships don't sink. 10 000");
    CHECK(dump(words) == "[|Ships|don't|sink.|][|10 000|]");
    Segmentation const& made = words.segmentation();
    CHECK(made.sentences[0].span == Span{0, 17});
    CHECK(made.sentences[1].span == Span{18, 24});
    CHECK(made.tokens[3] == Token{{18, 24}, TokenKind::word, true});
}

TEST_CASE("given words: a sentence without words is none, the first needs no beginning") {
    GivenWords words;
    words.add("a");
    words.begin_sentence();
    words.begin_sentence();
    words.add("b");
    words.begin_sentence();
    CHECK(dump(words) == "[|a|][|b|]");
}
