#include "codebook.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace gainsay::train {

Answers::Answers(TrainingSet const& treebank) {
    std::map<std::pair<Upos, Xpos>, std::size_t> tag_counts;
    std::array<bool, relation_count> seen{};
    for (TrainingSentence const& sentence : treebank.all) {
        for (Node const& node : sentence.nodes) {
            ++tag_counts[{node.upos, node.xpos}];
            seen[static_cast<std::size_t>(node.relation)] = true;
        }
    }
    for (auto const& [tag, count] : tag_counts) {
        tags.push_back(
            {static_cast<std::uint8_t>(tag.first), static_cast<std::uint8_t>(tag.second)});
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i]) {
            relations.push_back(static_cast<Relation>(i));
        }
    }
}

Choice Answers::tag_of(Node const& node) const {
    auto const found = std::ranges::find_if(tags, [&](syntax::format::Tag const& tag) {
        return tag.upos == static_cast<std::uint8_t>(node.upos) &&
               tag.xpos == static_cast<std::uint8_t>(node.xpos);
    });
    return found == tags.end() ? Choice{}
                               : Choice::of(static_cast<std::size_t>(found - tags.begin()));
}

Choice Answers::relation_of(Node const& node) const {
    auto const found = std::ranges::find(relations, node.relation);
    return found == relations.end()
               ? Choice{}
               : Choice::of(static_cast<std::size_t>(found - relations.begin()));
}

Vocabulary::Vocabulary(TrainingSet const& treebank, TrainingSet const& text) : counts_{0} {
    std::map<std::uint64_t, std::uint32_t> counts; // ordered, so that rows are
    auto const count = [&](TrainingSet const& sentences) {
        for (TrainingSentence const& sentence : sentences.all) {
            for (std::string const& form : sentence.forms) {
                ++counts[syntax::word_features(form, false).form];
            }
        }
    };
    count(treebank);
    std::set<std::uint64_t> known;
    for (auto const& [form, seen] : counts) {
        if (seen >= 2) {
            known.insert(form);
        }
    }
    count(text);
    for (auto const& [form, seen] : counts) {
        if (seen >= 3 || known.contains(form)) {
            rows_.emplace(form, static_cast<std::uint32_t>(counts_.size()));
            counts_.push_back(seen);
        }
    }
}

std::uint32_t Vocabulary::row_of(std::uint64_t form) const {
    auto const found = rows_.find(form);
    return found == rows_.end() ? 0 : found->second;
}

Example encode(TrainingSentence const& sentence, Vocabulary const& vocabulary,
               Answers const& answers) {
    Example out(sentence.forms.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        syntax::WordFeatures const features = syntax::word_features(sentence.forms[i], i == 0);
        out[i].form = vocabulary.row_of(features.form);
        for (std::size_t k = 0; k < features.characters.size(); ++k) {
            out[i].characters[k] = static_cast<std::uint32_t>(features.characters[k]);
        }
        if (!sentence.nodes.empty()) {
            Node const& node = sentence.nodes[i];
            std::size_t const head = node.head == no_head ? 0 : node.head + std::size_t{1};
            out[i].tag = answers.tag_of(node);
            out[i].head = Choice::of(head);
            out[i].relation = answers.relation_of(node);
            out[i].relation_head = static_cast<std::uint16_t>(head);
        }
    }
    return out;
}

} // namespace gainsay::train
