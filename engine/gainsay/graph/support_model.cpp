#include <gainsay/base/contract.h>
#include <gainsay/graph/support_model.h>

#include <array>
#include <cmath>

namespace gainsay {

namespace {

struct Model {
    double bias;
    std::span<double const> weights;
};

// Fitted.
constexpr std::array item_weights = {
    0.2508,  -0.1912, 1.8457,  0.9090, 0.1134,  1.3796,  3.6615, 10.0346, -2.5276, -1.3421, -2.1132,
    1.0602,  0.6229,  -0.6230, 1.6948, -1.0113, -9.1524, 3.0761, -6.5532, 2.1675,  1.1049,  -0.1785,
    -2.6045, 0.5261,  3.4364,  0.4951, 2.5726,  -1.0993, 0.3162, 0.0000,  0.5495};
constexpr std::array clause_weights = {0.1346, 1.2858,  -0.9702, -0.0278, 0.2632,  0.3596, 3.5409,
                                       2.4265, -0.1790, 0.7366,  0.3924,  -1.5311, 0.9448, 3.4695,
                                       1.5240, 2.0113,  3.7639,  -0.1786, -0.6506};
constexpr Model item_model = {-6.9774, item_weights};
constexpr Model clause_model = {-2.9217, clause_weights};

double probability(Model const& model, std::span<double const> features) {
    GAINSAY_EXPECTS(features.size() == model.weights.size(), "each figure has its coefficient");
    double sum = model.bias;
    for (std::size_t i = 0; i < features.size(); ++i) {
        sum += model.weights[i] * features[i];
    }
    return 1 / (1 + std::exp(-sum));
}

} // namespace

double item_missing(std::span<double const> features) {
    return probability(item_model, features);
}
double clause_missing(std::span<double const> features) {
    return probability(clause_model, features);
}

} // namespace gainsay
