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
    Sentences const* treebank = nullptr; // with trees; at least one sentence
    Sentences const* text = nullptr;     // without; may be empty
    Sentences const* dev = nullptr;      // with trees: scored after each epoch, learnt from never
};

struct Options {
    Recipe recipe;
    std::uint64_t seed = 1;
    unsigned jobs = 1;
    std::string keep; // folder where trained teachers are kept and looked for; empty for none
    // Called with lines for people, without line ends.
    std::function<void(std::string_view)> progress = [](std::string_view) {};
};

// The bytes of syntax.bin. The same inputs, options and number of jobs give the same bytes on the
// same kind of processor. Needs AVX2 and FMA (see trains_here).
[[nodiscard]] std::string train_model(Inputs const& inputs, Options const& options);

// Whether this processor can train. (Any can parse.)
[[nodiscard]] bool trains_here();

} // namespace gainsay::train
