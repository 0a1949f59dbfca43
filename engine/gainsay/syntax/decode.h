// From scores of single arcs to a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace gainsay::syntax {

// The projective tree with exactly one word under the root whose arcs' scores sum highest (Eisner
// 1996). `scores[d * (n + 1) + h]` is the score of word h - 1 as head of word d, h = 0 the root's.
// Writes for every word its h. n = heads.size(); scores.size() = n * (n + 1). Time n^3, memory n^2.
void decode_tree(std::span<float const> scores, std::span<std::uint32_t> heads);

} // namespace gainsay::syntax
