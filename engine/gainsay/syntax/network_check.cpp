#include <gainsay/syntax/features.h>
#include <gainsay/syntax/network_check.h>

#include <bit>
#include <cmath>

namespace gainsay::syntax {

namespace {

// Larger numbers could leave the range of a float on the way through the network.
constexpr float largest_number = 100;

constexpr char const* no_fit = "its matrices do not fit together";

bool sensible(float number) {
    return std::abs(number) <= largest_number; // false for NaN
}

bool row_sums_fit(std::span<std::int8_t const> weights, std::span<std::int32_t const> row_sums,
                  std::size_t padded_columns) {
    for (std::size_t first = 0; first < row_sums.size(); first += format::row_block) {
        std::int32_t sums[format::row_block] = {};
        std::int8_t const* four = weights.data() + first * padded_columns;
        for (std::size_t column = 0; column < padded_columns; column += format::column_block) {
            for (std::int32_t& sum : sums) {
                sum += four[0] + four[1] + four[2] + four[3];
                four += format::column_block;
            }
        }
        for (std::size_t row = 0; row < format::row_block; ++row) {
            if (sums[row] != row_sums[first + row]) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

bool ExtentReader::fits(format::Extent extent, std::size_t record) {
    expect(extent.begin % format::alignment == 0 && extent.begin >= sizeof(format::Header) &&
               std::uint64_t{extent.begin} + extent.size <= bytes_.size() &&
               extent.size % record == 0,
           "a section lies outside");
    return fault_ == nullptr;
}

float const* ExtentReader::floats(format::Extent extent, std::size_t size) {
    auto const numbers = records<float>(extent);
    expect(numbers.size() == size, no_fit);
    for (float const number : numbers) {
        expect(sensible(number), "it holds a number out of range");
    }
    return numbers.data();
}

Weights ExtentReader::matrix(format::Matrix const& matrix, std::uint32_t rows,
                             std::uint32_t columns) {
    bool const right_size = matrix.rows == rows && matrix.columns == columns && rows > 0 &&
                            rows <= 4 * max_dimension && columns > 0 && columns <= max_columns;
    expect(right_size, no_fit);
    if (fault_ != nullptr) {
        return {};
    }
    Weights out;
    out.rows = rows;
    out.columns = columns;
    out.padded_rows = static_cast<std::uint32_t>(format::padded(rows, format::row_block));
    out.padded_columns = static_cast<std::uint32_t>(format::padded(columns, format::column_block));
    auto const weights = records<std::int8_t>(matrix.weights);
    auto const row_sums = records<std::int32_t>(matrix.row_sums);
    expect(weights.size() == std::size_t{out.padded_rows} * out.padded_columns &&
               row_sums.size() == out.padded_rows,
           no_fit);
    out.scales = floats(matrix.scales, out.padded_rows);
    out.bias = matrix.bias.size == 0 ? nullptr : floats(matrix.bias, out.padded_rows);
    if (fault_ != nullptr) {
        return {};
    }
    expect(row_sums_fit(weights, row_sums, out.padded_columns), "a matrix has wrong row sums");
    out.weights = weights.data();
    out.row_sums = row_sums.data();
    return out;
}

TableView ExtentReader::table(format::Table const& table) {
    auto const numbers = records<std::int8_t>(table.numbers);
    expect(table.rows > 0 && table.columns > 0 && table.columns <= max_dimension &&
               numbers.size() == std::uint64_t{table.rows} * table.columns,
           "a table does not fit");
    expect(sensible(table.scale), "it holds a number out of range");
    return {numbers.data(), table.rows, table.columns, table.scale};
}

NetworkView checked_network(ExtentReader& reader, format::Network const& network, std::size_t tags,
                            std::size_t relations) {
    NetworkView out;
    out.forms = reader.table(network.forms);
    out.characters = reader.table(network.characters);
    reader.expect(std::has_single_bit(network.characters.rows),
                  "the character table's rows are no power of two");
    reader.expect(network.hidden > 0 && network.hidden % lane_block == 0 &&
                      network.hidden <= max_dimension && network.layers > 0 &&
                      network.layers <= format::max_layers,
                  "its layers do not fit");
    if (reader.fault() != nullptr) {
        return out;
    }
    out.hidden = network.hidden;
    out.layers = network.layers;
    auto const tag_count = static_cast<std::uint32_t>(tags);
    auto const relation_count = static_cast<std::uint32_t>(relations);
    std::uint32_t const hidden = out.hidden;
    std::uint32_t width = out.forms.columns + out.characters.columns;
    for (std::uint32_t i = 0; i < out.layers; ++i) {
        auto direction = [&](format::Direction const& one) {
            return DirectionView{reader.matrix(one.input, 4 * hidden, width),
                                 reader.matrix(one.recurrent, 4 * hidden, hidden)};
        };
        out.layer[i].forward = direction(network.layer[i].forward);
        out.layer[i].backward = direction(network.layer[i].backward);
        width = 2 * hidden;
    }
    out.tag_output = reader.matrix(network.tag_output, tag_count, 2 * hidden);

    std::uint32_t const dependent = network.arc_dependent.rows;
    std::uint32_t const head = network.arc_head.rows;
    out.arc_dependent = reader.matrix(network.arc_dependent, dependent, width);
    out.arc_head = reader.matrix(network.arc_head, head, width);
    out.arc_bilinear = reader.matrix(network.arc_bilinear, head, dependent);
    out.arc_distance = reader.matrix(network.arc_distance, format::distance_classes, dependent);
    out.arc_bias = reader.floats(network.arc_bias, head);
    out.arc_root = reader.floats(network.arc_root, head);

    std::uint32_t const label = network.label_dependent.rows;
    reader.expect(dependent <= max_dimension && head <= max_dimension && label <= max_dimension,
                  no_fit);
    out.label_dependent = reader.matrix(network.label_dependent, label, width);
    out.label_head = reader.matrix(network.label_head, label, width);
    out.label_root = reader.floats(network.label_root, label);
    out.label_output = reader.matrix(network.label_output, relation_count, label);
    return out;
}

} // namespace gainsay::syntax
