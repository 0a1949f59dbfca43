#include <gainsay/syntax/kernels.h>
#include <gainsay/syntax/model_format.h>

#include <cmath>
#include <cstring>
#include <doctest/doctest.h>
#include <random>
#include <vector>

using namespace gainsay::syntax;

namespace {

constexpr float untouched = -77;

struct Random {
    std::mt19937 engine{7};

    float number(float reach) {
        return reach * (static_cast<float>(engine()) / 2147483648.0F - 1.0F);
    }
    std::vector<float> numbers(std::size_t size, float reach) {
        std::vector<float> out(size);
        for (float& one : out) {
            one = number(reach);
        }
        return out;
    }
};

// A matrix whose weights are known row by row as well.
struct Matrix {
    std::size_t rows;
    std::size_t columns;
    std::size_t padded_rows = format::padded(rows, format::row_block);
    std::size_t padded_columns = format::padded(columns, format::column_block);
    std::vector<std::int8_t> plain = std::vector<std::int8_t>(rows * columns);
    std::vector<std::int8_t> packed = std::vector<std::int8_t>(padded_rows * padded_columns);
    std::vector<float> scales = std::vector<float>(padded_rows);
    std::vector<float> bias = std::vector<float>(padded_rows);
    std::vector<std::int32_t> row_sums = std::vector<std::int32_t>(padded_rows);

    Matrix(std::size_t r, std::size_t c, Random& random, bool extreme) : rows(r), columns(c) {
        for (std::size_t row = 0; row < rows; ++row) {
            scales[row] = random.number(0.1F);
            bias[row] = random.number(3);
            for (std::size_t column = 0; column < columns; ++column) {
                auto const weight = static_cast<std::int8_t>(
                    extreme ? -128 : static_cast<int>(random.engine() % 255) - 127);
                plain[row * columns + column] = weight;
                packed[format::weight_index(row, column, padded_columns)] = weight;
                row_sums[row] += weight;
            }
        }
    }
    [[nodiscard]] Weights view(bool with_bias) const {
        return {packed.data(),
                scales.data(),
                row_sums.data(),
                with_bias ? bias.data() : nullptr,
                static_cast<std::uint32_t>(rows),
                static_cast<std::uint32_t>(columns),
                static_cast<std::uint32_t>(padded_rows),
                static_cast<std::uint32_t>(padded_columns)};
    }
};

bool same_bits(std::vector<float> const& a, std::vector<float> const& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

// What every variant must give, to the bit: what the plainest gives.
void check_same(std::vector<std::vector<float>> const& results) {
    for (std::size_t i = 1; i < results.size(); ++i) {
        CAPTURE(usable_kernels()[i]->name);
        CHECK(same_bits(results[i], results[0]));
    }
}

} // namespace

TEST_CASE("kernels: products are those of the plain definition, in every variant") {
    Random random;
    for (std::size_t const rows : {1, 16, 20, 64, 100, 144}) {
        for (std::size_t const columns : {1, 4, 30, 128, 2500}) {
            for (std::size_t const count : {1, 2, 3, 4, 5, 9}) {
                CAPTURE(rows);
                CAPTURE(columns);
                CAPTURE(count);
                bool const extreme = count == 5;
                Matrix const matrix(rows, columns, random, extreme);
                std::size_t const stride = matrix.padded_columns + 12;
                std::vector<std::uint8_t> x(count * stride, 255);
                for (std::size_t i = 0; i < count; ++i) {
                    for (std::size_t k = 0; k < matrix.padded_columns; ++k) {
                        x[i * stride + k] =
                            static_cast<std::uint8_t>(extreme ? 127 : 1 + random.engine() % 127);
                    }
                }
                std::vector<float> const scales = random.numbers(count, 0.1F);
                QuantisedRows const quantised = {x.data(), stride, scales.data(), count};
                std::size_t const out_stride = matrix.padded_rows + 16;
                for (int const kind : {0, 1, 2}) {
                    std::vector<float> expected(count * out_stride, untouched);
                    for (std::size_t i = 0; i < count; ++i) {
                        for (std::size_t row = 0; row < matrix.padded_rows; ++row) {
                            std::int32_t sum = 0;
                            for (std::size_t k = 0; row < rows && k < columns; ++k) {
                                sum += matrix.plain[row * columns + k] *
                                       (x[i * stride + k] - quantised_zero);
                            }
                            float const product =
                                static_cast<float>(sum) * (matrix.scales[row] * scales[i]);
                            float& to = expected[i * out_stride + row];
                            to = product + (kind == 0 ? matrix.bias[row] : kind == 1 ? 0 : to);
                        }
                    }
                    for (Kernels const* const kernels : usable_kernels()) {
                        CAPTURE(kernels->name);
                        std::vector<float> out(count * out_stride, untouched);
                        if (kind == 2) {
                            kernels->multiply_add(matrix.view(true), quantised, out.data(),
                                                  out_stride);
                        } else {
                            kernels->multiply(matrix.view(kind == 0), quantised, out.data(),
                                              out_stride);
                        }
                        CHECK(same_bits(out, expected));
                    }
                }
            }
        }
    }
}

TEST_CASE("kernels: quantised numbers are within half a step") {
    Random random;
    for (std::size_t const size : {4, 20, 164, 288}) {
        for (float const reach : {1e-30F, 1e-6F, 1.0F, 3e20F}) {
            CAPTURE(size);
            CAPTURE(reach);
            std::vector<float> const row = random.numbers(size, reach);
            std::vector<std::uint8_t> first;
            for (Kernels const* const kernels : usable_kernels()) {
                CAPTURE(kernels->name);
                std::vector<std::uint8_t> bytes(size);
                float const scale = kernels->quantise(row.data(), size, bytes.data());
                for (std::size_t i = 0; i < size; ++i) {
                    int const number = bytes[i] - quantised_zero;
                    CHECK(std::abs(number) <= quantised_limit);
                    CHECK(std::abs(static_cast<float>(number) * scale - row[i]) <=
                          scale * 0.501F + 1e-20F);
                }
                first = first.empty() ? bytes : first;
                CHECK(bytes == first);
            }
        }
    }
}

TEST_CASE("kernels: an LSTM's step is that of the definition") {
    Random random;
    for (std::size_t const hidden : {16, 48, 128}) {
        for (float const reach : {0.5F, 3.0F, 40.0F}) {
            CAPTURE(hidden);
            CAPTURE(reach);
            std::vector<float> const z = random.numbers(4 * hidden, reach);
            std::vector<float> const before = random.numbers(hidden, reach);
            std::vector<std::vector<float>> cells;
            std::vector<std::vector<float>> states;
            for (Kernels const* const kernels : usable_kernels()) {
                std::vector<float> cell = before;
                std::vector<float> h(hidden);
                std::vector<std::uint8_t> bytes(hidden);
                kernels->lstm_step(z.data(), hidden, cell.data(), h.data(), bytes.data());
                for (std::size_t i = 0; i < hidden; ++i) {
                    auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
                    double const c = sigmoid(z[hidden + i]) * before[i] +
                                     sigmoid(z[i]) * std::tanh(z[2 * hidden + i]);
                    double const expected = sigmoid(z[3 * hidden + i]) * std::tanh(c);
                    CHECK(std::abs(cell[i] - c) < 2e-4 * (1 + reach));
                    CHECK(std::abs(h[i] - expected) < 3e-4 * (1 + reach));
                    CHECK(std::abs(h[i]) <= 1);
                    CHECK(std::abs(bytes[i] - quantised_zero - 63 * h[i]) < 0.501);
                }
                cells.push_back(cell);
                states.push_back(h);
            }
            check_same(cells);
            check_same(states);
        }
    }
}

TEST_CASE("kernels: rectifiers and dot products are alike in every variant") {
    Random random;
    for (std::size_t const size : {1, 5, 16, 37, 107}) {
        CAPTURE(size);
        std::size_t const padded = format::padded(size, lane_block);
        std::vector<float> const x = random.numbers(padded, 20);
        std::vector<float> const y = random.numbers(padded, 20);
        std::vector<std::vector<float>> others;
        for (Kernels const* const kernels : usable_kernels()) {
            std::vector<float> leaky = x;
            kernels->leaky_relu(leaky.data(), padded);
            std::vector<float> sums(padded);
            kernels->add_relu(x.data(), y.data(), padded, sums.data());
            for (std::size_t i = 0; i < padded; ++i) {
                CHECK(leaky[i] == doctest::Approx(x[i] > 0 ? x[i] : x[i] / 10));
                CHECK(sums[i] == std::max(x[i] + y[i], 0.0F));
            }
            leaky.insert(leaky.end(), sums.begin(), sums.end());
            others.push_back(leaky);
        }
        check_same(others);
    }
}

TEST_CASE("kernels: an embedding is the form's row, then the characters' rows summed") {
    Random random;
    std::vector<std::int8_t> numbers(4096);
    for (std::int8_t& number : numbers) {
        number = static_cast<std::int8_t>(static_cast<int>(random.engine() % 255) - 127);
    }
    std::int8_t const* const rows[] = {numbers.data(), numbers.data() + 500, numbers.data() + 777};
    for (std::size_t const columns : {1, 12, 32, 50, 64}) {
        for (Kernels const* const kernels : usable_kernels()) {
            CAPTURE(kernels->name);
            std::vector<float> x(128 + lane_block);
            kernels->embed({numbers.data() + 1000, rows, 3, 21, columns, 0.5F, 0.25F}, x.data());
            for (std::size_t i = 0; i < 21; ++i) {
                CHECK(x[i] == static_cast<float>(numbers[1000 + i]) * 0.5F);
            }
            for (std::size_t i = 0; i < columns; ++i) {
                CHECK(x[21 + i] ==
                      static_cast<float>(rows[0][i] + rows[1][i] + rows[2][i]) * 0.25F);
            }
        }
    }
}

TEST_CASE("kernels: dot products sum in one order") {
    Random random;
    for (std::size_t const dependents : {1, 5, 6, 13}) {
        std::size_t const size = 20;
        std::size_t const heads = 32;
        std::vector<float> const a = random.numbers(dependents * 24, 1);
        std::vector<float> const b = random.numbers(size * heads, 1);
        std::vector<std::vector<float>> results;
        for (Kernels const* const kernels : usable_kernels()) {
            std::vector<float> out(dependents * heads);
            kernels->dot_products(a.data(), 24, dependents, size, b.data(), heads, out.data());
            for (std::size_t d = 0; d < dependents; ++d) {
                for (std::size_t h = 0; h < heads; ++h) {
                    double sum = 0;
                    for (std::size_t k = 0; k < size; ++k) {
                        sum += static_cast<double>(a[d * 24 + k]) * b[k * heads + h];
                    }
                    CHECK(out[d * heads + h] == doctest::Approx(sum).epsilon(1e-3));
                }
            }
            results.push_back(out);
        }
        check_same(results);
    }
}
