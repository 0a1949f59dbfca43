// A bidirectional LSTM over a batch of sentences that step through time together.
#pragma once

#include "matrix.h"
#include "parameters.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gainsay::train {

// The rows of a batch in order of time: first the first words of all sentences, then the second
// words, … TrainingSet are sorted by length, longest first, so that those still running are the
// first ones.
struct Steps {
    std::vector<std::size_t> first_row; // of each step; one more at the end
    std::size_t rows = 0;

    // `lengths` descend.
    explicit Steps(std::span<std::size_t const> lengths);
    [[nodiscard]] std::size_t count() const { return first_row.size() - 1; }
    [[nodiscard]] std::size_t running(std::size_t step) const {
        return first_row[step + 1] - first_row[step];
    }
    [[nodiscard]] std::size_t row(std::size_t sentence, std::size_t word) const {
        return first_row[word] + sentence;
    }
};

// What the forward pass leaves for the backward pass.
struct LstmState {
    Matrix gates;
    Matrix cells;
    Matrix tanh_cells;
};

// Writes outputs (rows x 2 hidden): forward half, then backward half.
void bilstm(std::array<Parameters::Direction, 2> const& weights, Steps const& steps,
            Matrix const& inputs, std::array<LstmState, 2>& states, Matrix& outputs);

// Adds to `gradients`; writes the inputs' gradient.
void bilstm_back(std::array<Parameters::Direction, 2> const& weights, Steps const& steps,
                 Matrix const& inputs, std::array<LstmState, 2> const& states,
                 Matrix const& outputs, Matrix const& output_gradient,
                 std::array<Parameters::Direction, 2>& gradients, Matrix& input_gradient);

} // namespace gainsay::train
