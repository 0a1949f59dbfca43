#include "reference.h"
#include "sample.h"
#include <gainsay/syntax/parse_sentences.h>
#include <gainsay/syntax/parser.h>

#include <algorithm>
#include <doctest/doctest.h>

using namespace gainsay;
using namespace gainsay::syntax;

namespace {

std::vector<std::string_view> words_of(SampleText const& sample, Sentence const& sentence) {
    std::vector<std::string_view> words;
    for (Token const& token : sample.segmentation.tokens_of(sentence)) {
        words.push_back(slice(sample.text, token.span));
    }
    return words;
}

Nodes nodes_of(Nodes const& nodes, Sentence const& sentence) {
    return {nodes.begin() + sentence.first_token, nodes.begin() + sentence.end_token};
}

// One root, heads inside, no cycle.
bool is_tree(Nodes const& nodes) {
    std::size_t roots = 0;
    for (Node const& node : nodes) {
        roots += node.head == no_head;
        if ((node.head == no_head) != (node.relation == Relation::root)) {
            return false;
        }
        std::size_t steps = 0;
        for (std::uint32_t at = node.head; at != no_head; at = nodes[at].head) {
            if (at >= nodes.size() || ++steps > nodes.size()) {
                return false;
            }
        }
    }
    return roots == 1;
}

Nodes parse(SampleText const& sample, NetworkView const& network,
            Kernels const& kernels = best_kernels(), std::size_t max_words = batch_words) {
    return parse_sentences(sample.text, sample.segmentation, *checked_sample(), network, kernels,
                           max_words);
}

} // namespace

TEST_CASE("parser: finds what the plain network finds, but for the rounding to 8 bits") {
    SampleText const sample = sample_text({12, 1, 25, 7, 40, 18, 25, 30, 9, 3, 60, 22});
    for (bool const fast : {false, true}) {
        CAPTURE(fast);
        FloatNetwork const& plain = fast ? sample_model().fast : sample_model().standard;
        Nodes const nodes =
            parse(sample, fast ? checked_sample()->fast() : checked_sample()->standard());
        double tags = 0;
        double heads = 0;
        double relations = 0;
        for (Sentence const& sentence : sample.segmentation.sentences) {
            Nodes const found = nodes_of(nodes, sentence);
            Nodes const wanted = reference_parse(sample_model(), plain, words_of(sample, sentence));
            for (std::size_t i = 0; i < found.size(); ++i) {
                tags += found[i].upos == wanted[i].upos && found[i].xpos == wanted[i].xpos;
                bool const same = found[i].head == wanted[i].head;
                heads += same;
                relations += same && found[i].relation == wanted[i].relation;
            }
        }
        auto const words = static_cast<double>(nodes.size());
        MESSAGE("tags " << tags / words << ", heads " << heads / words << ", relations "
                        << relations / heads);
        CHECK(tags / words > 0.93);
        CHECK(heads / words > 0.85);
        CHECK(relations / heads > 0.9);
    }
}

TEST_CASE("parser: every variant of the kernels gives the same nodes") {
    SampleText const sample = sample_text({5, 1, 33, 18, 2, 70, 256, 20, 11, 600});
    for (bool const fast : {false, true}) {
        NetworkView const& network = fast ? checked_sample()->fast() : checked_sample()->standard();
        Nodes const expected = parse(sample, network, *usable_kernels().front());
        for (Kernels const* const kernels : usable_kernels()) {
            CAPTURE(kernels->name);
            CHECK(parse(sample, network, *kernels) == expected);
        }
    }
}

TEST_CASE("parser: a sentence's nodes do not depend on the sentences beside it") {
    SampleText const sample =
        sample_text({5, 1, 33, 18, 2, 70, 250, 20, 11, 256, 4, 4, 4, 19, 90, 31, 17});
    NetworkView const& network = checked_sample()->standard();
    Nodes const together = parse(sample, network);
    CHECK(parse(sample, network, best_kernels(), 256) == together);
    CHECK(parse(sample, network, best_kernels(), 5000) == together);
    for (Sentence const& sentence : sample.segmentation.sentences) {
        CAPTURE(sentence.block);
        Segmentation alone;
        auto const tokens = sample.segmentation.tokens_of(sentence);
        alone.tokens.assign(tokens.begin(), tokens.end());
        alone.sentences = {sentence};
        alone.sentences[0].first_token = 0;
        alone.sentences[0].end_token = static_cast<std::uint32_t>(tokens.size());
        CHECK(parse_sentences(sample.text, alone, *checked_sample(), network) ==
              nodes_of(together, sentence));
    }
}

TEST_CASE("parser: a sentence of any length gets one tree") {
    for (std::size_t const length : {1, 2, 3, 17, 255, 256, 257, 300, 512, 513, 2000}) {
        CAPTURE(length);
        SampleText const sample = sample_text({length, 3, length}, 9);
        for (bool const fast : {false, true}) {
            Nodes const nodes =
                parse(sample, fast ? checked_sample()->fast() : checked_sample()->standard());
            REQUIRE(nodes.size() == 2 * length + 3);
            for (Sentence const& sentence : sample.segmentation.sentences) {
                CHECK(is_tree(nodes_of(nodes, sentence)));
            }
        }
    }
}

TEST_CASE("parser: nothing to parse gives nothing") {
    CHECK(parse(sample_text({}), checked_sample()->standard()).empty());
}

TEST_CASE("parser: tokens of any bytes get a tree") {
    SampleText sample;
    for (std::size_t i = 0; i < 400; ++i) {
        sample.text += std::string(1 + i * i % 150, static_cast<char>(i * 37 % 256));
        sample.text += ' ';
    }
    std::replace(sample.text.begin(), sample.text.end(), '\n', 'x');
    sample.segmentation = segment_lines(sample.text);
    REQUIRE(sample.segmentation.sentences.size() == 1);
    CHECK(is_tree(parse(sample, checked_sample()->standard())));
}

TEST_CASE("parser: the door loads a folder and parses in both modes") {
    ModelFolder const folder(packed(sample_model()));
    auto const parser = Parser::load(folder.path());
    REQUIRE(parser);
    SampleText const sample = sample_text({8, 30});
    CHECK(parser.value().parse(sample.text, sample.segmentation) ==
          parse(sample, checked_sample()->standard()));
    CHECK(parser.value().parse(sample.text, sample.segmentation, ParserMode::fast) ==
          parse(sample, checked_sample()->fast()));
}
