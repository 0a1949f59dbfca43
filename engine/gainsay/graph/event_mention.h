// The places where a story's articles tell of something that happens: in clauses, in verbs that
// make no assertion of their own ("accused of killing"), and in nouns ("the arrest").
#pragma once

#include <gainsay/graph/participant.h>
#include <gainsay/lexicon/lexicon.h>

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay {

struct EventMention {
    std::uint32_t place = 0; // of the article in the story's list
    std::uint32_t sentence = 0;
    std::vector<std::uint32_t> assertions; // of this predicate; into its Analysis::assertions
    Span span;                             // the words that name it
    Span head;                             // one of them
    std::string word;                      // its base form
    WordClass word_class = WordClass::verb;
    EventFrame frame;
    std::vector<std::uint32_t> times; // indices into Values::times
};

// Whether a noun's commonest sense is a happening or what comes of a verb: "earthquake", "arrest",
// "decision".
[[nodiscard]] bool tells_of_event(std::string const& noun, Lexicon const& lexicon);

// In text order, each head once; every assertion of the article belongs to one. `frames` are those
// of the assertions.
[[nodiscard]] std::vector<EventMention>
find_event_mentions(Analysis const& analysis, std::uint32_t place, EntityPlaces const& places,
                    std::vector<EventFrame> const& frames, Lexicon const& lexicon);

} // namespace gainsay
