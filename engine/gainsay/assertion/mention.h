// Names in an article, and which of them name the same somebody or something.
#pragma once

#include <gainsay/assertion/assertion.h>
#include <gainsay/assertion/word.h>
#include <gainsay/value/values.h>

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gainsay {

struct Mentions {
    std::vector<Entity> entities;      // by first mention
    std::vector<EntityIndex> of_token; // the entity whose name a token is part of
    // Whom the phrase or pronoun with this head means, where it is no name or means another than it
    // names ("Ottawa said"); and whom the list that begins with the phrase of this head.
    std::unordered_map<std::size_t, EntityIndex> of_head;
    std::unordered_map<std::size_t, EntityIndex> of_list;
};

// Marks the adjectives among capitalised words ("Canadian") in `words`. Linear in the text; the
// number of different names enters with its logarithm.
[[nodiscard]] Mentions find_entities(std::string_view text, Segmentation const& segmentation,
                                     Values const& values, std::vector<Word>& words,
                                     Lexicon const& lexicon);

// For each token, whether one of the spans (in text order) covers it.
[[nodiscard]] std::vector<bool> covered(Segmentation const& segmentation,
                                        std::vector<Span> const& spans);

} // namespace gainsay
