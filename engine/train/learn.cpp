#include "learn.h"

#include "optimiser.h"
#include "parallel.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <numeric>

namespace gainsay::train {

std::vector<std::vector<std::size_t>> make_batches(std::span<Example const> examples,
                                                   std::size_t batch_words, Random* random) {
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Lengths are blurred a little, so that batches differ from epoch to epoch.
    std::vector<std::size_t> lengths(examples.size());
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        lengths[i] = 4 * examples[i].size() + (random != nullptr ? random->below(9) : 0);
    }
    if (random != nullptr) {
        random->shuffle(order);
    }
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return lengths[a] > lengths[b]; });
    std::vector<std::vector<std::size_t>> batches;
    std::size_t words = batch_words;
    for (std::size_t const i : order) {
        if (examples[i].empty()) {
            continue;
        }
        if (words >= batch_words) {
            batches.emplace_back();
            words = 0;
        }
        batches.back().push_back(i);
        words += examples[i].size();
    }
    for (auto& batch : batches) {
        std::ranges::stable_sort(batch, [&](std::size_t a, std::size_t b) {
            return examples[a].size() > examples[b].size();
        });
    }
    if (random != nullptr) {
        random->shuffle(batches);
    }
    return batches;
}

namespace {

// A share of each batch.
struct Worker {
    Pass pass;
    Gradients gradients;
    Losses losses;
    std::vector<Example const*> share;

    explicit Worker(Parameters const& weights) : pass(weights), gradients(weights) {}
};

} // namespace

void learn(Parameters& weights, std::span<Example const> examples,
           std::span<std::uint32_t const> form_counts, Schedule const& schedule, std::uint64_t seed,
           unsigned jobs, std::function<void(Epoch const&)> const& after_epoch) {
    Random order(seed);
    Optimiser optimiser(weights);
    std::vector<std::unique_ptr<Worker>> workers;
    for (std::size_t i = 0; i < batch_shares; ++i) {
        workers.push_back(std::make_unique<Worker>(weights));
    }
    std::size_t done = 0;
    for (std::size_t epoch = 1; epoch <= schedule.epochs; ++epoch) {
        auto const start = std::chrono::steady_clock::now();
        auto const batches = make_batches(examples, schedule.batch_words, &order);
        std::size_t const all = batches.size() * schedule.epochs;
        Losses losses;
        for (auto const& batch : batches) {
            std::size_t words = 0;
            for (auto& worker : workers) {
                worker->share.clear();
            }
            for (std::size_t i = 0; i < batch.size(); ++i) {
                words += examples[batch[i]].size();
                workers[i % workers.size()]->share.push_back(&examples[batch[i]]);
            }
            float const scale = 1.0F / static_cast<float>(words);
            parallel(workers.size(), jobs, [&](std::size_t i) {
                Worker& worker = *workers[i];
                Random random(seed ^ (done * workers.size() + i + 1) * 0x9E3779B97F4A7C15);
                worker.gradients.clear();
                worker.pass.read(worker.share, schedule.dropout, form_counts, &random);
                worker.losses = worker.pass.learn(worker.gradients, scale);
            });
            for (std::size_t i = 0; i < workers.size(); ++i) {
                losses.add(workers[i]->losses);
                if (i > 0) {
                    workers[0]->gradients.add(workers[i]->gradients);
                }
            }
            float const progress = static_cast<float>(done) / static_cast<float>(all);
            float const rate = schedule.rate * (1 - progress * (1 - schedule.last_share));
            optimiser.step(weights, workers[0]->gradients, rate, schedule.clip);
            ++done;
        }
        std::chrono::duration<double> const taken = std::chrono::steady_clock::now() - start;
        after_epoch({epoch, losses, taken.count()});
    }
}

} // namespace gainsay::train
