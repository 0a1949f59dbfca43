// What the articles say together: stories, entities, events and who rests on whom.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/graph/record.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gainsay {

using ArticleIndex = std::uint32_t; // into the analyses given to merge()

// How articles are put into stories. A story named in front matter always wins.
enum class StoryMode : std::uint8_t { automatic, folder, one };

struct MergeOptions {
    StoryMode stories = StoryMode::automatic;
    bool ignore_declared = false; // find derivation from the texts alone
    std::vector<ArticleIndex> reference =
        {}; // belong to every story and are the declared sources of all others
};

struct Story {
    std::string
        id; // "s1", … in order of the first article, or the name given by front matter or folder
    std::vector<ArticleIndex> articles; // ascending
};

struct GraphMention {
    ArticleIndex article;
    Span span; // in the article's text
};

// An entity or event of the merged graph.
struct EntityNode {
    std::uint32_t id;
    EntityKind kind;
    std::string name;
    std::vector<GraphMention> mentions; // by article, then by position
};

struct EventNode {
    std::uint32_t id;
    std::string kind; // predicate lemma
    std::string name;
    std::vector<GraphMention> mentions;
};

// `from` rests on `to`.
struct Derivation {
    ArticleIndex from;
    ArticleIndex to;
    double share; // part of `from` that `to` tells too, 0 to 1: in the same words, or in others
    bool declared;
};

// Immutable once merged. The same analyses in any order give the same graph up to the order of ids.
class KnowledgeGraph {
  public:
    [[nodiscard]] std::span<Story const> stories() const&;
    [[nodiscard]] std::span<EntityNode const> entities() const&;
    [[nodiscard]] std::span<EventNode const> events() const&;
    [[nodiscard]] std::span<Derivation const>
    derivations() const&; // transitive ones are not listed
    // What rules match on, by story, then article, then position.
    [[nodiscard]] std::span<Record const> records() const&;

    // What a symbol stands for, for people: an entity's name, a base form, "money:usd".
    [[nodiscard]] std::string const& name_of(Symbol symbol) const&;

    // Whether `from` rests on `to`, directly or through others.
    [[nodiscard]] bool derives(ArticleIndex from, ArticleIndex to) const;
    // The declared sources of an article that are among the analyses, transitively, ascending.
    [[nodiscard]] std::vector<ArticleIndex> sources_of(ArticleIndex article) const;
    // Whether every source the article declares was found (false where it declares none).
    [[nodiscard]] bool all_sources_found(ArticleIndex article) const;

    struct Data;

  private:
    friend KnowledgeGraph merge(std::span<Analysis const>, Lexicon const&, MergeOptions const&);
    std::shared_ptr<Data const> data_;
};

[[nodiscard]] KnowledgeGraph merge(std::span<Analysis const> analyses, Lexicon const& lexicon,
                                   MergeOptions const& options);

} // namespace gainsay
