// The trainer's threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace gainsay::train {

// Runs work(0) … work(count - 1) on up to `jobs` threads, each index once. What one of them throws
// is thrown here once all threads have ended.
template <class Work>
void parallel(std::size_t count, unsigned jobs, Work const& work) {
    std::atomic<std::size_t> next = 0;
    std::mutex guard; // of `failure`
    std::exception_ptr failure;
    auto const run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                std::scoped_lock const lock(guard);
                failure = std::current_exception();
                next = count;
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < jobs && i < count; ++i) {
            threads.emplace_back(run);
        }
        run();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace gainsay::train
