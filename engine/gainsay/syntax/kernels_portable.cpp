// For any processor.
#include <cstddef>

namespace gainsay::syntax {
namespace {
constexpr std::size_t lanes = 4;
}
} // namespace gainsay::syntax

#include <gainsay/syntax/kernels_body.h>
#include <gainsay/syntax/kernels_variants.h>

namespace gainsay::syntax {

namespace {

// The sums for one block of 16 rows and one vector.
void block_sums(std::int8_t const* weights, std::size_t columns, std::uint8_t const* x,
                std::int32_t* sums) {
    for (std::size_t row = 0; row < lane_block; ++row) {
        sums[row] = 0;
    }
    for (std::size_t column = 0; column < columns; column += 4) {
        std::int8_t const* const w = weights + column * lane_block;
        for (std::size_t row = 0; row < lane_block; ++row) {
            sums[row] += w[4 * row] * x[column] + w[4 * row + 1] * x[column + 1] +
                         w[4 * row + 2] * x[column + 2] + w[4 * row + 3] * x[column + 3];
        }
    }
}

template <bool Adds>
void product(Weights const& matrix, QuantisedRows const& x, float* out, std::size_t stride) {
    for (std::size_t first = 0; first < matrix.padded_rows; first += lane_block) {
        std::int8_t const* const weights = matrix.weights + first * matrix.padded_columns;
        for (std::size_t i = 0; i < x.count; ++i) {
            std::int32_t sums[lane_block];
            block_sums(weights, matrix.padded_columns, x.bytes + i * x.stride, sums);
            float* const to = out + i * stride + first;
            for (std::size_t row = 0; row < lane_block; ++row) {
                auto const sum =
                    static_cast<float>(sums[row] - quantised_zero * matrix.row_sums[first + row]);
                float const bias = matrix.bias == nullptr ? 0.0F : matrix.bias[first + row];
                to[row] =
                    sum * (matrix.scales[first + row] * x.scales[i]) + (Adds ? to[row] : bias);
            }
        }
    }
}

} // namespace

constinit Kernels const portable_kernels = {"portable", product<false>, product<true>, quantise,
                                            embed,      lstm_step,      softmax,       leaky_relu,
                                            add_relu,   dot_products,   best_splits};

} // namespace gainsay::syntax
