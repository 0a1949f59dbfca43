// Two small logistic models: which items of a sentence its sources lack, and which clauses.
//
// The coefficients were fitted to stories with known additions (docs/quality.md). What each figure
// measures is said where it is made, in support_measure.cpp, in this order.
#pragma once

#include <span>

namespace gainsay {

[[nodiscard]] double item_missing(std::span<double const> features);
[[nodiscard]] double clause_missing(std::span<double const> features);

} // namespace gainsay
