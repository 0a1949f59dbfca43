// From trained weights to the model file.
#pragma once

#include "codebook.h"
#include "parameters.h"

#include <string>

namespace gainsay::train {

// The bytes of syntax.bin (gainsay/syntax/model_format.h). Both networks read the same vocabulary.
[[nodiscard]] std::string pack(Parameters const& standard, Parameters const& fast,
                               Vocabulary const& vocabulary, Answers const& answers);

} // namespace gainsay::train
