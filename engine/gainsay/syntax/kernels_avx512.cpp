// For processors with AVX-512 and its instructions for 8-bit products (VNNI).
#include <gainsay/syntax/kernels_variants.h>

#ifdef GAINSAY_X86_KERNELS

#include <cstddef>
#include <immintrin.h>

namespace gainsay::syntax {
namespace {
constexpr std::size_t lanes = 16;
}
} // namespace gainsay::syntax

#include <gainsay/syntax/kernels_body.h>

namespace gainsay::syntax {

namespace {

// `Blocks` blocks of 16 rows times `Vectors` vectors, all sums in registers.
template <std::size_t Vectors, std::size_t Blocks, bool Adds>
inline void block_product(Weights const& matrix, std::size_t row, QuantisedRows const& x,
                          std::size_t first, float* out, std::size_t stride) {
    std::size_t const columns = matrix.padded_columns;
    std::int8_t const* const weights = matrix.weights + row * columns;
    std::uint8_t const* const bytes = x.bytes + first * x.stride;
    __m512i sums[Vectors][Blocks];
    for (std::size_t i = 0; i < Vectors; ++i) {
        for (std::size_t b = 0; b < Blocks; ++b) {
            sums[i][b] = _mm512_setzero_si512();
        }
    }
    for (std::size_t column = 0; column < columns; column += 4) {
        __m512i w[Blocks];
        for (std::size_t b = 0; b < Blocks; ++b) {
            w[b] = _mm512_loadu_si512(weights + (b * columns + column) * lane_block);
        }
        for (std::size_t i = 0; i < Vectors; ++i) {
            std::int32_t four;
            __builtin_memcpy(&four, bytes + i * x.stride + column, sizeof four);
            __m512i const spread = _mm512_set1_epi32(four);
            for (std::size_t b = 0; b < Blocks; ++b) {
                sums[i][b] = _mm512_dpbusd_epi32(sums[i][b], spread, w[b]);
            }
        }
    }
    for (std::size_t b = 0; b < Blocks; ++b) {
        std::size_t const at = row + b * lane_block;
        __m512i const offset = _mm512_mullo_epi32(_mm512_loadu_si512(matrix.row_sums + at),
                                                  _mm512_set1_epi32(quantised_zero));
        __m512 const scales = _mm512_loadu_ps(matrix.scales + at);
        __m512 const bias =
            matrix.bias == nullptr ? _mm512_setzero_ps() : _mm512_loadu_ps(matrix.bias + at);
        for (std::size_t i = 0; i < Vectors; ++i) {
            float* const to = out + (first + i) * stride + at;
            __m512i const exact = _mm512_sub_epi32(sums[i][b], offset);
            // (GCC 12 warns of its own _mm512_cvtepi32_ps: GCC bug 105593.)
            __m512 const sum = __builtin_convertvector(reinterpret_cast<I>(exact), V);
            __m512 const product =
                _mm512_mul_ps(sum, _mm512_mul_ps(scales, _mm512_set1_ps(x.scales[first + i])));
            _mm512_storeu_ps(to, _mm512_add_ps(product, Adds ? _mm512_loadu_ps(to) : bias));
        }
    }
}

template <std::size_t Blocks, bool Adds>
inline void all_vectors(Weights const& matrix, std::size_t row, QuantisedRows const& x, float* out,
                        std::size_t stride) {
    std::size_t i = 0;
    for (; i + 4 <= x.count; i += 4) {
        block_product<4, Blocks, Adds>(matrix, row, x, i, out, stride);
    }
    switch (x.count - i) {
    case 3:
        block_product<3, Blocks, Adds>(matrix, row, x, i, out, stride);
        break;
    case 2:
        block_product<2, Blocks, Adds>(matrix, row, x, i, out, stride);
        break;
    case 1:
        block_product<1, Blocks, Adds>(matrix, row, x, i, out, stride);
        break;
    default:
        break;
    }
}

template <bool Adds>
void product(Weights const& matrix, QuantisedRows const& x, float* out, std::size_t stride) {
    std::size_t row = 0;
    for (; row + 4 * lane_block <= matrix.padded_rows; row += 4 * lane_block) {
        all_vectors<4, Adds>(matrix, row, x, out, stride);
    }
    for (; row < matrix.padded_rows; row += lane_block) {
        all_vectors<1, Adds>(matrix, row, x, out, stride);
    }
}

} // namespace

constinit Kernels const avx512_kernels = {
    "avx512-vnni",    product<false>, product<true>, quantise,     embed,      lstm_step,
    index_of_largest, leaky_relu,     add_relu,      dot_products, best_splits};

} // namespace gainsay::syntax

#endif
