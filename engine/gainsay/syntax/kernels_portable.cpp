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

// Sums of so many products are below 2^24 (128 * 63 * 2048), and floats hold whole numbers up to
// there exactly. All processors are quick with floats.
constexpr std::size_t exact_columns = 2048;

constexpr std::size_t registers = lane_block / lanes;

// 16 rows of weights as floats, row beside row.
void widen(std::int8_t const* weights, std::size_t columns, float* out) {
    for (std::size_t column = 0; column < columns; column += 4) {
        for (std::size_t row = 0; row < lane_block; ++row) {
            for (std::size_t i = 0; i < 4; ++i) {
                out[(column + i) * lane_block + row] =
                    static_cast<float>(weights[column * lane_block + 4 * row + i]);
            }
        }
    }
}

void widen(std::uint8_t const* bytes, std::size_t columns, float* out) {
    for (std::size_t column = 0; column < columns; ++column) {
        out[column] = static_cast<float>(static_cast<int>(bytes[column]) - quantised_zero);
    }
}

// Adds to the sums.
template <std::size_t Vectors>
inline void block_sums(float const* weights, float const (&x)[2][max_columns], std::size_t columns,
                       std::int32_t (&sums)[2][lane_block]) {
    for (std::size_t begin = 0; begin < columns; begin += exact_columns) {
        std::size_t const rest = columns - begin;
        std::size_t const end = begin + (rest < exact_columns ? rest : exact_columns);
        V parts[Vectors][registers] = {};
        for (std::size_t column = begin; column < end; ++column) {
            for (std::size_t r = 0; r < registers; ++r) {
                V const w = load(weights + column * lane_block + r * lanes);
                for (std::size_t i = 0; i < Vectors; ++i) {
                    parts[i][r] += w * x[i][column];
                }
            }
        }
        for (std::size_t i = 0; i < Vectors; ++i) {
            for (std::size_t row = 0; row < lane_block; ++row) {
                sums[i][row] += static_cast<std::int32_t>(parts[i][row / lanes][row % lanes]);
            }
        }
    }
}

template <bool Adds>
void product(Weights const& matrix, QuantisedRows const& x, float* out, std::size_t stride) {
    std::size_t const columns = matrix.padded_columns;
    float weights[max_columns * lane_block];
    float numbers[2][max_columns];
    for (std::size_t first = 0; first < matrix.padded_rows; first += lane_block) {
        widen(matrix.weights + first * columns, columns, weights);
        for (std::size_t i = 0; i < x.count; i += 2) {
            std::int32_t sums[2][lane_block] = {};
            std::size_t const vectors = x.count - i < 2 ? 1 : 2;
            for (std::size_t j = 0; j < vectors; ++j) {
                widen(x.bytes + (i + j) * x.stride, columns, numbers[j]);
            }
            if (vectors == 2) {
                block_sums<2>(weights, numbers, columns, sums);
            } else {
                block_sums<1>(weights, numbers, columns, sums);
            }
            for (std::size_t j = 0; j < vectors; ++j) {
                float* const to = out + (i + j) * stride + first;
                for (std::size_t row = 0; row < lane_block; ++row) {
                    float const bias = matrix.bias == nullptr ? 0.0F : matrix.bias[first + row];
                    to[row] = static_cast<float>(sums[j][row]) *
                                  (matrix.scales[first + row] * x.scales[i + j]) +
                              (Adds ? to[row] : bias);
                }
            }
        }
    }
}

} // namespace

constinit Kernels const portable_kernels = {
    "portable",       product<false>, product<true>, quantise,     embed,      lstm_step,
    index_of_largest, leaky_relu,     add_relu,      dot_products, best_splits};

} // namespace gainsay::syntax
