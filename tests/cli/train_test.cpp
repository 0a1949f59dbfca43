#include "program.h"

#include <doctest/doctest.h>
#include <string>

namespace {

std::string sentence(std::string const& noun, std::string const& verb) {
    std::string out;
    int id = 0;
    auto const word = [&](std::string const& form, char const* upos, char const* xpos, int head,
                          char const* relation) {
        out += std::to_string(++id) + '\t' + form + "\t_\t" + upos + '\t' + xpos + "\t_\t" +
               std::to_string(head) + '\t' + relation + "\t_\t_\n";
    };
    word("the", "DET", "DT", 2, "det");
    word(noun, "NOUN", "NN", 3, "nsubj");
    word(verb, "VERB", "VBD", 0, "root");
    word(".", "PUNCT", ".", 3, "punct");
    return out + '\n';
}

std::string treebank() {
    std::string out;
    for (char const* noun : {"mayor", "bridge", "clerk", "dam"}) {
        for (char const* verb : {"fell", "spoke", "closed"}) {
            out += sentence(noun, verb);
        }
    }
    return out;
}

} // namespace

TEST_CASE("train: a treebank becomes a model that parse reads, and a data card with its scores") {
    TemporaryFolder const folder;
    folder.write("bank.conllu", treebank());
    folder.write("dev.conllu", sentence("mayor", "spoke"));
    folder.write("about.md", "From a treebank of twelve sentences.\n");
    Outcome const trained =
        folder.run("train bank.conllu --dev dev.conllu --output model --about about.md --jobs 1");
    if (trained.status == 2 && trained.err.find("AVX2") != std::string::npos) {
        MESSAGE("skipped: this processor cannot train");
        return;
    }
    CAPTURE(trained.err);
    CHECK(trained.status == 0);
    CHECK(trained.err.find("standard: epoch 1 of") != std::string::npos);
    CHECK(trained.out.find("From a treebank of twelve sentences.") != std::string::npos);
    CHECK(trained.out.find("12 sentences with trees (48 words)") != std::string::npos);
    CHECK(trained.out.find("| dev | standard | 4 |") != std::string::npos);

    Outcome const card = folder.run("parse --model model --conllu dev.conllu");
    CHECK(card.status == 0);
    CHECK(card.out.find("2\tmayor\tmayor\tNOUN\tNN\t_\t3\tnsubj") != std::string::npos);
}

TEST_CASE("train: a sentence that cannot be learnt from is named; the rest is learnt") {
    TemporaryFolder const folder;
    folder.write("bank.conllu", treebank() + "1\tno\t_\tX\tXX\t_\t7\tdep\t_\t_\n\n");
    folder.write("dev.conllu", sentence("dam", "fell"));
    Outcome const trained =
        folder.run("train bank.conllu --dev dev.conllu --output model --jobs 1");
    if (trained.status != 2) {
        CHECK(trained.status == 3);
        CHECK(trained.err.find("bank.conllu:61:") != std::string::npos);
        CHECK(trained.out.find("12 sentences") != std::string::npos);
    }
}

TEST_CASE("train: without anything to learn from it says so and writes nothing") {
    TemporaryFolder const folder;
    folder.write("empty.conllu", "");
    folder.write("dev.conllu", sentence("dam", "fell"));
    Outcome const empty = folder.run("train empty.conllu --dev dev.conllu --output model");
    CHECK(empty.status == 3);
    CHECK(empty.err.find("no sentences with trees") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "model"));

    Outcome const missing = folder.run("train none.conllu --dev dev.conllu");
    CHECK(missing.status == 3);
    CHECK(missing.err.find("none.conllu") != std::string::npos);
}

TEST_CASE("train: a network kept by another training is not taken for this one's") {
    TemporaryFolder const folder;
    folder.write("bank.conllu", treebank());
    folder.write("dev.conllu", sentence("mayor", "spoke"));
    std::string const command = "train bank.conllu --dev dev.conllu --output model --keep kept ";
    Outcome const first = folder.run(command);
    if (first.status == 2) {
        MESSAGE("skipped: this processor cannot train");
        return;
    }
    CHECK(first.err.find("found in") == std::string::npos);
    Outcome const again = folder.run(command);
    CHECK(again.err.find("fast: found in kept/fast.weights") != std::string::npos);
    CHECK(again.out == first.out);
    Outcome const other = folder.run(command + "--seed 2");
    CHECK(other.err.find("found in") == std::string::npos);
}

TEST_CASE("train: what cannot be read or written is said before the training") {
    TemporaryFolder const folder;
    folder.write("bank.conllu", treebank());
    folder.write("dev.conllu", sentence("mayor", "spoke"));
    folder.write("file", "");
    Outcome const unwritable = folder.run("train bank.conllu --dev dev.conllu --output file/model");
    CHECK((unwritable.status == 3 || unwritable.status == 2));
    CHECK(unwritable.err.find("epoch") == std::string::npos);
    Outcome const missing =
        folder.run("train bank.conllu --dev dev.conllu --output model --test none.conllu");
    CHECK((missing.status == 3 || missing.status == 2));
    CHECK(missing.out.find("| none |") == std::string::npos);
}
