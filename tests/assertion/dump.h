// Assertions of a short text as lines to compare.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/pipeline/resources.h>

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::test {

// The data folder's, loaded once.
Resources const& resources();

// `text` as an article's only paragraph, published on Thursday 6 March 2025.
Analysis analysed(std::string_view text);

// "S(the mayor) V[resign past not] O(…) in(May)": the subject, the verb's base form with "passive",
// "not" and the modality where it is not asserted, the object, the arguments by their roles, and
// who says it.
std::string dump(Analysis const& analysis, Assertion const& assertion);
std::vector<std::string> dumps(Analysis const& analysis);

// The assertion by this verb; nullptr where there is none.
Assertion const* find(Analysis const& analysis, std::string_view lemma);

} // namespace gainsay::test
