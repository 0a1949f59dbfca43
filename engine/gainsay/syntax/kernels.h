// The arithmetic of the network, in one variant for each kind of processor.
//
// All variants give the same bits. Sums over products are of integers, which are exact in any
// order; everything in floating point is done number by number in one fixed order, however many
// numbers a register holds, and products and sums are never contracted into one rounding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace gainsay::syntax {

// Numbers per block of a row; rows of floats below are padded to a multiple of it.
inline constexpr std::size_t lane_block = 16;

// No matrix has more columns.
inline constexpr std::size_t max_columns = 4096;

// A vector is quantised to the bytes b = 64 + round(x / scale), |b - 64| <= 63. One bit less than a
// byte holds: a pair of such bytes times a pair of 8-bit weights fits in 16 bits, whatever they
// are, which is what AVX2 has an instruction for.
inline constexpr int quantised_zero = 64;
inline constexpr int quantised_limit = 63;

// A format::Matrix, checked and ready.
struct Weights {
    std::int8_t const* weights = nullptr;
    float const* scales = nullptr;
    std::int32_t const* row_sums = nullptr;
    float const* bias = nullptr; // null: none
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    std::uint32_t padded_rows = 0;
    std::uint32_t padded_columns = 0;
};

// `count` quantised vectors, one every `stride` bytes.
struct QuantisedRows {
    std::uint8_t const* bytes = nullptr;
    std::size_t stride = 0;
    float const* scales = nullptr;
    std::size_t count = 0;
};

// A word's rows in the tables of embeddings.
struct Embedded {
    std::int8_t const* form = nullptr;
    std::int8_t const* const* characters = nullptr;
    std::size_t character_count = 0; // at most 256: sums have 16 bits
    std::size_t form_columns = 0;
    std::size_t character_columns = 0;
    float form_scale = 0;
    float character_scale = 0;
};

// Plain functions over plain memory; strides count elements. Where a row's length is not a multiple
// of lane_block, its memory goes on to the next multiple and may be overwritten there.
struct Kernels {
    char const* name;

    // out[i][r] = matrix x_i, bias included, for all padded rows r.
    void (*multiply)(Weights const& matrix, QuantisedRows const& x, float* out, std::size_t stride);
    // out[i][r] += matrix x_i (without the bias).
    void (*multiply_add)(Weights const& matrix, QuantisedRows const& x, float* out,
                         std::size_t stride);
    // Quantises a row of `size` numbers, a multiple of 4; returns its scale.
    float (*quantise)(float const* row, std::size_t size, std::uint8_t* out);
    // x = [form ; sum of characters].
    void (*embed)(Embedded const& word, float* x);
    // One step of an LSTM's direction. z: 4 gates of `hidden` numbers (a multiple of lane_block) in
    // the order input, forget, cell, output; `cell` is updated, `h` and its bytes are written.
    void (*lstm_step)(float const* z, std::size_t hidden, float* cell, float* h,
                      std::uint8_t* h_bytes);
    // The first of the largest numbers; size > 0.
    std::size_t (*index_of_largest)(float const* row, std::size_t size);
    // x > 0 ? x : x / 10, in place.
    void (*leaky_relu)(float* row, std::size_t size);
    // max(a + b, 0).
    void (*add_relu)(float const* a, float const* b, std::size_t size, float* out);
    // out[d][h] = sum_k a[d][k] b[k][h]; the sum goes by rising k. `heads` is a multiple of
    // lane_block.
    void (*dot_products)(float const* a, std::size_t a_stride, std::size_t dependents,
                         std::size_t size, float const* b, std::size_t heads, float* out);
    // best[i] = max over k < splits of left[k * step + i] + right[i - k * (step - 1)], split[i] the
    // first such k; i < lanes.
    void (*best_splits)(float const* left, float const* right, std::ptrdiff_t step,
                        std::ptrdiff_t splits, std::ptrdiff_t lanes, float* best,
                        std::int32_t* split);
};

// The variants that this processor can run, the plainest first. Never empty.
[[nodiscard]] std::span<Kernels const* const> usable_kernels();
// The last of them.
[[nodiscard]] Kernels const& best_kernels();

} // namespace gainsay::syntax
