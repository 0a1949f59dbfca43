#include "model_score.h"

#include <gainsay/sentence/sentence.h>

#include <string>
#include <vector>

namespace gainsay::train {

Scores score(Parser const& parser, ParserMode mode, TrainingSet const& gold) {
    std::string text;
    Segmentation segmentation;
    for (TrainingSentence const& sentence : gold.all) {
        auto const first = static_cast<std::uint32_t>(segmentation.tokens.size());
        auto const begin = static_cast<std::uint32_t>(text.size());
        for (std::string const& form : sentence.forms) {
            auto const at = static_cast<std::uint32_t>(text.size());
            text += form;
            segmentation.tokens.push_back(
                {{at, static_cast<std::uint32_t>(text.size())}, TokenKind::word, true});
            text += ' ';
        }
        segmentation.sentences.push_back({{begin, static_cast<std::uint32_t>(text.size()) - 1},
                                          first,
                                          static_cast<std::uint32_t>(segmentation.tokens.size())});
    }
    Nodes const nodes = parser.parse(text, segmentation, mode);
    std::vector<Nodes> trees;
    std::vector<Nodes> predicted;
    for (std::size_t i = 0; i < gold.all.size(); ++i) {
        auto const& sentence = segmentation.sentences[i];
        trees.push_back(gold.all[i].nodes);
        predicted.emplace_back(nodes.begin() + sentence.first_token,
                               nodes.begin() + sentence.end_token);
    }
    return score(trees, predicted);
}

} // namespace gainsay::train
