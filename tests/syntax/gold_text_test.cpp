// The raw text that tests/bench makes of a treebank.
#include "bench/treebank.h"

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

std::string row(std::string text) {
    for (char& c : text) {
        c = c == ' ' ? '\t' : c;
    }
    return text + '\n';
}

GoldText text_of(std::string bytes) {
    Treebank treebank;
    treebank.bytes = std::move(bytes);
    ReadConllu read = read_conllu(treebank.bytes, "x");
    REQUIRE(read.problems.empty());
    treebank.sentences = std::move(read.sentences);
    return gold_text(treebank);
}

std::string const words = row("1 Ships _ _ _ _ _ _ _ _") + row("2-3 don't _ _ _ _ _ _ _ _") +
                          row("2 do _ _ _ _ _ _ _ _") + row("3 n't _ _ _ _ _ _ _ _") +
                          row("4 sink _ _ _ _ _ _ _ SpaceAfter=No") + row("4.1 x _ _ _ _ _ _ _ _") +
                          row("5 . _ _ _ _ _ _ _ _") + "\n";

} // namespace

TEST_CASE("gold text: a sentence without its text is spelled by its words") {
    GoldText const gold =
        text_of(words + "# text = Ships don't sink.\n" + words + "# text = \n" + words);
    CHECK(gold.text == "Ships don't sink. Ships don't sink. Ships don't sink.");
    std::string tokens;
    for (Span const token : gold.tokens) {
        tokens += std::string(slice(gold.text, token)) + '|';
    }
    CHECK(tokens == "Ships|do|n't|sink|.|Ships|do|n't|sink|.|Ships|do|n't|sink|.|");
    CHECK(gold.sentences == std::vector<Span>{{0, 17}, {18, 35}, {36, 53}});
}
