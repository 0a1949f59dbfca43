// The training loop of one network.
#pragma once

#include "codebook.h"
#include "network.h"
#include "weights.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace gainsay::train {

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

// Trains in place. The result depends on the seed and on the number of jobs (among which a batch is
// shared out), not on luck.
void learn(Weights& weights, std::span<Example const> examples,
           std::span<std::uint32_t const> form_counts, Schedule const& schedule, std::uint64_t seed,
           unsigned jobs, std::function<void(Epoch const&)> const& after_epoch);

// Batches of about so many words, of sentences of like length, longest first; each batch holds
// indices of examples.
[[nodiscard]] std::vector<std::vector<std::size_t>>
make_batches(std::span<Example const> examples, std::size_t batch_words, Random* random);

} // namespace gainsay::train
