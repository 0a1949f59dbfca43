// Passages that articles share word for word.
#pragma once

#include <gainsay/graph/knowledge_graph.h>

#include <span>
#include <vector>

namespace gainsay {

struct SharedText {
    ArticleIndex a; // before `b` in the order given
    ArticleIndex b;
    double share_of_a; // part of a's words that stand in passages shared with b
    double share_of_b;
};

// Runs of this many words count as shared.
inline constexpr std::size_t shingle_words = 7;

// Pairs that share at least `least` of the words of either. Near-linear: a run that stands in very
// many articles links to the first of them.
[[nodiscard]] std::vector<SharedText> find_shared_text(std::span<Analysis const> analyses,
                                                       std::vector<ArticleIndex> const& order,
                                                       double least);

} // namespace gainsay
