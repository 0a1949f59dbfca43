// Sentences as training sees them.
#pragma once

#include <gainsay/syntax/features.h>

#include <array>
#include <cstdint>
#include <vector>

namespace gainsay::train {

// What to predict: one choice, or a teacher's distribution over its four likeliest. Shares are
// parts of 65535; where they do not add up to it the rest is left out of the loss.
struct Choice {
    std::array<std::uint16_t, 4> index{};
    std::array<std::uint16_t, 4> share{};

    static Choice of(std::uint16_t index) { return {{index}, {65535}}; }
    [[nodiscard]] float weight(std::size_t i) const {
        return static_cast<float>(share[i]) * (1.0F / 65535.0F);
    }
};

struct Word {
    std::uint32_t form = 0; // row of the vocabulary
    std::array<std::uint32_t, syntax::character_feature_count> characters{}; // hashes
    Choice tag;
    Choice head;                   // 0 the root, i + 1 word i
    Choice relation;               // given `relation_head`
    std::uint16_t relation_head = 0; // as in `head`
};

using Example = std::vector<Word>;

} // namespace gainsay::train
