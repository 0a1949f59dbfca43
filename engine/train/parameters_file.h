// Parameters kept between runs, as they are: for a long training that is taken up again. In the
// machine's own byte order.
#pragma once

#include "parameters.h"

#include <cstdint>
#include <string>

namespace gainsay::train {

// `run` says which training they are of. Whether the file could be written.
bool save_parameters(Parameters& weights, std::string const& path, std::uint64_t run);
// Whether the file was there, of this run and of the same shape; else the weights stay as they
// were.
bool load_parameters(Parameters& weights, std::string const& path, std::uint64_t run);

} // namespace gainsay::train
