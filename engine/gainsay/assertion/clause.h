// Clauses of an article as assertions.
#pragma once

#include <gainsay/assertion/assertion.h>
#include <gainsay/assertion/mention.h>
#include <gainsay/assertion/word.h>
#include <gainsay/value/values.h>

#include <string_view>
#include <vector>

namespace gainsay {

// What is known of an article before its clauses are read.
struct ClauseText {
    std::string_view text;
    Segmentation const& segmentation;
    Values const& values;
    std::vector<Word> const& words;
    Mentions const& mentions;
    Lexicon const& lexicon;
};

// In text order. Near-linear; a sentence's cost is bounded by its token limit.
[[nodiscard]] std::vector<Assertion> read_clauses(ClauseText const& text);

// The entity named within a span; of several the last person.
[[nodiscard]] EntityIndex entity_at(ClauseText const& text, Span where);

} // namespace gainsay
