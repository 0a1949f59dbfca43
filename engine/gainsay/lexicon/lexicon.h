// What words are and how they are related, from WordNet 3.0 and our own word lists.
#pragma once

#include <gainsay/base/result.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

enum class WordClass : std::uint8_t { noun, verb, adjective, adverb };

// WordNet's lexicographer files, by their numbers: the field a word's commonest sense belongs to.
// Those not named here are `other`.
enum class WordField : std::uint8_t {
    other,
    act = 4,
    artifact = 6,
    cognition = 9,
    communication = 10,
    event = 11,
    group = 14,
    location = 15,
    object = 17,
    person = 18,
    possession = 21,
    process = 22,
    quantity = 23,
    state = 26,
    time = 28,
    verb_change = 30,
    verb_cognition = 31,
    verb_communication = 32,
    verb_motion = 38,
    verb_possession = 40,
    verb_social = 41
};

// Our own lists (rules/words); a list is known by its file's name.
enum class WordList : std::uint8_t {
    country,           // value: the country's first name ("usa" -> "united states")
    demonym,           // value: the country
    city,              // well-known places that are no countries
    honorific,         // "mr", "dr", "sir"
    title,             // "prime minister", "police chief"
    organisation_word, // "ministry", "ltd", "university"
    place_word,        // "river", "county"
    given_name,        // first names
    saying_verb,       // base forms: "say", "confirm"
    stop_word,         // words that tell nothing about what a text is about
    unreal_verb,       // base forms; value: modality of what they govern: "plan", "demand"
    office,            // "mayor", "uncle"; value: FAMILY:RANK, what it can mean
    office_field,      // "personnel", "hr"; value: the field, one word for all: "personnel"
    evaluative_word,   // "daring", "notoriously", "fiasco": judge what they are said of
    paraphrase,        // base forms; value: numbers of the groups whose words news puts for one
                       // another, parted by spaces
    contrary,          // words that exclude each other ("north", "south"); value: of each group its
                       // side, a letter, and its number, parted by spaces
    site,              // "kitchen", "hotel", "beach"; value: room, house or ground
    measure,           // "turnout", "to cost": what amount they tell of; value: the measure, its
                       // dimension, and "agent" where who does it is counted
    near_word,         // base forms and phrases; value: "+" and the numbers of the lines that it
                       // heads, "-" and those of other lines that it stands in, parted by spaces
    state,             // "jam", "in custody": states that exclude each other; value: as of
                       // contraries, sides a and b; A and B where the first may become the second,
                       // t and u of no people, d and e of what is done to something
    body,              // "ministry", "airline": value: the sort of body
    converse,          // "sell", "buy": value: the deed, and which end of it the subject stands at
    whereabouts,       // "tow", "spend night": verbs whose place is told of one party; value: of
                       // each line whose it is (people, things, deeds, any), a letter, and its
                       // number, parted by spaces
    occasion           // "learn", "leave *": verbs whose time is told of one party; value: as of
                       // whereabouts
};
inline constexpr std::size_t word_list_count = 24;

// A base form of a class.
struct LexiconWord {
    std::string_view lemma;
    WordClass word_class;
};

// A broader sense and how many steps above the word it is.
struct BroaderSense {
    std::uint32_t sense;
    int steps;
};

// Read-only, memory-mapped, shared by all threads. All look-ups take lower-case words. Views
// returned live as long as the lexicon or a copy of it.
class Lexicon {
  public:
    // `folder` holds lexicon.bin, made at build time from WordNet and the word lists.
    // Problems: missing-file, broken-lexicon (truncated, foreign or corrupt).
    [[nodiscard]] static Result<Lexicon> load(std::string const& folder);

    // Whether the word, as it stands or inflected, is known as of this class.
    [[nodiscard]] bool is(std::string_view word, WordClass word_class) const;
    // The base form ("struck" -> "strike"), or the word itself where nothing is known.
    [[nodiscard]] std::string lemma(std::string_view word, WordClass word_class) const;
    // The base form of which the word is an irregular or regular inflection, also where the word is
    // a base form as well ("glasses" -> "glass"); nothing where there is none.
    [[nodiscard]] std::optional<std::string_view> base_form(std::string_view word,
                                                            WordClass word_class) const;
    // How often the base form was tagged in WordNet's semantic concordance: a hint of what class a
    // form most often has. 0 for unknown words.
    [[nodiscard]] std::uint32_t frequency(std::string_view lemma, WordClass word_class) const;
    // Whether the base form is written with a capital in every sense ("american", "islamic").
    [[nodiscard]] bool capitalised(std::string_view lemma, WordClass word_class) const;
    // The field of the base form's commonest sense.
    [[nodiscard]] WordField field(std::string_view lemma, WordClass word_class) const;
    // Whether two base forms share a sense, directly or through one derivation step
    // (agree/agreement). Of a word's many senses only the commonest count: rare ones link almost
    // anything.
    [[nodiscard]] bool synonymous(std::string_view a, std::string_view b) const;
    // Numbers of the base form's common senses: two words that share one are synonymous. For
    // indexing.
    [[nodiscard]] std::vector<std::uint32_t> senses(std::string_view lemma,
                                                    WordClass word_class) const;
    // What the base form is derived from or gives rise to (agree: agreement, agreeable).
    [[nodiscard]] std::vector<LexiconWord> derived(std::string_view lemma,
                                                   WordClass word_class) const;
    // The senses above its common senses, up to so many steps (1 or more), each once, nearest
    // first.
    [[nodiscard]] std::vector<BroaderSense> broader_senses(std::string_view lemma,
                                                           WordClass word_class, int steps) const;
    // Whether a sense of the one is the opposite of the other (open/close, accept/reject), or our
    // list says so (uphold/overturn).
    [[nodiscard]] bool opposite(std::string_view a, std::string_view b) const;
    // Whether `broad` names a kind that `narrow` belongs to, in common senses ("passenger" is a
    // "person").
    [[nodiscard]] bool broader(std::string_view broad, std::string_view narrow,
                               WordClass word_class) const;

    [[nodiscard]] bool listed(std::string_view word, WordList list) const;
    // What the list says of the word; empty where it is not listed or nothing is said.
    [[nodiscard]] std::string_view list_value(std::string_view word, WordList list) const;

    struct Data;

  private:
    std::shared_ptr<Data const> data_;
};

} // namespace gainsay
