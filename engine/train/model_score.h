// A model file's scores on treebanks, through the parser that everyone uses.
#pragma once

#include "predict.h"
#include "treebank.h"
#include <gainsay/syntax/parser.h>

namespace gainsay::train {

// With the treebank's tokens given.
[[nodiscard]] Scores score(Parser const& parser, ParserMode mode, TrainingSet const& gold);

} // namespace gainsay::train
