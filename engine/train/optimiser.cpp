#include "optimiser.h"

#include "elementwise.h"

#include <cmath>

namespace gainsay::train {

namespace {

constexpr float beta1 = 0.9F;
constexpr float beta2 = 0.95F;
constexpr float epsilon = 1e-8F;

double norm_of(Gradients& gradients) {
    double total = 0;
    for (Matrix* matrix : gradients.sums.dense()) {
        total += sum_of_squares(matrix->values().data(), matrix->values().size());
    }
    auto const tables = gradients.sums.tables();
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (std::uint32_t const row : gradients.touched[t]) {
            total += sum_of_squares(tables[t]->row(row), tables[t]->columns());
        }
    }
    return std::sqrt(total);
}

} // namespace

Optimiser::Optimiser(Parameters const& like) : mean_(Gradients(like).sums), square_(mean_) {}

void Optimiser::step(Parameters& weights, Gradients& gradients, float rate, float clip) {
    ++steps_;
    double const norm = norm_of(gradients);
    auto const steps = static_cast<double>(steps_);
    double const correction =
        std::sqrt(1 - std::pow(double{beta2}, steps)) / (1 - std::pow(double{beta1}, steps));
    AdamStep const step{static_cast<float>(rate * correction), beta1, beta2, epsilon,
                        norm > clip ? static_cast<float>(clip / norm) : 1.0F};

    auto const values = weights.dense();
    auto const sums = gradients.sums.dense();
    auto const means = mean_.dense();
    auto const squares = square_.dense();
    for (std::size_t i = 0; i < values.size(); ++i) {
        adam(values[i]->row(0), means[i]->row(0), squares[i]->row(0), sums[i]->row(0),
             values[i]->values().size(), step);
    }
    auto const tables = weights.tables();
    auto const sum_tables = gradients.sums.tables();
    auto const mean_tables = mean_.tables();
    auto const square_tables = square_.tables();
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (std::uint32_t const row : gradients.touched[t]) {
            adam(tables[t]->row(row), mean_tables[t]->row(row), square_tables[t]->row(row),
                 sum_tables[t]->row(row), tables[t]->columns(), step);
        }
    }
}

} // namespace gainsay::train
