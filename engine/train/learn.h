// The training loop of one network.
#pragma once

#include "codebook.h"
#include "network.h"
#include "parameters.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace gainsay::train {

inline constexpr std::size_t batch_shares = 2;

struct Schedule {
    std::size_t epochs = 0;
    std::size_t batch_words = 0;
    float rate = 0;       // at the start; falls linearly …
    float last_share = 0; // … to this share of it
    float clip = 0;
    Dropout dropout;
};

struct Epoch {
    std::size_t number = 0; // from 1
    Losses losses;
    double seconds = 0;
};

// Trains in place. A batch is shared out in `batch_shares` parts whose gradients are summed in
// order, so that the number of jobs, the threads they run on, does not change the result.
void learn(Parameters& weights, std::span<Example const> examples,
           std::span<std::uint32_t const> form_counts, Schedule const& schedule, std::uint64_t seed,
           unsigned jobs, std::function<void(Epoch const&)> const& after_epoch);

// Batches of about so many words, of sentences of like length, longest first; each batch holds
// indices of examples.
[[nodiscard]] std::vector<std::vector<std::size_t>>
make_batches(std::span<Example const> examples, std::size_t batch_words, Random* random);

} // namespace gainsay::train
