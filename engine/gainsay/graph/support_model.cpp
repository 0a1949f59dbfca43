#include <gainsay/base/contract.h>
#include <gainsay/graph/support_model.h>

#include <array>
#include <cmath>

namespace gainsay {

namespace {

// Fitted.
std::vector<double> const item_weights = {1.6265, 1.8930, 3.3839,   -3.2362, 2.8893,  -2.0999,
                                          1.3721, 0.7160, 0.4751,   3.8010,  0.7794,  0.0744,
                                          1.0014, 1.8281, -13.6534, -0.3672, -0.8099, -6.1004};
std::vector<double> const clause_weights = {2.4317,  -2.5686, 0.1792, 0.3351, 3.0591, 0.3890,
                                            0.4973,  0.5385,  1.2840, 1.0926, 1.1859, 0.8488,
                                            -0.3754, -0.0324, 0.1415, 0.2460};
constexpr std::array departure_weights = {
    0.2486, -1.0117, 0.0012, 1.9014, 10.4403, 0.8043, 1.3406,  0.9463, 1.8071, 1.6875,
    0.9720, -0.5960, 3.0389, 1.0977, 16.7174, 9.9035, -3.5081, 3.9087, 5.1734};
constexpr double departure_clauses = -0.5026; // times the logarithm of their number
constexpr double departure_bias = -3.4926;

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
    static SupportModels const models = {{-0.1776, item_weights}, {-1.9231, clause_weights}, 0.48};
    return models;
}

double clause_departs(std::span<double const> departure, std::size_t clauses) {
    double const others = departure_clauses * std::log(static_cast<double>(clauses));
    return probability(departure_bias + others, departure_weights, departure);
}

} // namespace gainsay
