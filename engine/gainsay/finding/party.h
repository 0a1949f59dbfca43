// Whom or what a phrase of a statement means, as far as the story tells.
#pragma once

#include <gainsay/finding/typed_value.h>
#include <gainsay/graph/content.h>

#include <optional>
#include <string>
#include <vector>

namespace gainsay {

struct Party {
    std::size_t place = 0;           // of the article in the story's list
    Span span;                       // the whole phrase: "the school gymnasium at Pelham"
    std::vector<ContentItem> items;  // of the whole phrase
    std::optional<ContentItem> name; // whom its head or an apposition to it names
    std::optional<ContentItem> head; // a common noun as head
    std::vector<Span>
        tops; // the words that the others hang on: "Anna", "nurse" of "Anna Holt, a nurse"
    std::optional<ContentItem> referent; // of a phrase without a name: whom it means by name
};

// "soldiers"
[[nodiscard]] bool is_group(Party const& party, StoryContent const& content);
// Words for anybody, and for anybody who has done what is told: "woman", "witness".
[[nodiscard]] bool is_generic_party(std::string_view noun);

// Of a subject, object, speaker or place; nothing where the value is no phrase of a story.
[[nodiscard]] std::optional<Party> party_of(Value const& value, Facts const& facts);

// What the story of both tells; nullptr where they are of two stories or stories are not compared.
[[nodiscard]] StoryContent const* content_of(Value const& a, Value const& b, Facts const& facts);

// In lower case: "hotel" of "the Harbour Hotel".
[[nodiscard]] std::string last_word(Analysis const& analysis, ContentItem const& item);

// Whether two names stand beside each other somewhere in the story: "Lund, Sweden", "the quay in
// Lund".
[[nodiscard]] bool beside(StoryContent const& content, std::uint32_t a, std::uint32_t b);

// In lower case, of a stretch of the value's article.
[[nodiscard]] std::vector<std::string> words_at(Value const& value, Span span, Facts const& facts);
// Beyond words like "of".
[[nodiscard]] bool share_a_word(std::vector<std::string> const& words,
                                std::vector<std::string> const& others);

// "the north pier", "the south pier": whether a word of the one is the opposite of one of the
// other.
[[nodiscard]] bool exclude(std::vector<std::string> const& words,
                           std::vector<std::string> const& others, Facts const& facts);

// Whether two words or names can mean one party.
[[nodiscard]] bool akin(StoryContent const& content, ContentItem const& one,
                        ContentItem const& other);

// The country that it names, also by its capital: "oslo" for Norway; of a state or province its own
// name. Empty for what is none.
[[nodiscard]] std::string land_of(ContentItem const& item, Value const& value, Facts const& facts);
[[nodiscard]] bool is_capital(ContentItem const& item, Value const& value, Facts const& facts);

} // namespace gainsay
