#include <gainsay/syntax/write_conllu.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

Lexicon const& lexicon() {
    static Lexicon const loaded = Lexicon::load(GAINSAY_DATA "/lexicon").value();
    return loaded;
}

// Every word hangs on the first.
Nodes flat(Segmentation const& segmentation) {
    Nodes nodes(segmentation.tokens.size(), Node{0, Relation::dep, Upos::noun, Xpos::nn});
    for (Sentence const& sentence : segmentation.sentences) {
        nodes[sentence.first_token] = {no_head, Relation::root, Upos::verb, Xpos::vbd};
    }
    return nodes;
}

} // namespace

TEST_CASE("write conllu: parts continue the numbers; what is written can be read") {
    ConlluWriter writer(lexicon(), "wire 7.txt");
    std::string out;
    for (std::string const text : {"Said so.\n\nCan't go\u2014she's out.", "Cannot stop."}) {
        std::size_t const half = std::min(text.find("\n\n"), text.size());
        std::vector<Block> blocks = {{BlockKind::body, {0, static_cast<std::uint32_t>(half)}}};
        if (half < text.size()) {
            blocks.push_back(
                {BlockKind::body,
                 {static_cast<std::uint32_t>(half) + 2, static_cast<std::uint32_t>(text.size())}});
        }
        Segmentation const segmentation = segment(text, blocks);
        writer.append(out, text, segmentation, flat(segmentation));
    }
    CHECK(out == "# newdoc id = wire 7.txt\n"
                 "# newpar\n"
                 "# sent_id = 1\n"
                 "# text = Said so.\n"
                 "1\tSaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                 "2\tso\tso\tNOUN\tNN\t_\t1\tdep\t_\tSpaceAfter=No\n"
                 "3\t.\t.\tNOUN\tNN\t_\t1\tdep\t_\t_\n"
                 "\n"
                 "# newpar\n"
                 "# sent_id = 2\n"
                 "# text = Can't go\u2014she's out.\n"
                 "1-2\tCan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                 "1\tCa\tca\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                 "2\tn't\tn't\tNOUN\tNN\t_\t1\tdep\t_\t_\n"
                 "3\tgo\tgo\tNOUN\tNN\t_\t1\tdep\t_\tSpaceAfter=No\n"
                 "4\t\u2014\t\u2014\tNOUN\tNN\t_\t1\tdep\t_\tSpaceAfter=No\n"
                 "5-6\tshe's\t_\t_\t_\t_\t_\t_\t_\t_\n"
                 "5\tshe\tshe\tNOUN\tNN\t_\t1\tdep\t_\t_\n"
                 "6\t's\t's\tNOUN\tNN\t_\t1\tdep\t_\t_\n"
                 "7\tout\tout\tNOUN\tNN\t_\t1\tdep\t_\tSpaceAfter=No\n"
                 "8\t.\t.\tNOUN\tNN\t_\t1\tdep\t_\t_\n"
                 "\n"
                 "# newpar\n"
                 "# sent_id = 3\n"
                 "# text = Cannot stop.\n"
                 "1-2\tCannot\t_\t_\t_\t_\t_\t_\t_\t_\n"
                 "1\tCan\tcan\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                 "2\tnot\tnot\tNOUN\tNN\t_\t1\tdep\t_\t_\n"
                 "3\tstop\tstop\tNOUN\tNN\t_\t1\tdep\t_\tSpaceAfter=No\n"
                 "4\t.\t.\tNOUN\tNN\t_\t1\tdep\t_\t_\n"
                 "\n");
    ReadConllu const read = read_conllu(out, "x");
    CHECK(read.problems.empty());
    REQUIRE(read.sentences.size() == 3);
    CHECK(tree_of(out, read.sentences[1], "x"));

    // Read and written with the same trees, it is the same.
    std::string again;
    for (ConlluSentence const& sentence : read.sentences) {
        append_conllu(again, out, sentence, tree_of(out, sentence, "x").value(), lexicon());
    }
    CHECK(again == out);
}

TEST_CASE("write conllu: a possessive without an s is fused when it is tagged so") {
    std::string const text = "The owners' mill";
    Segmentation const segmentation = segment(text, std::vector<Block>{{BlockKind::body, {0, 16}}});
    REQUIRE(segmentation.tokens.size() == 4);
    Nodes nodes = flat(segmentation);
    std::string out;
    ConlluWriter(lexicon(), "").append(out, text, segmentation, nodes);
    CHECK(out.find("2-3") == std::string::npos);
    nodes[2].upos = Upos::part;
    nodes[2].xpos = Xpos::pos;
    ConlluWriter(lexicon(), "").append(out, text, segmentation, nodes);
    CHECK(out.find("2-3\towners'\t") != std::string::npos);
}

TEST_CASE("write conllu: white space within a word breaks no column and no line") {
    std::string const text = "a\tb\nc'd e";
    Segmentation const segmentation{{{{0, 5}, TokenKind::word, true},
                                     {{5, 7}, TokenKind::word, false},
                                     {{8, 9}, TokenKind::word, true}},
                                    {{{0, 9}, 0, 3}}};
    std::string out;
    ConlluWriter(lexicon(), "").append(out, text, segmentation, flat(segmentation));
    CHECK(out.find("\n1-2\ta b c'd\t") != std::string::npos);
    CHECK(out.find("\n1\ta b c\ta b c\t") != std::string::npos);
    ReadConllu const read = read_conllu(out, "x");
    CHECK(read.problems.empty());
    CHECK(read.sentences.size() == 1);
}
