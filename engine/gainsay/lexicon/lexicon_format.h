// The layout of lexicon.bin, shared by the compiler that writes it and the loader that maps it.
// Header, then the sections; every section begins at a multiple of 8 bytes and holds records of one
// kind, in the machine's own byte order (the file is made where it is used).
#pragma once

#include <gainsay/base/checksum.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gainsay::lexicon_format {

inline constexpr std::array<char, 8> magic = {'G', 'S', 'L', 'E', 'X', 'I', 'C', '\n'};
inline constexpr std::uint32_t version = 3; // raise with every change of a record
inline constexpr std::uint32_t byte_order = 0x01020304;
inline constexpr std::uint32_t none = 0xFFFFFFFF;

enum Section : std::uint32_t {
    text,            // char: all words, one after the other
    entries,         // Entry, by word, then class; one more at the end
    slots,           // uint32: open hash of words, the first entry of the word or `none`
    senses,          // uint32: synsets of an entry, the commonest sense first
    synsets,         // Synset; one more at the end
    hypernyms,       // uint32: broader synsets of a synset
    derivations,     // uint32: entries an entry is derived from or gives rise to
    antonyms,        // uint32: entries of opposite sense
    exceptions,      // Row: class, irregular form, base form
    listed,          // Row: list, word, what the list says of it (may be empty)
    exception_slots, // uint32: open hash of rows, the first of its group and word or `none`
    listed_slots,    // uint32: the same
    section_count
};

struct Extent {
    std::uint32_t begin; // bytes from the file's start
    std::uint32_t count; // records
};

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t byte_order;
    std::uint64_t file_size;
    std::uint64_t checksum; // of everything after the header
    std::array<Extent, section_count> sections;
};

struct Text {
    std::uint32_t begin; // in the text section
    std::uint32_t size;
};

// The end of each run of an entry is the begin of the next entry's.
struct Entry {
    Text word;
    std::uint32_t first_sense;
    std::uint32_t first_derivation;
    std::uint32_t first_antonym;
    std::uint32_t frequency;
    std::uint16_t word_class;
    std::uint16_t capitalised; // 1 where every sense writes it with a capital
};

struct Synset {
    std::uint32_t first_hypernym;
    std::uint32_t field; // number of the lexicographer file
};

// Rows are sorted by group, then word.
struct Row {
    std::uint32_t group;
    Text word;
    Text value;
};

// FNV-1a.
[[nodiscard]] inline std::uint64_t hash_word(std::string_view word, std::uint32_t group = 0) {
    std::uint64_t hash = 0xCBF29CE484222325 + group;
    for (char const c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    return hash ^ (hash >> 32);
}

} // namespace gainsay::lexicon_format
