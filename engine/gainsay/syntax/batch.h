// Sentences laid side by side, so that a recurrent network takes one step for all of them.
#pragma once

#include <gainsay/syntax/tree.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gainsay::syntax {

// Words to be parsed as one tree.
struct Piece {
    std::span<std::string_view const> words; // at least one
    bool opens_sentence = true;              // its first word is the first of a sentence
    Node* nodes = nullptr;                   // as many as words; heads count from the first of them
};

// Rows of all words: first the pieces' first words, the longest piece's first, then their second
// words, and so on. Pieces that reach a step come first in it, in the same order.
class Batch {
  public:
    explicit Batch(std::span<Piece const> pieces);

    [[nodiscard]] std::size_t rows() const { return first_rows_.back(); }
    [[nodiscard]] std::size_t steps() const { return first_rows_.size() - 1; }
    [[nodiscard]] std::size_t first_row(std::size_t step) const { return first_rows_[step]; }
    // How many pieces reach this step.
    [[nodiscard]] std::size_t width(std::size_t step) const {
        return first_rows_[step + 1] - first_rows_[step];
    }
    // The longest first.
    [[nodiscard]] std::span<Piece const> pieces() const { return pieces_; }
    [[nodiscard]] std::size_t row(std::size_t piece, std::size_t word) const {
        return first_rows_[word] + piece;
    }

  private:
    std::vector<Piece> pieces_;
    std::vector<std::size_t> first_rows_; // one more at the end
};

} // namespace gainsay::syntax
