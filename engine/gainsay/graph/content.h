// What the articles of a story tell, as things that can be looked for in one another: words that
// tell something, names, times and amounts.
#pragma once

#include <gainsay/graph/entity_merge.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gainsay {

enum class ContentKind : std::uint8_t { word, name, time, amount };

struct ContentItem {
    Span span;
    // Equal numbers: the same base form of a class, the same entity, the same time or amount as
    // written. Numbered within the story.
    std::uint32_t term = 0;
    std::uint32_t sentence = 0; // of the article
    std::uint32_t value = 0;    // of a time or amount: index into the article's Values
    ContentKind kind = ContentKind::word;
    Upos upos = Upos::x;
    EntityKind entity = EntityKind::other; // of a name
};

// How two terms are related, above 0 and below 1; equal terms are not listed.
struct RelatedTerm {
    std::uint32_t term;
    float likeness;
};

// Made once a story; keeps references to the analyses and the lexicon, which outlive it.
class StoryContent {
  public:
    StoryContent(std::span<Analysis const> analyses, std::vector<ArticleIndex> const& articles,
                 StoryEntities const& entities, Lexicon const& lexicon);

    // `place` is an article's place in the list of articles. Items in text order.
    [[nodiscard]] std::span<ContentItem const> items(std::size_t place) const;
    [[nodiscard]] std::span<ContentItem const> of_sentence(std::size_t place,
                                                           std::uint32_t sentence) const;
    [[nodiscard]] std::span<ContentItem const> within(std::size_t place, Span span) const;
    // Of an assertion: what its clause tells, and its subject and object where they stand outside
    // it ("the man who fled", "he came and left"). In text order.
    [[nodiscard]] std::vector<ContentItem> of_statement(std::size_t place,
                                                        Assertion const& assertion) const;

    // The same, and what pronouns stand for that are its subject or object; these are no items of
    // the article.
    [[nodiscard]] std::vector<ContentItem> meant_in(std::size_t place,
                                                    Assertion const& assertion) const;

    // Whom a phrase around this word refers to ("the company", "she"), as a name; or, of a pronoun,
    // the noun that it stands for ("the passengers"). Nothing where it refers to nothing.
    [[nodiscard]] std::optional<ContentItem> referent(std::size_t place, Span word) const;

    // The number of one of the article's items.
    [[nodiscard]] std::size_t index_of(std::size_t place, ContentItem const& item) const;

    // How much an item tells: more the fewer of the story's sentences have it. Above 0.
    [[nodiscard]] double weight(ContentItem const& item) const;
    // From 0, nothing in common, to 1, the same. Words by synonymy, derivation and kinds; times and
    // amounts by whether both can be meant.
    [[nodiscard]] double likeness(std::size_t place_a, ContentItem const& a, std::size_t place_b,
                                  ContentItem const& b) const;
    // Of words and names.
    [[nodiscard]] std::span<RelatedTerm const> related(std::uint32_t term) const; // by term

    struct Occurrence {
        std::uint32_t place;
        std::uint32_t item; // into items(place)
    };
    // By place, then position.
    [[nodiscard]] std::span<Occurrence const> occurrences(std::uint32_t term) const;

    [[nodiscard]] std::size_t term_count() const { return terms_.size(); }
    // A word's base form; of other terms what tells them apart.
    [[nodiscard]] std::string_view text(std::uint32_t term) const { return terms_[term].text; }
    [[nodiscard]] std::size_t article_count() const { return items_.size(); }
    [[nodiscard]] Analysis const& analysis(std::size_t place) const {
        return analyses_[articles_[place]];
    }
    [[nodiscard]] std::vector<ArticleIndex> const& articles() const { return articles_; }
    // An article's place in the list; it must be of the story.
    [[nodiscard]] std::size_t place_of(ArticleIndex article) const { return places_.at(article); }

  private:
    struct Term {
        ContentKind kind;
        WordClass word_class; // of words
        std::string text;
        std::uint32_t sentences = 0; // that have it
        double rarity = 0;           // among the story's sentences
        std::vector<RelatedTerm> related;
        std::vector<Occurrence> occurrences;
    };

    void read(std::size_t place, StoryEntities const& entities);
    void read_references(std::size_t place, StoryEntities const& entities);
    void read_descriptions(std::size_t place, Entity const& entity);
    std::uint32_t intern(ContentKind kind, WordClass word_class, std::string text);
    void relate_words();

    std::span<Analysis const> analyses_;
    std::vector<ArticleIndex> articles_;
    Lexicon const* lexicon_;
    std::unordered_map<ArticleIndex, std::size_t> places_;
    std::vector<std::vector<ContentItem>> items_;             // by place
    std::vector<std::vector<ContentItem>> references_;        // by place; in text order
    std::vector<std::vector<std::uint32_t>> sentence_starts_; // by place: first item; one more
    std::vector<Term> terms_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::unordered_map<std::string, std::uint32_t> countries_; // named in the story, their nodes
    double sentences_ = 0;
};

} // namespace gainsay
