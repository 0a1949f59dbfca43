// Weights kept between runs, as they are: for a long training that is taken up again.
#pragma once

#include "weights.h"

#include <string>

namespace gainsay::train {

// Whether it could be written.
bool save_weights(Weights& weights, std::string const& path);
// Whether the file was there and of the same shape; else the weights stay as they were.
bool load_weights(Weights& weights, std::string const& path);

} // namespace gainsay::train
