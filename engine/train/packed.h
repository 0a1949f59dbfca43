// Products with a matrix that many small products share: the recurrent weights of an LSTM, which
// meet a few rows at each step. Packing them once a batch is what makes them faster than general
// products.
#pragma once

#include "matrix.h"

#include <cstddef>
#include <vector>

namespace gainsay::train {

class Packed {
  public:
    // b (inner x columns), or its transpose.
    void pack(ConstView b);
    void pack_transposed(ConstView b);

    // out += a b
    void add_product(View out, ConstView a) const;

  private:
    void reserve(std::size_t inner, std::size_t columns);

    std::size_t inner_ = 0;
    std::size_t columns_ = 0;
    std::vector<float> panels_; // of 16 columns, row by row
};

} // namespace gainsay::train
