// Base forms of words by their spelling, for words that no dictionary lists.
#pragma once

#include <gainsay/lexicon/lexicon.h>

#include <string>
#include <string_view>

namespace gainsay::syntax {

enum class Inflection : std::uint8_t {
    plural,
    third_person,
    past,
    gerund,
    comparative,
    superlative
};

// The base form of a lower-case word of this inflection: what the lexicon says, else by rules of
// English spelling ("tweeted" -> "tweet", "blogging" -> "blog").
[[nodiscard]] std::string base_form(std::string_view word, Inflection inflection,
                                    Lexicon const& lexicon);

} // namespace gainsay::syntax
