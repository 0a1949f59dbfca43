// What each token seems to be: tags guessed from word lists, the lexicon and the neighbours. A
// stand-in for a tagger that has learnt, and as good as such rules get: about nine words in ten.
#pragma once

#include <gainsay/lexicon/lexicon.h>
#include <gainsay/sentence/sentence.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace gainsay {

enum class Tag : std::uint8_t {
    punctuation,
    determiner, // also possessive pronouns
    pronoun,
    relative, // who, which, that
    preposition,
    to,
    conjunction,
    subordinator,
    auxiliary, // forms of be, have, do
    modal,
    negation,
    verb,
    noun,
    name,
    adjective,
    adverb,
    number,
    possessive // 's
};

// `past` is also the participle: most verbs do not tell them apart.
enum class VerbForm : std::uint8_t { none, base, third, past, ing };

struct Word {
    std::string lower;
    Tag tag = Tag::noun;
    VerbForm form = VerbForm::none;
    bool capital = false; // begins with a capital letter
};

// One word for each token. Linear in the text.
[[nodiscard]] std::vector<Word> tag_words(std::string_view text, Segmentation const& segmentation,
                                          Lexicon const& lexicon);

[[nodiscard]] bool is_be(std::string_view lower);
[[nodiscard]] bool is_have(std::string_view lower);

} // namespace gainsay
