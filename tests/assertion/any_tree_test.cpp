#include <gainsay/assertion/coreference.h>
#include <gainsay/assertion/mend_tree.h>
#include <gainsay/assertion/said_by.h>
#include <gainsay/assertion/standing.h>
#include <gainsay/assertion/word_facts.h>

#include <algorithm>
#include <array>
#include <assertion/dump.h>
#include <doctest/doctest.h>
#include <numeric>
#include <random>

using namespace gainsay;
using namespace gainsay::test;

namespace {

constexpr std::array<std::string_view, 32> vocabulary = {
    "said", "that", "to",  "at",   "least",  "more",      "than",    "5",
    "who",  "firm", "pay", ",",    "and",    "if",        "not",     "no",
    "told", "with", "of",  "when", "orange", "according", "ordered", "there",
    "it",   "the",  "she", "two",  "both",   "company",   "their",   "mayor"};

struct AnyTree {
    std::string text;
    Segmentation segmentation;
    Nodes nodes;
};

// Words, tags, relations and heads drawn at random; the heads form a tree.
AnyTree any_tree(std::mt19937& random) {
    auto const below = [&](std::size_t limit) {
        return static_cast<std::uint32_t>(random() % limit);
    };
    AnyTree out;
    std::uint32_t const size = 1 + below(40);
    for (std::uint32_t i = 0; i < size; ++i) {
        out.text += vocabulary[below(vocabulary.size())];
        out.text += ' ';
    }
    out.segmentation = segment_lines(out.text);
    out.nodes.resize(size);
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), random);
    for (std::uint32_t at = 0; at < size; ++at) {
        Node& node = out.nodes[order[at]];
        node.upos = static_cast<Upos>(below(upos_count));
        node.xpos = static_cast<Xpos>(below(xpos_count));
        node.head = at == 0 ? no_head : order[below(at)];
        node.relation = at == 0 ? Relation::root : static_cast<Relation>(below(relation_count));
    }
    return out;
}

bool is_tree(std::vector<Node> const& nodes) {
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        std::uint32_t at = i;
        for (std::size_t steps = 0; at != no_head; ++steps) {
            if (at >= nodes.size() || steps > nodes.size()) {
                return false;
            }
            at = nodes[at].head;
        }
    }
    return true;
}

} // namespace

TEST_CASE("any tree: stays a tree when mended, and everything is read from it without harm") {
    std::mt19937 random(20250306); // NOLINT: the same trees in every run
    Lexicon const& lexicon = resources().lexicon;
    std::size_t facts = 0;
    for (int round = 0; round < 4000; ++round) {
        AnyTree const any = any_tree(random);
        CAPTURE(round);
        Nodes mended = any.nodes;
        mend_trees(any.text, any.segmentation, mended, lexicon);
        REQUIRE(is_tree(mended));
        ParsedText const parsed{any.text, any.segmentation, mended, lexicon};
        Sentence const& sentence = any.segmentation.sentences.front();

        SentenceTree const tree(parsed, sentence);
        REQUIRE(tree.order().size() == tree.size());
        ClauseTree const clauses = find_clauses(tree);
        for (Clause const& one : clauses.clauses) {
            REQUIRE(one.head < tree.size());
            REQUIRE((one.subject == no_word || one.subject < tree.size()));
        }
        REQUIRE(clause_standings(tree, clauses).size() == clauses.clauses.size());
        facts += clause_facts(tree, clauses, 400).size();
        facts += clause_tuples(tree, clauses, 400).size();
        Values const values;
        Mentions mentions;
        mentions.of_token.assign(any.segmentation.tokens.size(), no_entity);
        std::vector<SentenceTree> const trees = {tree};
        resolve_references(parsed, trees, values, mentions);
        for (Assertion const& one : read_clauses({parsed, trees, values, mentions})) {
            REQUIRE(one.span.end <= any.text.size());
        }
    }
    CHECK(facts > 0);
}
