// Three small logistic models: which items of a sentence its sources lack, which clauses, and which
// clauses of a brief text depart from them.
//
// The coefficients were fitted to stories with known additions and to summaries with known errors
// (docs/quality.md). What each figure measures is said where it is made, in support_measure.cpp, in
// this order.
#pragma once

#include <span>

namespace gainsay {

[[nodiscard]] double item_missing(std::span<double const> features);
[[nodiscard]] double clause_missing(std::span<double const> features);
// `clauses`: of the whole text.
[[nodiscard]] double clause_departs(std::span<double const> departure, std::size_t clauses);

} // namespace gainsay
