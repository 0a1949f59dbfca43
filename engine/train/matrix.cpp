#include "matrix.h"

#include <algorithm>

namespace gainsay::train {

void Matrix::resize(std::size_t rows, std::size_t columns) {
    rows_ = rows;
    columns_ = columns;
    if (values_.size() < rows * columns) {
        values_.resize(rows * columns);
    }
}

void Matrix::fill(float value) {
    std::ranges::fill(values(), value);
}

View Matrix::part(std::size_t first_row, std::size_t rows, std::size_t first_column,
                  std::size_t columns) {
    return {row(first_row) + first_column, rows, std::min(columns, columns_ - first_column),
            columns_};
}

} // namespace gainsay::train
