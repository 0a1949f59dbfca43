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
    0.2158, -0.9923, 0.0131, 2.1866, 7.0190,  0.7071,  1.4229,  0.9611, 2.0037, 1.6305,
    0.7982, -0.5197, 3.1964, 1.1221, 19.4170, 10.0816, -4.2767, 3.7514, 4.6284};
constexpr double departure_clauses = -0.5625; // times the logarithm of their number
constexpr double departure_bias = -2.7675;

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
