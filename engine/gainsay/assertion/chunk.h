// A sentence cut into noun phrases, verb groups and what stands between them: the ground on which
// clauses are guessed while there is no tree.
#pragma once

#include <gainsay/assertion/word.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gainsay {

enum class ChunkKind : std::uint8_t {
    noun_phrase,
    verb_group,
    adjective,
    preposition,
    relative,
    subordinator,
    conjunction,
    time,
    punctuation,
    adverb
};

inline constexpr std::size_t no_chunk = static_cast<std::size_t>(-1);

struct Chunk {
    ChunkKind kind;
    std::size_t first; // tokens
    std::size_t end;
    std::size_t head; // main verb; last noun of the phrase, before any "of"

    // Of verb groups.
    std::string lemma = {};
    VerbForm form = VerbForm::none;
    std::size_t modal = no_chunk; // its token
    bool passive = false;
    bool negative = false;
    bool infinitive = false; // with "to"
    bool finite = false;
    bool bare = false; // a participle without auxiliary: "injured", "arresting"
    bool copula = false;

    // Of noun phrases.
    bool pronoun = false;
    bool none = false; // "no ransom", "nobody"
};

// What the chunker needs to know of a text.
struct ChunkText {
    Segmentation const& segmentation;
    std::vector<Word> const& words;
    std::vector<bool> const& in_time;
    std::vector<bool> const& in_quantity;
    Lexicon const& lexicon;
};

// The chunks tile the sentence.
[[nodiscard]] std::vector<Chunk> chunk(ChunkText const& text, Sentence const& sentence);

} // namespace gainsay
