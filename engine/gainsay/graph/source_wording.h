// How far the very words of a clause, and their order, are those of its sources.
#pragma once

#include <gainsay/assertion/sentence_tree.h>
#include <gainsay/graph/source_search.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace gainsay {

// What a clause changes in the sentence of a source that it follows most closely word by word.
struct Rewording {
    double followed = 0;          // part of its words that stand there in this order
    bool opposite = false;        // a word has its opposite in its place
    bool negated = false;         // one of the two denies
    std::vector<WordIndex> words; // that are so
};

struct ClauseWording {
    // Words that no source has.
    std::vector<WordIndex> new_names;
    std::vector<WordIndex> new_figures;
    std::vector<WordIndex> new_numbers; // written as words
    double new_pairs = 0; // part of the pairs of neighbouring words that are nowhere neighbours
    Rewording rewording;
};

// Keeps references to the search and the lexicon.
class SourceWording {
  public:
    SourceWording(StoryContent const& content, SourceSearch const& search, Lexicon const& lexicon);

    // `words` in text order; `near`: the passages that the clause may follow.
    [[nodiscard]] ClauseWording measure(SentenceTree const& tree,
                                        std::vector<WordIndex> const& words,
                                        std::vector<std::uint32_t> const& near) const;

  private:
    struct Word {
        std::uint32_t stem;
        WordIndex index; // in the sentence
        std::string const* lower;
    };

    // One base form for all inflections, whatever the word's class.
    [[nodiscard]] std::string stem(std::string const& lower) const;
    void add_country(std::string const& name);
    [[nodiscard]] bool known(std::string const& lower) const;
    void follow(std::vector<Word> const& clause, std::vector<Word> const& source,
                Rewording& best) const;
    void compare(std::span<Word const> told, std::span<Word const> there, Rewording& out) const;

    SourceSearch const* search_;
    Lexicon const* lexicon_;
    std::unordered_map<std::string, std::uint32_t> stems_;
    std::unordered_set<std::string> forms_;
    std::unordered_set<std::string> countries_; // that the sources name, or whose people
    std::unordered_set<std::string> initials_;  // of names of several words
    std::unordered_set<std::uint64_t> pairs_;   // stems of neighbours
    std::vector<std::vector<Word>> sentences_;
};

} // namespace gainsay
