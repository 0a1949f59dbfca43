// From characters to words.
#pragma once

#include <gainsay/sentence/sentence.h>

#include <string_view>
#include <vector>

namespace gainsay {

// Appends the tokens of one block, which is text[block.begin, block.end). Every byte that is no
// white space lies in exactly one token.
void tokenise(std::string_view text, Span block, std::vector<Token>& tokens);

// What a token is by its characters alone.
[[nodiscard]] TokenKind kind_of(std::string_view token);

} // namespace gainsay
