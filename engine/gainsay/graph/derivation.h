// Who rests on whom: by declaration, by shared passages, and by what is told in other words.
#pragma once

#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/graph/rewrite.h>
#include <gainsay/graph/topic.h>

#include <span>
#include <vector>

namespace gainsay {

struct Derivations {
    std::vector<Derivation> list;                    // direct ones, by `from`, then `to`
    std::vector<std::vector<ArticleIndex>> rests_on; // by article: all, direct or not, ascending
    std::vector<std::vector<ArticleIndex>> sources;  // by article: the declared ones, transitively
    std::vector<bool> all_found; // by article: it declares sources and all are among the articles
};

// `order` lists the articles in an order that does not depend on how they were given.
[[nodiscard]] Derivations find_derivations(std::span<Analysis const> analyses,
                                           std::vector<ArticleIndex> const& order,
                                           Topics const& topics, MergeOptions const& options);

// Of articles that declare no source and are not yet known to rest on one another.
void add_rewrites(Derivations& derivations, std::vector<Rewrite> const& rewrites);

} // namespace gainsay
