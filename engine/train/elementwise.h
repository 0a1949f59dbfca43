// The steps of training that go number by number; built for the processor's vectors, like
// matrix.cpp.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gainsay::train {

// One step of an LSTM for one sentence. `gates` holds 4 * size pre-activations (input, forget,
// cell, output) and receives their activations; `previous` is the cell before (null at the start).
// Writes cell, tanh(cell), output.
void lstm_step(float* gates, float const* previous, float* cell, float* tanh_cell, float* output,
               std::size_t size);

// Its gradient. `output_gradient` is of the output; `cell_gradient` of the cell as later steps left
// it, and receives that of the cell before. Writes the pre-activations' gradient (4 * size).
void lstm_step_back(float const* gates, float const* previous, float const* tanh_cell,
                    float const* output_gradient, float* cell_gradient, float* gate_gradient,
                    std::size_t size);

// In place; returns the logarithm of the sum that was divided by.
float softmax(float* values, std::size_t size);

// v = v > 0 ? v : slope v. The gradient reads the activated values.
void leaky_relu(float* values, std::size_t size, float slope);
void leaky_relu_back(float const* values, float* gradient, std::size_t size, float slope);

void multiply_into(float* values, float const* factors, std::size_t size);
void add_into(float* values, float const* terms, std::size_t size);
[[nodiscard]] double sum_of_squares(float const* values, std::size_t size);

// One step of Adam (Kingma & Ba 2015), with the bias corrections already in `rate`.
struct AdamStep {
    float rate;
    float beta1;
    float beta2;
    float epsilon;
    float gradient_scale;
};
void adam(float* values, float* mean, float* square, float const* gradient, std::size_t size,
          AdamStep const& step);

} // namespace gainsay::train
