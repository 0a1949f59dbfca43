#include <gainsay/base/contract.h>
#include <gainsay/graph/support_model.h>

#include <array>
#include <cmath>

namespace gainsay {

namespace {

// Fitted.
std::vector<double> const item_weights = {
    -0.4105, 0.1953, 1.7799,  0.9364, 0.1093,  1.6963,  2.0018,  5.9334,  -2.6538, -0.2293, -2.6512,
    1.0617,  0.6008, -0.6678, 1.8054, -0.8090, -5.1576, 2.2125,  -4.3480, 1.9570,  1.2039,  -0.7982,
    -2.0135, 0.2371, 3.5232,  0.5942, 1.7433,  -0.8646, -0.0740, 3.4549,  2.3995};
std::vector<double> const clause_weights = {-0.1747, 2.0404,  0.3048, 0.7801,  0.2684,  0.1558, 0.1633,
                                       0.0977,  -0.0071, 0.6097, 0.6343,  -0.8637, 0.6882, 2.2481,
                                       -0.1340, 1.4890,  1.9791, -1.4994, 0.4308};
constexpr std::array departure_weights = {0.3184,  -1.0943, 0.0145,  2.1631,  1.2654, 1.0558,
                                          1.7341,  1.6978,  1.0722,  -0.4538, 4.2594, 1.0702,
                                          16.4024, 9.5544,  -3.8276, 4.0447,  4.9345};
constexpr double departure_clauses = -0.6006; // times the logarithm of their number
constexpr double departure_bias = -1.2201;

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
    static SupportModels const models = {{-5.5066, item_weights}, {-3.0903, clause_weights}, 0.42};
    return models;
}

double clause_departs(std::span<double const> departure, std::size_t clauses) {
    double const others = departure_clauses * std::log(static_cast<double>(clauses));
    return probability(departure_bias + others, departure_weights, departure);
}

} // namespace gainsay
