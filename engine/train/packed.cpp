#include "packed.h"

#include <cstring>

namespace gainsay::train {

namespace {

constexpr std::size_t width = 16;

using Lanes __attribute__((vector_size(32))) = float;

Lanes load(float const* from) {
    Lanes out;
    std::memcpy(&out, from, sizeof out);
    return out;
}

// Rows x 16 numbers of the product.
template <std::size_t Rows>
void tile(float* out, std::size_t out_stride, float const* a, std::size_t a_stride,
          float const* panel, std::size_t inner, std::size_t columns) {
    Lanes sums[Rows][2] = {};
    for (std::size_t k = 0; k < inner; ++k) {
        Lanes const b0 = load(panel + k * width);
        Lanes const b1 = load(panel + k * width + 8);
        for (std::size_t r = 0; r < Rows; ++r) {
            float const factor = a[r * a_stride + k];
            sums[r][0] += factor * b0;
            sums[r][1] += factor * b1;
        }
    }
    for (std::size_t r = 0; r < Rows; ++r) {
        float row[width];
        std::memcpy(row, sums[r], sizeof row);
        for (std::size_t j = 0; j < columns; ++j) {
            out[r * out_stride + j] += row[j];
        }
    }
}

} // namespace

void Packed::reserve(std::size_t inner, std::size_t columns) {
    inner_ = inner;
    columns_ = columns;
    panels_.assign((columns + width - 1) / width * width * inner, 0.0F);
}

void Packed::pack(ConstView b) {
    reserve(b.rows, b.columns);
    for (std::size_t k = 0; k < inner_; ++k) {
        for (std::size_t j = 0; j < columns_; ++j) {
            panels_[(j / width * inner_ + k) * width + j % width] = b.row(k)[j];
        }
    }
}

void Packed::pack_transposed(ConstView b) {
    reserve(b.columns, b.rows);
    for (std::size_t j = 0; j < columns_; ++j) {
        for (std::size_t k = 0; k < inner_; ++k) {
            panels_[(j / width * inner_ + k) * width + j % width] = b.row(j)[k];
        }
    }
}

void Packed::add_product(View out, ConstView a) const {
    for (std::size_t j = 0; j < columns_; j += width) {
        float const* panel = panels_.data() + j * inner_;
        std::size_t const columns = columns_ - j < width ? columns_ - j : width;
        std::size_t i = 0;
        for (; i + 6 <= a.rows; i += 6) {
            tile<6>(out.row(i) + j, out.stride, a.row(i), a.stride, panel, inner_, columns);
        }
        for (; i + 2 <= a.rows; i += 2) {
            tile<2>(out.row(i) + j, out.stride, a.row(i), a.stride, panel, inner_, columns);
        }
        if (i < a.rows) {
            tile<1>(out.row(i) + j, out.stride, a.row(i), a.stride, panel, inner_, columns);
        }
    }
}

} // namespace gainsay::train
