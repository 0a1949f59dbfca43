// Where the sources of an article carry what it tells, item by item.
#pragma once

#include <gainsay/graph/content.h>

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace gainsay {

// A sentence of one of the sources; sentences are numbered over all of them.
struct SourceSentence {
    std::size_t place; // of the source in the story's list
    std::uint32_t sentence;
};

struct SourceMatch {
    std::uint32_t sentence; // number
    std::uint32_t item;     // into the source's items; no_item where it is a word without one
    float likeness;         // above 0
    static constexpr std::uint32_t no_item = 0xFFFFFFFF;
};

// Keeps references to the content and lexicon. Made once for an article with sources.
class SourceSearch {
  public:
    SourceSearch(StoryContent const& content, std::vector<std::size_t> const& sources,
                 Lexicon const& lexicon);

    // All matches of an item of an article: the same or a related word or name, a time or amount
    // that may be the same, an amount that is the sum or difference of two, a name by its words.
    // By sentence, the best one for each.
    [[nodiscard]] std::vector<SourceMatch> matches(std::size_t place,
                                                   ContentItem const& item) const;

    [[nodiscard]] std::vector<SourceSentence> const& sentences() const { return sentences_; }
    [[nodiscard]] std::span<ContentItem const> items(std::uint32_t sentence) const;
    // The words of a sentence, lower case.
    void add_words(std::uint32_t sentence, std::set<std::string>& out) const;
    // Whether the word stands in any source, or in a source's name or title. Lower case.
    [[nodiscard]] bool has_word(std::string const& lower) const;

  private:
    struct Amount {
        std::uint32_t sentence;
        std::uint32_t item;
        std::uint32_t value;
    };
    void read_words();
    [[nodiscard]] bool is_said(Analysis const& analysis, Sentence const& sentence,
                               Node const& node) const;
    void add_word(std::string const& word, std::uint32_t sentence);
    void by_near_words(std::size_t place, ContentItem const& item,
                       std::vector<SourceMatch>& out) const;
    void by_words(std::size_t place, ContentItem const& item, std::vector<SourceMatch>& out) const;
    void by_beginning(std::string_view word, std::vector<SourceMatch>& out) const;
    void by_arithmetic(Quantity const& wanted, std::vector<SourceMatch>& out) const;
    void by_proportion(Quantity const& wanted, std::vector<SourceMatch>& out) const;
    void by_figures(std::size_t place, ContentItem const& item,
                    std::vector<SourceMatch>& out) const;

    StoryContent const* content_;
    Lexicon const* lexicon_;
    std::vector<std::size_t> sources_;
    std::vector<SourceSentence> sentences_;
    std::vector<std::uint32_t> first_sentence_; // by place; no_item: no source
    std::unordered_map<std::string, std::vector<std::uint32_t>> words_; // to sentences
    std::unordered_map<std::string, std::vector<std::string>> beginnings_;
    std::unordered_map<std::string, std::vector<SourceMatch>> near_; // by key of their lines
    std::unordered_map<std::string, std::uint32_t> about_; // words of titles and publishers
    std::vector<std::uint32_t> said_; // sentences in which somebody says something
    std::vector<Amount> amounts_;
    std::vector<Amount> times_;
};

} // namespace gainsay
