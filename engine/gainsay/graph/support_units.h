// The parts of a sentence that could have been added on their own: clauses, and inside them the
// phrases and adjectives that can be left out.
#pragma once

#include <gainsay/assertion/sentence_tree.h>
#include <gainsay/base/span.h>

#include <cstdint>
#include <vector>

namespace gainsay {

using UnitIndex = std::uint32_t;
inline constexpr UnitIndex no_unit = 0xFFFFFFFF;

enum class UnitKind : std::uint8_t {
    clause,     // of the sentence itself, or joined to one: "and left"
    content,    // what somebody says, thinks or wants: "that he had left"
    modifier,   // relative clauses, participles, adverbial clauses
    apposition, // "Ruiz, a former boxer"
    phrase,     // with a preposition: "in a daring raid"
    adjective   // before its noun, with its adverbs
};

struct SupportUnit {
    UnitKind kind = UnitKind::clause;
    WordIndex head = no_word;
    UnitIndex parent = no_unit;
    Span span;                    // all that hangs under its head, marks at its ends left out
    std::vector<WordIndex> words; // its own: those of units inside it are theirs
};

struct SentenceUnits {
    std::vector<SupportUnit> units; // every unit before those inside it
    std::vector<UnitIndex> of_word;
};

[[nodiscard]] SentenceUnits find_units(SentenceTree const& tree);

} // namespace gainsay
