// Clauses of an article as assertions.
#pragma once

#include <gainsay/assertion/assertion.h>
#include <gainsay/assertion/mention.h>
#include <gainsay/assertion/sentence_tree.h>
#include <gainsay/value/values.h>

#include <vector>

namespace gainsay {

// What is known of an article before its clauses are read.
struct ClauseText {
    ParsedText parsed;
    std::vector<SentenceTree> const& trees; // one for each sentence
    Values const& values;
    Mentions const& mentions;
};

// In text order. Linear but for what a sentence's word limit bounds.
[[nodiscard]] std::vector<Assertion> read_clauses(ClauseText const& text);

} // namespace gainsay
