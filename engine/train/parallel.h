// The trainer's threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace gainsay::train {

// Runs work(0) … work(count - 1) on up to `jobs` threads, each index once.
template <class Work>
void parallel(std::size_t count, unsigned jobs, Work const& work) {
    std::atomic<std::size_t> next = 0;
    auto const run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            work(i);
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < jobs && i < count; ++i) {
        threads.emplace_back(run);
    }
    run();
}

} // namespace gainsay::train
