// From words to sentences.
#pragma once

#include <gainsay/sentence/sentence.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace gainsay {

// Calls for the tokens [first, end of `tokens`) of one block; returns the index after the last
// token of each sentence, the last of them tokens.size(). No sentence is longer than
// max_sentence_tokens.
[[nodiscard]] std::vector<std::uint32_t>
sentence_ends(std::string_view text, std::vector<Token> const& tokens, std::uint32_t first);

} // namespace gainsay
