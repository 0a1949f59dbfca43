// For processors with AVX2.
#include <gainsay/syntax/kernels_variants.h>

#ifdef GAINSAY_X86_KERNELS

#include <cstddef>
#include <immintrin.h>

namespace gainsay::syntax {
namespace {
constexpr std::size_t lanes = 8;
}
} // namespace gainsay::syntax

#include <gainsay/syntax/kernels_body.h>

namespace gainsay::syntax {

namespace {

// Scales, offsets and biases of a block of 16 rows, in two registers each.
struct Block {
    std::int8_t const* weights;
    __m256i offsets[2];
    __m256 scales[2];
    __m256 bias[2];
};

inline Block block_at(Weights const& matrix, std::size_t first) {
    Block out;
    out.weights = matrix.weights + first * matrix.padded_columns;
    for (std::size_t half = 0; half < 2; ++half) {
        std::size_t const row = first + 8 * half;
        __m256i const sums =
            _mm256_loadu_si256(reinterpret_cast<__m256i const*>(matrix.row_sums + row));
        out.offsets[half] = _mm256_mullo_epi32(sums, _mm256_set1_epi32(quantised_zero));
        out.scales[half] = _mm256_loadu_ps(matrix.scales + row);
        out.bias[half] =
            matrix.bias == nullptr ? _mm256_setzero_ps() : _mm256_loadu_ps(matrix.bias + row);
    }
    return out;
}

// Four products of a byte and a weight, added up, for each of eight rows.
inline __m256i four_products(__m256i bytes, __m256i weights) {
    return _mm256_madd_epi16(_mm256_maddubs_epi16(bytes, weights), _mm256_set1_epi16(1));
}

template <std::size_t Vectors, bool Adds>
inline void block_product(Block const& block, std::size_t columns, QuantisedRows const& x,
                          std::size_t first, float* out, std::size_t stride) {
    std::uint8_t const* const bytes = x.bytes + first * x.stride;
    __m256i sums[Vectors][2];
    for (std::size_t i = 0; i < Vectors; ++i) {
        sums[i][0] = _mm256_setzero_si256();
        sums[i][1] = _mm256_setzero_si256();
    }
    for (std::size_t column = 0; column < columns; column += 4) {
        auto const* const weights =
            reinterpret_cast<__m256i const*>(block.weights + column * lane_block);
        __m256i const low = _mm256_loadu_si256(weights);
        __m256i const high = _mm256_loadu_si256(weights + 1);
        for (std::size_t i = 0; i < Vectors; ++i) {
            std::int32_t four;
            __builtin_memcpy(&four, bytes + i * x.stride + column, sizeof four);
            __m256i const spread = _mm256_set1_epi32(four);
            sums[i][0] = _mm256_add_epi32(sums[i][0], four_products(spread, low));
            sums[i][1] = _mm256_add_epi32(sums[i][1], four_products(spread, high));
        }
    }
    for (std::size_t i = 0; i < Vectors; ++i) {
        __m256 const scale = _mm256_set1_ps(x.scales[first + i]);
        for (std::size_t half = 0; half < 2; ++half) {
            float* const to = out + (first + i) * stride + 8 * half;
            __m256 const sum =
                _mm256_cvtepi32_ps(_mm256_sub_epi32(sums[i][half], block.offsets[half]));
            __m256 const product = _mm256_mul_ps(sum, _mm256_mul_ps(block.scales[half], scale));
            _mm256_storeu_ps(to,
                             _mm256_add_ps(product, Adds ? _mm256_loadu_ps(to) : block.bias[half]));
        }
    }
}

template <bool Adds>
void product(Weights const& matrix, QuantisedRows const& x, float* out, std::size_t stride) {
    std::size_t const columns = matrix.padded_columns;
    for (std::size_t row = 0; row < matrix.padded_rows; row += lane_block) {
        Block const block = block_at(matrix, row);
        std::size_t i = 0;
        // Three vectors' sums and what they are made of fit in sixteen registers, four's do not.
        for (; i + 3 <= x.count; i += 3) {
            block_product<3, Adds>(block, columns, x, i, out + row, stride);
        }
        switch (x.count - i) {
        case 2:
            block_product<2, Adds>(block, columns, x, i, out + row, stride);
            break;
        case 1:
            block_product<1, Adds>(block, columns, x, i, out + row, stride);
            break;
        default:
            break;
        }
    }
}

} // namespace

constinit Kernels const avx2_kernels = {"avx2",   product<false>, product<true>,    quantise,
                                        embed,    lstm_step,      index_of_largest, leaky_relu,
                                        add_relu, dot_products,   best_splits};

} // namespace gainsay::syntax

#endif
