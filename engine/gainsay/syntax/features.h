// What the network sees of a word: its form and its characters. Shared by the trainer and the
// parser, so that both see the same.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gainsay::syntax {

inline constexpr std::size_t character_feature_count = 11;

struct WordFeatures {
    // Hash of the form in lower case with its digits made 0: the key of the vocabulary. Never 0.
    std::uint64_t form = 1;
    // Hashes of prefixes, suffixes and shape, to be taken modulo a table's rows; their embeddings
    // are summed.
    std::array<std::uint64_t, character_feature_count> characters{};
};

// `first`: the word opens its sentence. Of a word of more than 64 bytes the first and last 32
// count.
[[nodiscard]] WordFeatures word_features(std::string_view word, bool first);

} // namespace gainsay::syntax
