// Where a statement says that something happened or led to.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/graph/record.h>
#include <gainsay/lexicon/lexicon.h>

#include <functional>
#include <optional>

namespace gainsay {

struct ToldPlace {
    Span span; // "a quarry near Halvik", without the preposition
    PlaceRole role = PlaceRole::at;
};

// The first phrase that names a place or a site; `names_a_place` says so of a stretch of text. What
// was recovered "from a barn" was in it, and what is on "a flight to Lorne" goes to Lorne.
[[nodiscard]] std::optional<ToldPlace> told_place(Analysis const& analysis,
                                                  Assertion const& assertion,
                                                  Lexicon const& lexicon,
                                                  std::function<bool(Span)> const& names_a_place);

} // namespace gainsay
