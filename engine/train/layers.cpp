#include "layers.h"

#include "elementwise.h"
#include "products.h"

#include <algorithm>

namespace gainsay::train {

void project(Matrix& out, Matrix const& in, Matrix const& weights, Matrix const* bias) {
    out.resize(in.rows(), weights.rows());
    for (std::size_t i = 0; i < out.rows() && bias != nullptr; ++i) {
        std::copy_n(bias->row(0), bias->columns(), out.row(i));
    }
    multiply_a_bt(out.view(), in.view(), weights.view(),
                  bias != nullptr ? Into::add : Into::replace);
}

void add_rows(Matrix& sum, Matrix const& rows) {
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        add_into(sum.row(0), rows.row(i), rows.columns());
    }
}

void project_back(Matrix const& d, Matrix const& in, Matrix const& weights, Matrix& d_weights,
                  Matrix* d_bias, Matrix& d_in) {
    multiply_at_b(d_weights.view(), d.view(), in.view(), Into::add);
    if (d_bias != nullptr) {
        add_rows(*d_bias, d);
    }
    multiply(d_in.view(), d.view(), weights.view(), Into::add);
}

void softmax_rows(Matrix& scores) {
    for (std::size_t i = 0; i < scores.rows(); ++i) {
        softmax(scores.row(i), scores.columns());
    }
}

} // namespace gainsay::train
