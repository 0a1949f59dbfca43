// From words, tags and relations to the numbers a network works with.
#pragma once

#include "treebank.h"
#include <gainsay/syntax/features.h>
#include <gainsay/syntax/model_format.h>
#include <gainsay/syntax/tree.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace gainsay::train {

// What to predict: one choice, or a distribution over the four likeliest. Shares are parts of
// 65535; what they lack of it is left out of the loss.
struct Choice {
    std::array<std::uint16_t, 4> index{};
    std::array<std::uint16_t, 4> share{};

    static Choice of(std::size_t index) {
        Choice out;
        out.index[0] = static_cast<std::uint16_t>(index);
        out.share[0] = 65535;
        return out;
    }
    [[nodiscard]] float weight(std::size_t i) const {
        return static_cast<float>(share[i]) * (1.0F / 65535.0F);
    }
};

// A word as training sees it.
struct TrainingWord {
    std::uint32_t form = 0; // row of the vocabulary
    std::array<std::uint32_t, syntax::character_feature_count> characters{}; // hashes
    Choice tag;
    Choice head;                     // 0 the root, i + 1 word i
    Choice relation;                 // given `relation_head`
    std::uint16_t relation_head = 0; // as in `head`
};

using Example = std::vector<TrainingWord>;

// The tags and relations of a treebank: what a network can answer.
struct Answers {
    std::vector<syntax::format::Tag> tags;
    std::vector<Relation> relations;

    explicit Answers(TrainingSet const& treebank);
    [[nodiscard]] Choice tag_of(Node const& node) const;
    [[nodiscard]] Choice relation_of(Node const& node) const;
};

// The forms a network has embeddings for.
class Vocabulary {
  public:
    // Forms that occur at least twice in the treebank, or three times with the text.
    Vocabulary(TrainingSet const& treebank, TrainingSet const& text);

    // How often the form of each row occurs; row 0, of unknown forms, 0.
    [[nodiscard]] std::span<std::uint32_t const> counts() const { return counts_; }
    [[nodiscard]] std::uint32_t row_of(std::uint64_t form) const;
    [[nodiscard]] std::unordered_map<std::uint64_t, std::uint32_t> const& rows() const {
        return rows_;
    }

  private:
    std::unordered_map<std::uint64_t, std::uint32_t> rows_;
    std::vector<std::uint32_t> counts_;
};

// Of a sentence with a tree the choices are the tree's, else none.
[[nodiscard]] Example encode(TrainingSentence const& sentence, Vocabulary const& vocabulary,
                             Answers const& answers);

} // namespace gainsay::train
