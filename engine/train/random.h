// Random numbers that are the same everywhere (SplitMix64; Steele, Lea & Flood 2014).
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gainsay::train {

class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    // In [0, 1).
    float uniform() { return static_cast<float>(next() >> 40) * 0x1p-24F; }
    // In [0, limit).
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i) {
            std::swap(values[i - 1], values[below(i)]);
        }
    }

  private:
    std::uint64_t state_;
};

} // namespace gainsay::train
