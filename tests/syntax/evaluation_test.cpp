// The scorer of tests/bench, checked by hand.
#include "bench/evaluation.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

std::string row(std::string text) {
    for (char& c : text) {
        c = c == ' ' ? '\t' : c;
    }
    return text + '\n';
}

std::optional<Evaluation> score(std::string const& gold, std::string const& system) {
    ReadConllu const gold_read = read_conllu(gold, "gold");
    ReadConllu const system_read = read_conllu(system, "system");
    REQUIRE(gold_read.problems.empty());
    REQUIRE(system_read.problems.empty());
    return evaluate({gold, gold_read.sentences}, {system, system_read.sentences});
}

void check(Count const& count, std::size_t right, std::size_t found, std::size_t wanted) {
    CHECK(count.right == right);
    CHECK(count.found == found);
    CHECK(count.wanted == wanted);
}

std::string const gold =
    row("1 Police police NOUN NNS _ 2 nsubj _ _") + row("2 came come VERB VBD _ 0 root _ _") +
    row("3 home home ADV RB _ 2 advmod _ _") + row("4 . . PUNCT . _ 2 punct _ _") + "\n" +
    row("1 He he PRON PRP _ 4 nsubj:pass _ _") + row("2-3 didn't _ _ _ _ _ _ _ _") +
    row("2 did do AUX VBD _ 4 aux _ _") + row("3 n't not PART RB _ 4 advmod _ _") +
    row("4 go go VERB VB _ 0 root _ _");

} // namespace

TEST_CASE("evaluation: gold against itself is right in all") {
    auto const scores = score(gold, gold);
    REQUIRE(scores);
    check(scores->sentences, 2, 2, 2);
    check(scores->words, 8, 8, 8);
    check(scores->lemmas, 8, 8, 8);
    check(scores->subtypes, 8, 8, 8);
    CHECK(scores->subtypes.f1() == doctest::Approx(100));
}

TEST_CASE("evaluation: each column counts for itself, relations only with their heads") {
    std::string const system =
        row("1 Police police PROPN NNP _ 2 nsubj _ _") + row("2 came came VERB VBD _ 0 root _ _") +
        row("3 home home ADV RB _ 1 advmod _ _") + row("4 . . PUNCT . _ 2 dep _ _") + "\n" +
        row("1 He he PRON PRP _ 4 nsubj _ _") + row("2-3 didn't _ _ _ _ _ _ _ _") +
        row("2 did do AUX VBD _ 4 aux _ _") + row("3 n't not PART RB _ 4 advmod _ _") +
        row("4 go go VERB VB _ 0 root _ _");
    auto const scores = score(gold, system);
    REQUIRE(scores);
    check(scores->upos, 7, 8, 8);
    check(scores->xpos, 7, 8, 8);
    check(scores->lemmas, 7, 8, 8);
    check(scores->heads, 7, 8, 8);
    check(scores->relations, 6, 8, 8); // not "home", not "."
    check(scores->subtypes, 5, 8, 8);  // nor "He"
}

TEST_CASE("evaluation: words are aligned by their characters where the two split otherwise") {
    // One sentence instead of two; "home." is one word; "didn't" is no range.
    std::string const system =
        row("1 Police police NOUN NNS _ 2 nsubj _ _") + row("2 came come VERB VBD _ 0 root _ _") +
        row("3 home. home ADV RB _ 2 advmod _ _") + row("4 He he PRON PRP _ 7 nsubj:pass _ _") +
        row("5 did do AUX VBD _ 7 aux _ SpaceAfter=No") + row("6 n't not PART RB _ 7 advmod _ _") +
        row("7 go go VERB VB _ 2 parataxis _ _");
    auto const scores = score(gold, system);
    REQUIRE(scores);
    check(scores->sentences, 0, 1, 2);
    check(scores->words, 6, 7, 8); // not "home."
    check(scores->heads, 5, 7, 8); // nor "go", which is no root here
    CHECK(scores->heads.f1() == doctest::Approx(200.0 * 5 / 15));
}

TEST_CASE("evaluation: a range that is not split aligns with none of its words") {
    std::string const system = row("1 He he PRON PRP _ 3 nsubj _ _") +
                               row("2 didn't do AUX VBD _ 3 aux _ _") +
                               row("3 go go VERB VB _ 0 root _ _");
    auto const scores = score(gold.substr(gold.find("\n\n") + 2), system);
    REQUIRE(scores);
    check(scores->words, 2, 3, 4);
    check(scores->heads, 2, 3, 4);
}

TEST_CASE("evaluation: another text is not scored") {
    CHECK_FALSE(score(gold, row("1 Police police NOUN NNS _ 0 root _ _")));
}
