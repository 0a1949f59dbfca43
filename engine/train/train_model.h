// From treebanks to the model file: what `gainsay train` does.
#pragma once

#include "predict.h"
#include "recipe.h"
#include "treebank.h"
#include <gainsay/base/result.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace gainsay::train {

struct Inputs {
    TrainingSet const* treebank = nullptr; // with trees
    TrainingSet const* text = nullptr;     // without; may be empty
    TrainingSet const* dev = nullptr;      // with trees: scored after each epoch, learnt from never
};

struct Options {
    Recipe recipe;
    std::uint64_t seed = 1;
    unsigned jobs = 1;
    // Folder where each trained network is kept, and found again by a run with the same inputs,
    // recipe and seed; empty for none.
    std::string keep;
    // Called with lines for people, without line ends.
    std::function<void(std::string_view)> progress = [](std::string_view) {};
};

// The bytes of syntax.bin. The same inputs and options give the same bytes on the same kind of
// processor, for any number of jobs. Needs AVX2 and FMA (see trains_here). Expects learnable().
[[nodiscard]] std::string train_model(Inputs const& inputs, Options const& options);

// Whether trees can be learnt from the treebank: it has a root and another relation.
[[nodiscard]] bool learnable(TrainingSet const& treebank);

// Whether this processor can train. (Any can parse.)
[[nodiscard]] bool trains_here();

} // namespace gainsay::train
