// Whom or what a phrase of a statement means, as far as the story tells.
#pragma once

#include <gainsay/finding/typed_value.h>
#include <gainsay/graph/content.h>

#include <optional>
#include <vector>

namespace gainsay {

struct Party {
    std::size_t place;               // of the article in the story's list
    Span span;                       // the whole phrase: "the school gymnasium at Pelham"
    std::vector<ContentItem> items;  // of the whole phrase
    std::optional<ContentItem> name; // whom its head or an apposition to it names
    std::optional<ContentItem> head; // a common noun as head
};

// Of a subject, object, speaker or place; nothing where the value is no phrase of a story.
[[nodiscard]] std::optional<Party> party_of(Value const& value, Facts const& facts);

// The words by which the story calls somebody who is named: titles, appositions, roles.
[[nodiscard]] std::vector<ContentItem> descriptions_of(std::uint32_t term,
                                                       StoryContent const& content);

} // namespace gainsay
