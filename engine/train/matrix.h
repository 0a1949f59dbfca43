// Matrices of floats.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace gainsay::train {

// Rows of floats in someone else's memory.
struct ConstView {
    float const* data = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t stride = 0; // floats from one row to the next

    [[nodiscard]] float const* row(std::size_t i) const { return data + i * stride; }
};

struct View {
    float* data = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t stride = 0;

    operator ConstView() const { return {data, rows, columns, stride}; }
    [[nodiscard]] float* row(std::size_t i) const { return data + i * stride; }
};

// Row-major.
class Matrix {
  public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns) { resize(rows, columns); }

    // Leaves the numbers undefined; gives no memory back.
    void resize(std::size_t rows, std::size_t columns);
    void fill(float value);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] float* row(std::size_t i) { return values_.data() + i * columns_; }
    [[nodiscard]] float const* row(std::size_t i) const { return values_.data() + i * columns_; }
    [[nodiscard]] std::span<float> values() { return {values_.data(), rows_ * columns_}; }
    [[nodiscard]] std::span<float const> values() const {
        return {values_.data(), rows_ * columns_};
    }

    [[nodiscard]] View view() { return {values_.data(), rows_, columns_, columns_}; }
    [[nodiscard]] ConstView view() const { return {values_.data(), rows_, columns_, columns_}; }
    // Some of the rows, some of the columns; they must be there (columns beyond the last are cut
    // off).
    [[nodiscard]] View part(std::size_t first_row, std::size_t rows, std::size_t first_column = 0,
                            std::size_t columns = all);
    [[nodiscard]] ConstView part(std::size_t first_row, std::size_t rows,
                                 std::size_t first_column = 0, std::size_t columns = all) const {
        return const_cast<Matrix*>(this)->part(first_row, rows, first_column, columns);
    }

  private:
    static constexpr std::size_t all = static_cast<std::size_t>(-1);

    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<float> values_;
};

} // namespace gainsay::train
