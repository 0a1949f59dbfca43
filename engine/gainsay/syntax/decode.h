// From scores of single arcs to a tree.
#pragma once

#include <gainsay/syntax/kernels.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gainsay::syntax {

// The projective tree with exactly one word under the root whose arcs' scores sum highest (Eisner
// 1996). `scores[d * (n + 1) + h]` is the score of word h - 1 as head of word d, h = 0 the root's.
// Writes for every word its h. n = heads.size(); scores.size() = n * (n + 1). Time n^3, memory n^2.
void decode_tree(std::span<float const> scores, std::span<std::uint32_t> heads);

// The same with memory that is used again, and rows of scores `stride` apart.
class TreeDecoder {
  public:
    explicit TreeDecoder(Kernels const& kernels) : kernels_(&kernels) {}

    void decode(float const* scores, std::size_t stride, std::span<std::uint32_t> heads);

  private:
    // What a chart has for every span of words, by the span's length and then its first word, so
    // that spans of one length are worked on side by side.
    struct Chart {
        std::vector<float> best;
        std::vector<std::int32_t> split;
    };
    enum Kind : std::uint8_t { open_right, open_left, closed_right, closed_left };
    struct Part {
        Kind kind;
        std::size_t length; // its last word's index less its first's
        std::size_t first;
    };

    void resize(std::size_t words);
    void fill(float const* scores, std::size_t stride, std::size_t length);
    void read_arcs(std::size_t root, std::span<std::uint32_t> heads);
    void read_part(Part part, std::span<std::uint32_t> heads);

    Kernels const* kernels_;
    std::size_t words_ = 0;
    std::size_t row_ = 0;
    // Open spans end in an arc between their ends and lack words under the lower one; closed spans
    // lack none. Right: the head is the first word; left: it is the last.
    Chart open_; // both directions have the same split
    std::vector<float> open_right_;
    std::vector<float> open_left_;
    Chart closed_right_;
    Chart closed_left_;
    std::vector<Part> parts_;
};

} // namespace gainsay::syntax
