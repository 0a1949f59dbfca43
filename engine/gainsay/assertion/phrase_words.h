// Which words of a subtree make a phrase.
#pragma once

#include <gainsay/assertion/sentence_tree.h>

#include <cstdint>
#include <vector>

namespace gainsay {

using Words = std::vector<WordIndex>; // in text order unless said otherwise

enum class PhraseSize : std::uint8_t {
    name,    // the head, all that belongs to it before, and the rest of a name: "the old mayor"
    object,  // with its "of" phrases: "the old mayor of Lund"
    subject, // with all its prepositional phrases: "the mayor of Lund in her car"
    whole    // everything, clauses and lists included
};

// The phrase whose head is `head`, without the preposition or conjunction that introduces it, and,
// where it is what a copula links, without the clause around it.
[[nodiscard]] Words phrase_words(SentenceTree const& tree, WordIndex head, PhraseSize size);

// The members of a list, first to last: `head` and what is joined to it. At most `limit`.
[[nodiscard]] Words list_members(SentenceTree const& tree, WordIndex head, std::size_t limit);

// The preposition before a phrase, with all its words: "in", "because of". Empty: none.
[[nodiscard]] Words preposition_of(SentenceTree const& tree, WordIndex head);

// "in honour of the dead", "in addition to rain": the noun is but a part of a preposition.
[[nodiscard]] bool is_complex_preposition(SentenceTree const& tree, WordIndex head);

// "for example", "as a result": says nothing of what happened.
[[nodiscard]] bool is_opener(SentenceTree const& tree, WordIndex head);

// All words of a subordinate clause but its conjunction and the marks around it.
[[nodiscard]] Words clause_words(SentenceTree const& tree, WordIndex head);

} // namespace gainsay
