// Cutting sentences that are too long for one tree.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace gainsay::syntax {

// The ends of the pieces of a sentence, each at most `limit` words long; the last is words.size().
[[nodiscard]] std::vector<std::size_t> piece_ends(std::span<std::string_view const> words,
                                                  std::size_t limit);

} // namespace gainsay::syntax
