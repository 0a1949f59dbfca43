// How near articles are to each other by their names and words.
#pragma once

#include <gainsay/graph/knowledge_graph.h>

#include <span>
#include <vector>

namespace gainsay {

struct TopicTerm {
    std::uint32_t id;
    double weight;
    bool name;
};

struct RelatedArticles {
    ArticleIndex a; // before b
    ArticleIndex b;
    double score; // their similarity
};

// The articles' terms, weighted by how rare they are. Made once for a merge.
class Topics {
  public:
    Topics(std::span<Analysis const> analyses, Lexicon const& lexicon);

    // From 0, nothing in common, to 1.
    [[nodiscard]] double similarity(ArticleIndex a, ArticleIndex b) const;
    // All pairs of `among` that are alike enough to be about the same happening. Only pairs that
    // share a name or word which few articles have are looked at, so the time grows with the text,
    // not with the square of the articles.
    [[nodiscard]] std::vector<RelatedArticles>
    related_pairs(std::vector<ArticleIndex> const& among) const;

    // Of one article, by id; the weights make a vector of length 1.
    [[nodiscard]] std::span<TopicTerm const> terms(ArticleIndex article) const {
        return terms_[article];
    }

  private:
    friend class TermReader;
    struct Likeness {
        double score = 0;
        int names = 0;
    };
    [[nodiscard]] Likeness compare(ArticleIndex a, ArticleIndex b) const;
    [[nodiscard]] static bool alike(Likeness likeness);

    std::vector<std::vector<TopicTerm>> terms_;     // by article, by id; unit length
    std::vector<std::vector<ArticleIndex>> owners_; // by term, ascending
};

} // namespace gainsay
