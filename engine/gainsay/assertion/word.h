// What the finder of names needs to know of each token.
#pragma once

#include <gainsay/lexicon/lexicon.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/tree.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

enum class WordKind : std::uint8_t { other, punctuation, verb, noun, name, adjective, possessive };

struct Word {
    std::string lower;
    WordKind tag = WordKind::other;
    bool capital = false; // begins with a capital letter
};

// One word for each token. Capitals tell names from other words, the parser's tags where capitals
// do not: at a sentence's start; in a headline that has them everywhere, the lexicon. Linear in the
// text.
[[nodiscard]] std::vector<Word> tag_words(std::string_view text, Segmentation const& segmentation,
                                          Nodes const& nodes, Lexicon const& lexicon);

} // namespace gainsay
