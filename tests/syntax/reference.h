// The network as model_format.h writes it down, in plain floats and loops.
#pragma once

#include "random_model.h"
#include <gainsay/syntax/tree.h>

#include <span>
#include <string_view>

gainsay::Nodes reference_parse(FloatModel const& model, FloatNetwork const& network,
                               std::span<std::string_view const> words);
