// Scores lemmas, made from a treebank's own tags, against the treebank's:
//     lemma_score FILE.conllu [--errors]
// Words whose lemma is "_" are left aside.
#include <gainsay/lexicon/lexicon.h>
#include <gainsay/syntax/conllu.h>
#include <gainsay/syntax/lemma.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

struct Word {
    std::string_view form;
    std::string_view lemma;
    Node node;
};

std::vector<Word> words_of(std::string_view bytes, std::string const& path) {
    std::vector<Word> words;
    for (ConlluSentence const& sentence : read_conllu(bytes, path).sentences) {
        Result<Nodes> const nodes = tree_of(bytes, sentence, path);
        if (!nodes) {
            continue;
        }
        std::size_t at = 0;
        for (ConlluLine const& line : sentence.lines) {
            if (line.kind == ConlluKind::word) {
                words.push_back({slice(bytes, line[ConlluColumn::form]),
                                 slice(bytes, line[ConlluColumn::lemma]), nodes.value()[at++]});
            }
        }
    }
    return words;
}

} // namespace

int main(int argc, char** argv) {
    std::string const path = argc > 1 ? argv[1] : "";
    bool const errors = argc > 2 && std::string(argv[2]) == "--errors";
    std::ifstream in(path, std::ios::binary);
    auto const lexicon = Lexicon::load(GAINSAY_DATA "/lexicon");
    if (!in || !lexicon) {
        std::cerr << "usage: lemma_score FILE.conllu [--errors]\n";
        return 2;
    }
    std::string const bytes{std::istreambuf_iterator<char>(in), {}};
    std::vector<Word> const words = words_of(bytes, path);

    std::vector<std::string> lemmas(words.size());
    auto const begin = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < words.size(); ++i) {
        lemmas[i] = lemma(words[i].form, words[i].node.upos, words[i].node.xpos, lexicon.value());
    }
    std::chrono::duration<double> const time = std::chrono::steady_clock::now() - begin;

    std::size_t right = 0;
    std::size_t counted = 0;
    std::map<std::string, int> wrong;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word const& word = words[i];
        if (word.lemma == "_" && word.form != "_") {
            continue;
        }
        ++counted;
        if (lemmas[i] == word.lemma) {
            ++right;
        } else if (errors) {
            ++wrong[std::string(name(word.node.upos)) + ' ' + std::string(name(word.node.xpos)) +
                    ' ' + std::string(word.form) + ": " + lemmas[i] + ", wanted " +
                    std::string(word.lemma)];
        }
    }
    for (auto const& [what, count] : wrong) {
        std::printf("%d %s\n", count, what.c_str());
    }
    std::printf("lemmas %.2f %% right of %zu, %.2f M words/s\n",
                100.0 * static_cast<double>(right) / static_cast<double>(counted), counted,
                static_cast<double>(words.size()) / time.count() / 1e6);
    return 0;
}
