// The whole noun phrase around some of its words.
#pragma once

#include <gainsay/assertion/analysis.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace gainsay {

struct WholePhrase {
    Span span;                         // "the school gymnasium at Pelham"
    std::uint32_t top = 0;             // the token that all others hang on
    std::vector<std::uint32_t> tokens; // those that identify what is meant, ascending
    std::vector<std::uint32_t> names; // tops of what names it: "judge Anna Holt", "the judge, Holt"
};

// Of the words within `span`: what they hang on and all that identifies it (attributes, phrases
// with prepositions, appositions; no relative clauses). Nothing where no token lies within.
[[nodiscard]] std::optional<WholePhrase> noun_phrase(Analysis const& analysis, Span span);

// What sort of site the phrase's head is ("room", "house", "ground"): of "the gym of the school" a
// room; empty for what is no site.
[[nodiscard]] std::string_view site_of(Analysis const& analysis, WholePhrase const& phrase,
                                       Lexicon const& lexicon);

} // namespace gainsay
