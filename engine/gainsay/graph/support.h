// Looks for every statement of an article in its sources.
#pragma once

#include <gainsay/graph/addition.h>
#include <gainsay/graph/content.h>
#include <gainsay/graph/support_model.h>

#include <vector>

namespace gainsay {

// `place` and `sources` are places in the story's list of articles; all the article's sources
// together are what it rests on. In text order. A statement counts as carried where its words,
// names, times and amounts, or what stands for them, are found together; a clause that differs in
// no more than a value is no addition, but in a brief text, which sums its sources up, one changed
// word is. Sentences that state nothing, or speak of the publication
// itself, are passed over. Linear in the article for sources of a given length.
[[nodiscard]] std::vector<Addition> find_additions(StoryContent const& content, std::size_t place,
                                                   std::vector<std::size_t> const& sources,
                                                   Lexicon const& lexicon,
                                                   SupportModels const& models = fitted_support());

} // namespace gainsay
