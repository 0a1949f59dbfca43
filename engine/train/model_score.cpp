#include "model_score.h"

#include <gainsay/sentence/given_words.h>

#include <vector>

namespace gainsay::train {

Scores score(Parser const& parser, ParserMode mode, TrainingSet const& gold) {
    GivenWords words;
    for (TrainingSentence const& sentence : gold.all) {
        words.begin_sentence();
        for (std::string const& form : sentence.forms) {
            words.add(form);
        }
    }
    Nodes const nodes = parser.parse(words.text(), words.segmentation(), mode);
    std::vector<Nodes> trees;
    std::vector<Nodes> predicted;
    for (std::size_t i = 0; i < gold.all.size(); ++i) {
        auto const& sentence = words.segmentation().sentences[i];
        trees.push_back(gold.all[i].nodes);
        predicted.emplace_back(nodes.begin() + sentence.first_token,
                               nodes.begin() + sentence.end_token);
    }
    return score(trees, predicted);
}

} // namespace gainsay::train
