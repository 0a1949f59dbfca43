// A checksum of data files, against truncation and decay; not against forgery.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace gainsay {

// Eight bytes a step, since whole files are read at every start. A sum may be gone on with: it is
// then the `seed` of the next piece.
[[nodiscard]] inline std::uint64_t checksum(char const* bytes, std::size_t size,
                                            std::uint64_t seed = 0) {
    std::uint64_t sum = seed ^ size;
    for (std::size_t at = 0; at < size; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + at, size - at < 8 ? size - at : 8);
        sum = (sum ^ word) * 0x9E3779B97F4A7C15;
        sum ^= sum >> 29;
    }
    return sum;
}

} // namespace gainsay
