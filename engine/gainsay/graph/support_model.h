// Three small logistic models: which items of a sentence its sources lack, which clauses, and which
// clauses of a brief text depart from them.
//
// The coefficients were fitted to stories with known additions and to summaries with known errors
// (docs/quality.md). What each figure measures is said where it is made, in support_measure.cpp, in
// this order.
#pragma once

#include <span>
#include <vector>

namespace gainsay {

struct LogisticModel {
    double bias = 0;
    std::vector<double> weights;

    // The probability.
    [[nodiscard]] double operator()(std::span<double const> features) const;
};

struct SupportModels {
    LogisticModel item;
    LogisticModel clause;
    double threshold = 0.5; // probability from which a clause is told to be missing
};

[[nodiscard]] SupportModels const& fitted_support();
// `clauses`: of the whole text.
[[nodiscard]] double clause_departs(std::span<double const> departure, std::size_t clauses);

} // namespace gainsay
