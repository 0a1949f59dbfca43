// How near articles are to each other by their names and words.
#pragma once

#include <gainsay/graph/knowledge_graph.h>

#include <span>
#include <utility>
#include <vector>

namespace gainsay {

// The articles' terms, weighted by how rare they are. Made once for a merge.
class Topics {
  public:
    Topics(std::span<Analysis const> analyses, Lexicon const& lexicon);

    // From 0, nothing in common, to 1.
    [[nodiscard]] double similarity(ArticleIndex a, ArticleIndex b) const;
    // Whether two articles are about the same happening.
    [[nodiscard]] bool related(ArticleIndex a, ArticleIndex b) const;
    // All pairs of `among` that are. Only pairs that share a name or word which few articles have
    // are looked at, so the time grows with the text, not with the square of the articles.
    [[nodiscard]] std::vector<std::pair<ArticleIndex, ArticleIndex>>
    related_pairs(std::vector<ArticleIndex> const& among) const;

  private:
    struct Term {
        std::uint32_t id;
        double weight;
        bool name;
    };
    friend class TermReader;
    struct Likeness {
        double score = 0;
        int names = 0;
    };
    [[nodiscard]] Likeness compare(ArticleIndex a, ArticleIndex b) const;
    [[nodiscard]] static bool alike(Likeness likeness);

    std::vector<std::vector<Term>> terms_;          // by article, by id; unit length
    std::vector<std::vector<ArticleIndex>> owners_; // by term, ascending
};

} // namespace gainsay
