// The noun phrases and pronouns of an article, as the resolver of references compares them.
#pragma once

#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/sentence_tree.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gainsay {

enum class PhraseForm : std::uint8_t {
    name,          // "Ann Lee", "spokesman Ann Lee"
    pronoun,       // "she", "their"
    definite,      // "the mayor"
    demonstrative, // "this plan"
    possessive,    // "his lawyer", "the mayor's lawyer"
    indefinite,    // "a lawyer", "lawyers"
    list           // "India and Canada"
};
enum class Number : std::uint8_t { unknown, singular, plural };
enum class Gender : std::uint8_t { unknown, female, male };
// What sort of thing a phrase means.
enum class Sort : std::uint8_t { unknown, person, organisation, place, thing };
// Where it stands in its clause.
enum class Slot : std::uint8_t { subject, object, other, possessor, predicate };

using PhraseIndex = std::uint32_t;
inline constexpr PhraseIndex no_phrase = 0xFFFFFFFF;

// A head and the words that say which one is meant.
struct Description {
    std::string head;               // base form
    std::vector<std::string> words; // sorted
};

struct NounPhrase {
    std::uint32_t sentence = 0;
    WordIndex head = no_word;
    std::size_t token = 0; // of the head
    Span span;
    PhraseForm form = PhraseForm::indefinite;
    Number number = Number::unknown;
    Gender gender = Gender::unknown;
    Sort sort = Sort::unknown;
    Slot slot = Slot::other;
    EntityIndex name = no_entity; // whom the head, or a name beside it, names
    PhraseIndex possessor = no_phrase;
    std::uint32_t quote = 0xFFFFFFFF; // index of the quotation around it
    Description said;                 // of a pronoun its own form
    std::vector<PhraseIndex> members; // of a list
    bool in_list = false;             // one of several
    bool none = false;                // "no deadline", "nothing"
};

// By the place of their heads; the lists of a sentence come after its other phrases.
[[nodiscard]] std::vector<NounPhrase> find_noun_phrases(ClauseText const& in);

// What the words beside a name say of who bears it: "chief executive Ann Lee", "Ann Lee, the
// mayor", "Ann Lee is the mayor". `phrase` is the name's.
[[nodiscard]] std::vector<Description>
descriptions_of(SentenceTree const& tree, NounPhrase const& phrase, Mentions const& mentions);

// A country's people and things as the country: "canadian" -> "canada"; any other word as it is.
[[nodiscard]] std::string without_nation(std::string const& lower, Lexicon const& lexicon);

} // namespace gainsay
