// Scores one analysis of a text against another, as the CoNLL 2018 shared task did
// (universaldependencies.org/conll18/evaluation.html): words are aligned by the characters they
// cover, so that the two may split the text differently. Punctuation counts.
#pragma once

#include <gainsay/syntax/conllu.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

struct Count {
    std::size_t right = 0;
    std::size_t found = 0;  // by the system
    std::size_t wanted = 0; // in gold

    // Percent; where both split the text alike, this is the accuracy.
    [[nodiscard]] double f1() const {
        return found + wanted == 0
                   ? 0
                   : 200.0 * static_cast<double>(right) / static_cast<double>(found + wanted);
    }
};

struct Evaluation {
    Count sentences;
    Count words;
    Count upos;
    Count xpos;
    Count lemmas;
    Count heads;     // UAS
    Count relations; // LAS with universal relations
    Count subtypes;  // LAS with the relations as they are
};

// Sentences, with the bytes that they were read from.
struct AnalysedText {
    std::string_view bytes;
    std::span<gainsay::ConlluSentence const> sentences;
};

// Nothing where the two are not of the same text, white space aside.
std::optional<Evaluation> evaluate(AnalysedText gold, AnalysedText system);
