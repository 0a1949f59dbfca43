// What one or more networks say of sentences: the mean of their answers.
#pragma once

#include "codebook.h"
#include "network.h"
#include "parameters.h"

#include <cstddef>
#include <span>
#include <vector>

namespace gainsay::train {

// Replaces the choices of all examples by the networks' mean distributions: heads over all words,
// relations at the heads of the best tree.
void label(std::span<Parameters const> networks, std::span<Example> examples, unsigned jobs);

// Shares of words that are right.
struct Scores {
    std::size_t words = 0;
    double upos = 0;
    double xpos = 0;
    double heads = 0;     // UAS
    double universal = 0; // LAS without subtypes
    double full = 0;      // LAS with them
};

// Compares trees word by word; both have the same words.
[[nodiscard]] Scores score(std::span<Nodes const> gold, std::span<Nodes const> predicted);

// The trees of labelled examples.
[[nodiscard]] Nodes predicted_tree(Example const& example, Answers const& answers);

} // namespace gainsay::train
