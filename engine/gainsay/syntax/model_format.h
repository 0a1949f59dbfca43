// The layout of syntax.bin, shared by the trainer that writes it and the loader that maps it.
// Header, then the sections; every section begins at a multiple of 64 bytes. Little endian.
//
// A network reads a sentence of words x1 … xn (all vectors are columns, [a; b] is one above the
// other):
//
//   x    = [form embedding ; sum of the character features' embeddings]
//   h1   = BiLSTM(x)                               forward half, then backward half
//   t    = tag_output h1                           over the file's tags (UPOS and XPOS jointly)
//   h    = BiLSTM_L(… BiLSTM_2(h1))                or h1 itself where there is one layer
//   a, b = lrelu(arc_dependent h), lrelu(arc_head h)            lrelu(v) = v > 0 ? v : v / 10
//   s(d, head) = (arc_bilinear a_d) · b_head + arc_bias · b_head        b of the root: arc_root
//              + (arc_distance a_d)[distance_class(head - d)]           not for the root
//   u, v = label_dependent h, label_head h                      v of the root: label_root
//   l(d, head) = label_output relu(u_d + v_head)                over the file's relations
//
// A BiLSTM's direction has gates in the order input, forget, cell, output:
//
//   z = input_weights x + recurrent_weights h' + bias
//   c = σ(zf) c' + σ(zi) tanh(zg)
//   h = σ(zo) tanh(c)
#pragma once

#include <gainsay/base/checksum.h>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace gainsay::syntax::format {

static_assert(std::endian::native == std::endian::little, "numbers are mapped as they are stored");

inline constexpr std::array<char, 8> magic = {'G', 'S', 'S', 'Y', 'N', 'T', 'A', 'X'};
inline constexpr std::uint32_t version = 1; // raise with every change of a record or of a feature

inline constexpr std::size_t alignment = 64; // of sections
inline constexpr std::size_t row_block = 16;
inline constexpr std::size_t column_block = 4;

[[nodiscard]] constexpr std::size_t padded(std::size_t size, std::size_t block) {
    return (size + block - 1) / block * block;
}

// Where a weight stands in a Matrix's weights.
[[nodiscard]] constexpr std::size_t weight_index(std::size_t row, std::size_t column,
                                                 std::size_t padded_columns) {
    return (row / row_block * padded_columns + column / column_block * column_block) * row_block +
           row % row_block * column_block + column % column_block;
}

// An array in the file.
struct Extent {
    std::uint32_t begin = 0; // bytes from the file's start
    std::uint32_t size = 0;  // bytes
};

// A matrix of 8-bit weights, with a scale and a bias a row: y[r] = scale[r] * sum_k w[r][k] x[k] +
// bias[r]. Rows are padded to a multiple of 16, columns to a multiple of 4, with zeros. `weights`
// holds for every 16 rows, for every 4 columns, for each of the rows its 4 weights. `row_sums` are
// of the weights (int32), to take out the offset of unsigned inputs.
struct Matrix {
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    Extent weights;  // int8
    Extent scales;   // float, padded rows
    Extent row_sums; // int32, padded rows
    Extent bias;     // float, padded rows; of size 0 where there is none
};

// A table of embeddings: rows of 8-bit numbers under one scale. Rows are not padded.
struct Table {
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    float scale = 0;
    Extent numbers; // int8
};

struct Direction {
    Matrix input;     // 4 H rows; holds the bias
    Matrix recurrent; // 4 H rows, H columns
};

inline constexpr std::size_t max_layers = 4;

struct Layer {
    Direction forward;
    Direction backward;
};

inline constexpr std::size_t distance_classes = 16;

// How far and in which direction a head is; offset = head - dependent, not 0. 0 to 7 for heads that
// follow, 8 to 15 for those that precede.
[[nodiscard]] constexpr std::size_t distance_class(std::ptrdiff_t offset) {
    std::ptrdiff_t const distance = offset < 0 ? -offset : offset;
    std::size_t row = offset < 0 ? distance_classes / 2 : 0;
    for (std::ptrdiff_t const limit : {2, 3, 4, 5, 8, 15, 31}) {
        row += distance >= limit ? 1 : 0;
    }
    return row;
}

struct Network {
    Table forms;      // row 0 is the unknown word's
    Table characters; // rows: a power of two
    std::uint32_t hidden = 0;
    std::uint32_t layers = 0;
    std::array<Layer, max_layers> layer;
    Matrix tag_output;
    Matrix arc_dependent;
    Matrix arc_head;
    Matrix arc_bilinear;
    Matrix arc_distance; // distance_classes rows
    Extent arc_bias;     // float
    Extent arc_root;     // float
    Matrix label_dependent;
    Matrix label_head;
    Extent label_root; // float
    Matrix label_output;
};

// Open addressing by the form hash's low bits, the next slots on collision; a power of two of them.
struct Slot {
    std::uint32_t check = 0; // the form hash's high 32 bits
    std::uint32_t row = 0;   // of the form table; 0 marks a free slot
};

struct Tag {
    std::uint8_t upos;
    std::uint8_t xpos;
};

struct Header {
    std::array<char, 8> magic = format::magic;
    std::uint32_t version = format::version;
    std::uint32_t file_size = 0;
    std::uint64_t checksum = 0; // file_checksum()
    Extent tags;                // Tag
    Extent relations;           // uint8, a Relation each
    Extent vocabulary;          // Slot; rows are the same in both networks
    Network standard;
    Network fast;
};

// Of a whole file, header included, with nothing in the checksum's place. Expects a file of at
// least the header's size.
[[nodiscard]] inline std::uint64_t file_checksum(char const* file, std::size_t size) {
    Header header;
    std::memcpy(&header, file, sizeof header);
    header.checksum = 0;
    char bytes[sizeof header];
    std::memcpy(bytes, &header, sizeof header);
    return checksum(file + sizeof header, size - sizeof header, checksum(bytes, sizeof header));
}

} // namespace gainsay::syntax::format
