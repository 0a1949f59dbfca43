// Whom and what a story's articles mention by common nouns that name no event: "the victims", "a
// dam".
#pragma once

#include <gainsay/graph/entity_merge.h>
#include <gainsay/graph/participant.h>

#include <span>
#include <vector>

namespace gainsay {

// Appends a node for each, after the named ones. Two mentions are one thing when their heads are
// the same word in the same number and nothing before them speaks against it: "the old bridge" is
// not "the new bridge", "Lund's mayor" not "Turku's mayor". `places` by article of the story.
void add_things(StoryEntities& entities, std::span<Analysis const> analyses,
                std::vector<ArticleIndex> const& articles, std::vector<EntityPlaces> const& places,
                Lexicon const& lexicon);

} // namespace gainsay
