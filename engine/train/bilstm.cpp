#include "bilstm.h"

#include "elementwise.h"
#include "layers.h"
#include "packed.h"
#include "products.h"

#include <algorithm>

namespace gainsay::train {

namespace {

// A step and the one before it in reading direction.
struct Step {
    std::size_t row = 0;       // first row of the step
    std::size_t running = 0;   // sentences in it
    std::size_t before = 0;    // first row of the step before
    std::size_t continued = 0; // sentences that have one
};

// In reading order: from the first word on, or from the last.
std::vector<Step> walk(Steps const& steps, bool backward) {
    std::vector<Step> out(steps.count());
    for (std::size_t i = 0; i < out.size(); ++i) {
        std::size_t const at = backward ? out.size() - 1 - i : i;
        out[i] = {steps.first_row[at], steps.running(at), 0, 0};
        if (i > 0) {
            std::size_t const before = backward ? at + 1 : at - 1;
            out[i].before = steps.first_row[before];
            out[i].continued = std::min(steps.running(at), steps.running(before));
        }
    }
    return out;
}

} // namespace

Steps::Steps(std::span<std::size_t const> lengths) : first_row{0} {
    std::size_t const longest = lengths.empty() ? 0 : lengths.front();
    std::size_t running = lengths.size();
    for (std::size_t step = 0; step < longest; ++step) {
        while (running > 0 && lengths[running - 1] <= step) {
            --running;
        }
        rows += running;
        first_row.push_back(rows);
    }
}

void bilstm(std::array<Parameters::Direction, 2> const& weights, Steps const& steps,
            Matrix const& inputs, std::array<LstmState, 2>& states, Matrix& outputs) {
    std::size_t const hidden = weights[0].recurrent.columns();
    outputs.resize(steps.rows, 2 * hidden);
    Packed recurrent;
    for (std::size_t d = 0; d < 2; ++d) {
        Parameters::Direction const& w = weights[d];
        LstmState& state = states[d];
        state.cells.resize(steps.rows, hidden);
        state.tanh_cells.resize(steps.rows, hidden);
        project(state.gates, inputs, w.input, &w.bias);
        recurrent.pack_transposed(w.recurrent.view());
        std::size_t const column = d * hidden;
        for (Step const& step : walk(steps, d == 1)) {
            recurrent.add_product(state.gates.part(step.row, step.continued),
                                  outputs.part(step.before, step.continued, column, hidden));
            for (std::size_t s = 0; s < step.running; ++s) {
                std::size_t const row = step.row + s;
                float const* previous =
                    s < step.continued ? state.cells.row(step.before + s) : nullptr;
                lstm_step(state.gates.row(row), previous, state.cells.row(row),
                          state.tanh_cells.row(row), outputs.row(row) + column, hidden);
            }
        }
    }
}

void bilstm_back(std::array<Parameters::Direction, 2> const& weights, Steps const& steps,
                 Matrix const& inputs, std::array<LstmState, 2> const& states,
                 Matrix const& outputs, Matrix const& output_gradient,
                 std::array<Parameters::Direction, 2>& gradients, Matrix& input_gradient) {
    std::size_t const hidden = weights[0].recurrent.columns();
    std::size_t const widest = steps.count() == 0 ? 0 : steps.running(0);
    input_gradient.resize(steps.rows, inputs.columns());
    input_gradient.fill(0);
    Matrix gate_gradient(steps.rows, 4 * hidden);
    Matrix previous_output(steps.rows, hidden);
    Matrix output_carry(widest, hidden);
    Matrix cell_carry(widest, hidden);
    std::vector<float> total(hidden);
    Packed recurrent;
    for (std::size_t d = 0; d < 2; ++d) {
        Parameters::Direction const& w = weights[d];
        LstmState const& state = states[d];
        std::size_t const column = d * hidden;
        recurrent.pack(w.recurrent.view());
        output_carry.fill(0);
        cell_carry.fill(0);
        previous_output.fill(0);
        std::vector<Step> const order = walk(steps, d == 1);
        for (auto step = order.rbegin(); step != order.rend(); ++step) {
            for (std::size_t s = 0; s < step->running; ++s) {
                std::size_t const row = step->row + s;
                bool const continued = s < step->continued;
                std::copy_n(output_gradient.row(row) + column, hidden, total.data());
                add_into(total.data(), output_carry.row(s), hidden);
                lstm_step_back(state.gates.row(row),
                               continued ? state.cells.row(step->before + s) : nullptr,
                               state.tanh_cells.row(row), total.data(), cell_carry.row(s),
                               gate_gradient.row(row), hidden);
                if (continued) {
                    std::copy_n(outputs.row(step->before + s) + column, hidden,
                                previous_output.row(row));
                } else {
                    // The sentence begins here: nothing flows on into whoever takes its place.
                    std::fill_n(cell_carry.row(s), hidden, 0.0F);
                }
                std::fill_n(output_carry.row(s), hidden, 0.0F);
            }
            recurrent.add_product(output_carry.part(0, step->continued),
                                  gate_gradient.part(step->row, step->continued));
        }
        Parameters::Direction& g = gradients[d];
        multiply_at_b(g.recurrent.view(), gate_gradient.view(), previous_output.view(), Into::add);
        project_back(gate_gradient, inputs, w.input, g.input, &g.bias, input_gradient);
    }
}

} // namespace gainsay::train
