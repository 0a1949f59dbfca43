// Scores sentences and tokens against a treebank in CoNLL-U:
//     segmentation_score FILE [--documents TEXT] [--errors]
// Only documents whose id holds TEXT are taken. Paragraphs are whole documents ("joined") or what a
// page gives ("laid out"); see treebank.h.
#include "treebank.h"
#include <gainsay/sentence/sentence.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace gainsay;

struct Score {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t wanted = 0;

    [[nodiscard]] double f1() const {
        return 200.0 * static_cast<double>(right) /
               static_cast<double>(std::max<std::size_t>(1, found + wanted));
    }
};

Score compare(std::vector<Span> const& found, std::vector<Span> const& wanted, GoldText const& gold,
              bool errors, char const* what) {
    std::vector<Span> both;
    std::set_intersection(found.begin(), found.end(), wanted.begin(), wanted.end(),
                          std::back_inserter(both));
    auto const print = [&](std::vector<Span> const& spans, char const* label) {
        for (Span const span : spans) {
            if (errors && !std::binary_search(both.begin(), both.end(), span)) {
                std::cout << what << ' ' << span.begin << ' ' << label << ' '
                          << slice(gold.text, span) << '\n';
            }
        }
    };
    print(found, "found ");
    print(wanted, "wanted");
    return {both.size(), found.size(), wanted.size()};
}

void score(GoldText const& gold, std::vector<Block> const& blocks, char const* layout,
           bool errors) {
    Segmentation const segmentation = segment(gold.text, blocks);
    std::vector<Span> tokens;
    std::vector<Span> sentences;
    for (Token const& token : segmentation.tokens) {
        tokens.push_back(token.span);
    }
    for (Sentence const& sentence : segmentation.sentences) {
        sentences.push_back(sentence.span);
    }
    Score const token_score = compare(tokens, gold.tokens, gold, errors, "token");
    Score const sentence_score = compare(sentences, gold.sentences, gold, errors, "sentence");
    std::printf("%-9s tokens F1 %.2f (%zu wanted), sentences F1 %.2f (%zu wanted)\n", layout,
                token_score.f1(), token_score.wanted, sentence_score.f1(), sentence_score.wanted);
}

} // namespace

int main(int argc, char** argv) {
    std::string path;
    std::string documents;
    bool errors = false;
    for (int at = 1; at < argc; ++at) {
        std::string const argument = argv[at];
        if (argument == "--errors") {
            errors = true;
        } else if (argument == "--documents" && at + 1 < argc) {
            documents = argv[++at];
        } else {
            path = argument;
        }
    }
    std::optional<Treebank> const treebank = load_treebank(path, documents);
    if (!treebank) {
        std::cerr << "usage: segmentation_score FILE.conllu [--documents TEXT] [--errors]\n";
        return 2;
    }
    GoldText const gold = gold_text(*treebank);
    score(gold, gold.joined, "joined", false);
    score(gold, gold.laid_out, "laid out", errors);
    return 0;
}
