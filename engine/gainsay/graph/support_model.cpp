#include <gainsay/base/contract.h>
#include <gainsay/graph/support_model.h>

#include <array>
#include <cmath>

namespace gainsay {

namespace {

// Fitted.
std::vector<double> const item_weights = {1.6581, 1.9437, 4.1206,   -3.4416, 3.5196,  -2.6477,
                                          0.8546, 0.5976, 0.4958,   3.8592,  0.7951,  0.4751,
                                          0.4397, 1.7320, -14.7242, -0.4795, -0.6712, -5.5812};
std::vector<double> const clause_weights = {2.4705,  -3.3474, 0.1771,  0.3964, 3.1131, 0.9404,
                                            0.3007,  0.3973,  1.0362,  1.1792, 0.9399, 0.9088,
                                            -0.9303, 0.7094,  -0.0915, 0.1777};
constexpr std::array departure_weights = {
    0.1818, -0.7464, 0.0501, 2.1805, 7.9278,  0.3351,  1.4562,  0.9220, 1.9941, 1.6534,
    0.7586, -0.5357, 2.5187, 1.0951, 19.6954, 10.1030, -4.0203, 3.7861, 4.7318};
constexpr double departure_clauses = -0.5576; // times the logarithm of their number
constexpr double departure_bias = -2.8203;

double probability(double bias, std::span<double const> weights, std::span<double const> features) {
    GAINSAY_EXPECTS(features.size() == weights.size(), "each figure has its coefficient");
    double sum = bias;
    for (std::size_t i = 0; i < features.size(); ++i) {
        sum += weights[i] * features[i];
    }
    return 1 / (1 + std::exp(-sum));
}

} // namespace

double LogisticModel::operator()(std::span<double const> features) const {
    return probability(bias, weights, features);
}

SupportModels const& fitted_support() {
    static SupportModels const models = {{-0.3208, item_weights}, {-1.6740, clause_weights}, 0.48};
    return models;
}

double clause_departs(std::span<double const> departure, std::size_t clauses) {
    double const others = departure_clauses * std::log(static_cast<double>(clauses));
    return probability(departure_bias + others, departure_weights, departure);
}

} // namespace gainsay
