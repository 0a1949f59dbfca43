// Adam over a network's weights, lazily where a batch touches few rows.
#pragma once

#include "network.h"
#include "parameters.h"

#include <cstddef>

namespace gainsay::train {

class Optimiser {
  public:
    explicit Optimiser(Parameters const& like);

    // One step; gradients whose norm exceeds `clip` are scaled down to it.
    void step(Parameters& weights, Gradients& gradients, float rate, float clip);

  private:
    Parameters mean_;
    Parameters square_;
    std::size_t steps_ = 0;
};

} // namespace gainsay::train
