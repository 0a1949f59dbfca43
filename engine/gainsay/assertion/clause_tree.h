// The clauses of a sentence: which word each is about, its verb group, who is its subject.
#pragma once

#include <gainsay/assertion/sentence_tree.h>

#include <cstdint>
#include <vector>

namespace gainsay {

using ClauseIndex = std::uint32_t;
inline constexpr ClauseIndex no_clause = 0xFFFFFFFF;

// Where a clause's subject comes from.
enum class SubjectSource : std::uint8_t {
    none,
    own,        // "the mayor resigned"
    antecedent, // "the mayor, who resigned"; "workers injured in the fire"
    shared,     // "the mayor resigned and left": from the clause before
    governor,   // "the mayor plans to resign": from the clause above
    object      // "the court ordered the mayor to resign"
};

struct Clause {
    WordIndex head = no_word; // a verb, or the noun or adjective that a copula links
    WordIndex verb = no_word; // the main verb or copula; no_word in "Three dead in fire"
    ClauseIndex parent = no_clause;
    Relation relation = Relation::root; // to the parent
    std::vector<WordIndex> group; // auxiliaries, negation, verb, particle; shared auxiliaries first
    WordIndex subject = no_word;  // head of its phrase; never a relative pronoun
    WordIndex relative = no_word; // the relative pronoun or adverb
    WordIndex antecedent = no_word; // what a relative clause or participle tells about
    SubjectSource source = SubjectSource::none;
    bool passive = false; // the subject is who or what it is done to
    bool copular = false;
    bool infinitive = false; // with "to"
    bool participle = false; // without auxiliary: "injured in the fire", "arresting five"
    bool negative = false;   // by its own words: "not", "never", "n't"
    bool inverted = false;   // "said the mayor"
};

struct ClauseTree {
    std::vector<Clause> clauses;              // by the place of their verb
    std::vector<ClauseIndex> of_word;         // the innermost clause that a word belongs to
    std::vector<ClauseIndex> headed;          // by word: the clause that it heads
    std::vector<ClauseIndex> outermost_first; // every parent before its clauses
};

// Linear but for chains of shared subjects, which are followed up to the sentence's clauses once.
[[nodiscard]] ClauseTree find_clauses(SentenceTree const& tree);

[[nodiscard]] bool is_relative_word(SentenceTree const& tree, WordIndex i);
[[nodiscard]] bool is_negation(SentenceTree const& tree, WordIndex i);

} // namespace gainsay
