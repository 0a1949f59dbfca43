// How the words of a story are related in meaning: by synonymy, derivation, kinds, and our own list
// of paraphrases.
#pragma once

#include <gainsay/lexicon/lexicon.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace gainsay {

// A base form of a class, of one word or more ("pass away").
struct BaseWord {
    std::string lemma;
    WordClass word_class = WordClass::noun;

    friend auto operator<=>(BaseWord const&, BaseWord const&) = default;
};

struct RelatedWord {
    std::uint32_t word; // into the words given
    float likeness;     // above 0 and below 1
};

// For each word, those of the others that it is related to, by number. Words are given once.
[[nodiscard]] std::vector<std::vector<RelatedWord>> relate_words(std::span<BaseWord const> words,
                                                                 Lexicon const& lexicon);

} // namespace gainsay
