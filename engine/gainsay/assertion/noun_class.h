// What sort of thing a common noun means, and of which gender.
#pragma once

#include <gainsay/assertion/noun_phrase.h>
#include <gainsay/lexicon/lexicon.h>

#include <string_view>

namespace gainsay {

// Of a noun's base form.
[[nodiscard]] Sort sort_of_noun(std::string_view lemma, Lexicon const& lexicon);
[[nodiscard]] Gender gender_of_noun(std::string_view lemma);
// "Mr", "Lady".
[[nodiscard]] Gender gender_of_address(std::string_view word);
// "ferry": spoken of as "she".
[[nodiscard]] bool is_ship(std::string_view lemma, Lexicon const& lexicon);
// "police", "family": one that may be spoken of as many.
[[nodiscard]] bool is_group_noun(std::string_view lemma);

struct PronounFacts {
    Number number = Number::unknown;
    Gender gender = Gender::unknown;
    Sort sort = Sort::unknown;
    bool speaker = false;    // "I", "we"
    bool reflexive = false;  // "himself"
    bool possessive = false; // "his"
};
// Of a personal pronoun in lower case; nothing of other words.
[[nodiscard]] PronounFacts const* pronoun_facts(std::string_view lower);

} // namespace gainsay
