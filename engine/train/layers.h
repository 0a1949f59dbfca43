// The steps that all layers of a network are made of, over one row a word.
#pragma once

#include "matrix.h"

namespace gainsay::train {

// out = in W^T + bias, or without it where `bias` is null.
void project(Matrix& out, Matrix const& in, Matrix const& weights, Matrix const* bias);
// The gradients of project() where d is that of its output: adds the weights', the bias's (unless
// null) and the input's.
void project_back(Matrix const& d, Matrix const& in, Matrix const& weights, Matrix& d_weights,
                  Matrix* d_bias, Matrix& d_in);

// Adds all rows to the one row of `sum`.
void add_rows(Matrix& sum, Matrix const& rows);

// Each row in place.
void softmax_rows(Matrix& scores);

} // namespace gainsay::train
