// Adam over a network's weights, lazily where a batch touches few rows.
#pragma once

#include "network.h"
#include "weights.h"

#include <cstddef>

namespace gainsay::train {

class Optimiser {
  public:
    explicit Optimiser(Weights const& like);

    // One step; gradients whose norm exceeds `clip` are scaled down to it.
    void step(Weights& weights, Gradients& gradients, float rate, float clip);

  private:
    Weights mean_;
    Weights square_;
    std::size_t steps_ = 0;
};

} // namespace gainsay::train
