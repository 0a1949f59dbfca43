// Articles that tell in other words what earlier ones of their story tell.
#pragma once

#include <gainsay/graph/content.h>

#include <vector>

namespace gainsay {

struct Rewrite {
    ArticleIndex from;
    ArticleIndex to;
    double share; // part of what `from` tells that sentences of `to` tell, 0 to 1
};

// By `from`, then `to`. A rewrite tells, sentence by sentence, much more of what its source tells
// than two reports of one event have in common; a further source has to give what the first does
// not. Near-linear: terms that stand very often in the story are left out.
[[nodiscard]] std::vector<Rewrite> find_rewrites(StoryContent const& content);

} // namespace gainsay
