#include <gainsay/base/contract.h>
#include <gainsay/syntax/model_writer.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <vector>

namespace gainsay::syntax {

namespace {

float largest_magnitude(std::span<float const> numbers) {
    float largest = 0;
    for (float const number : numbers) {
        largest = std::max(largest, std::abs(number));
    }
    return largest;
}

// A scale under which the numbers' magnitudes go up to 127.
float scale_of(std::span<float const> numbers) {
    float const largest = largest_magnitude(numbers);
    return largest > 0 ? largest / 127 : 1;
}

std::int8_t rounded(float number, float scale) {
    return static_cast<std::int8_t>(std::clamp(std::lround(number / scale), -127L, 127L));
}

} // namespace

ModelWriter::ModelWriter() : bytes_(sizeof(format::Header), '\0') {}

format::Extent ModelWriter::append(void const* records, std::size_t size) {
    bytes_.resize(format::padded(bytes_.size(), format::alignment), '\0');
    std::size_t const begin = bytes_.size();
    GAINSAY_EXPECTS(begin + size <= std::numeric_limits<std::uint32_t>::max(),
                    "extents have 32 bits");
    bytes_.append(static_cast<char const*>(records), size);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size)};
}

format::Matrix ModelWriter::matrix(std::span<float const> weights, std::uint32_t rows,
                                   std::uint32_t columns, std::span<float const> bias) {
    GAINSAY_EXPECTS(weights.size() == std::size_t{rows} * columns, "the matrix is whole");
    GAINSAY_EXPECTS(bias.empty() || bias.size() == rows, "a bias a row");
    std::size_t const padded_rows = format::padded(rows, format::row_block);
    std::size_t const padded_columns = format::padded(columns, format::column_block);
    std::vector<std::int8_t> packed(padded_rows * padded_columns);
    std::vector<float> scales(padded_rows);
    std::vector<std::int32_t> row_sums(padded_rows);
    for (std::size_t row = 0; row < rows; ++row) {
        auto const numbers = weights.subspan(row * columns, columns);
        scales[row] = scale_of(numbers);
        for (std::size_t column = 0; column < columns; ++column) {
            std::int8_t const weight = rounded(numbers[column], scales[row]);
            packed[format::weight_index(row, column, padded_columns)] = weight;
            row_sums[row] += weight;
        }
    }
    format::Matrix out;
    out.rows = rows;
    out.columns = columns;
    out.weights = append(packed.data(), packed.size());
    out.scales = floats(scales);
    out.row_sums = append(row_sums.data(), row_sums.size() * sizeof(std::int32_t));
    if (!bias.empty()) {
        std::vector<float> padded_bias(bias.begin(), bias.end());
        padded_bias.resize(padded_rows);
        out.bias = floats(padded_bias);
    }
    return out;
}

format::Table ModelWriter::table(std::span<float const> numbers, std::uint32_t rows,
                                 std::uint32_t columns) {
    GAINSAY_EXPECTS(numbers.size() == std::size_t{rows} * columns, "the table is whole");
    float const scale = scale_of(numbers);
    std::vector<std::int8_t> packed(numbers.size());
    std::transform(numbers.begin(), numbers.end(), packed.begin(),
                   [scale](float number) { return rounded(number, scale); });
    return {rows, columns, scale, append(packed.data(), packed.size())};
}

format::Extent ModelWriter::floats(std::span<float const> numbers) {
    return append(numbers.data(), numbers.size_bytes());
}

format::Extent ModelWriter::tags(std::span<format::Tag const> tags) {
    return append(tags.data(), tags.size_bytes());
}

format::Extent ModelWriter::relations(std::span<Relation const> relations) {
    return append(relations.data(), relations.size_bytes());
}

format::Extent ModelWriter::vocabulary(std::span<VocabularyEntry const> words) {
    std::vector<format::Slot> slots(std::bit_ceil(2 * words.size() + 1));
    std::size_t const mask = slots.size() - 1;
    for (VocabularyEntry const& word : words) {
        GAINSAY_EXPECTS(word.row != 0, "row 0 is the unknown word's");
        std::size_t at = word.form & mask;
        while (slots[at].row != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = {static_cast<std::uint32_t>(word.form >> 32), word.row};
    }
    return append(slots.data(), slots.size() * sizeof(format::Slot));
}

std::string ModelWriter::finish(format::Header header) const {
    std::string out = bytes_;
    header.magic = format::magic;
    header.version = format::version;
    header.file_size = static_cast<std::uint32_t>(out.size());
    std::memcpy(out.data(), &header, sizeof header);
    header.checksum = format::file_checksum(out.data(), out.size());
    std::memcpy(out.data(), &header, sizeof header);
    return out;
}

} // namespace gainsay::syntax
