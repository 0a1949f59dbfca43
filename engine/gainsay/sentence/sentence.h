// Sentences and tokens of an article, by Universal Dependencies' conventions for English.
#pragma once

#include <gainsay/article/article.h>
#include <gainsay/base/span.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gainsay {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

// A syntactic word: "don't" is two tokens ("do", "n't"), "state-owned" three. Spans are into the
// text.
struct Token {
    Span span;
    TokenKind kind = TokenKind::word;
    bool space_before = false; // white space (or the block's start) stands before it

    friend bool operator==(Token const&, Token const&) = default;
};

struct Sentence {
    Span span; // from its first token to its last
    std::uint32_t first_token = 0;
    std::uint32_t end_token = 0;      // one past the last
    std::uint32_t block = 0;          // index into the blocks
    BlockKind kind = BlockKind::body; // of that block

    friend bool operator==(Sentence const&, Sentence const&) = default;
};

// Tokens lie in text order, without overlap, and every sentence has at least one.
struct Segmentation {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;

    [[nodiscard]] std::span<Token const> tokens_of(Sentence const& sentence) const& {
        return std::span(tokens).subspan(sentence.first_token,
                                         sentence.end_token - sentence.first_token);
    }
    std::span<Token const> tokens_of(Sentence const& sentence) && = delete;
};

// A sentence longer than this is cut at the nearest punctuation or space before the limit.
inline constexpr std::uint32_t max_sentence_tokens = 2000;

// Splits the blocks that assert something; no sentence crosses a block's end.
[[nodiscard]] Segmentation segment(Article const& article);
// The same for any text and blocks.
[[nodiscard]] Segmentation segment(std::string_view text, std::span<Block const> blocks);

// Text that is tokenised already: a sentence a line, words parted by spaces and taken as they are.
// Sentence::block is the line, counted from 0; a blank line has no sentence. Of a line that is too
// long the first max_sentence_tokens words are kept.
[[nodiscard]] Segmentation segment_lines(std::string_view text);

} // namespace gainsay
