// Words and phrases by which the same thing may be told in another construction: "be unaware" for
// "not know", "take off" for "remove".
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/lexicon/lexicon.h>

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay {

// A line of the list of near words; its first word is near all others, and these to it alone.
struct NearLine {
    std::string key; // two words are near by keys that differ in their sign alone: "+12", "-12"
    float likeness;
    std::uint32_t token; // at which the word or phrase begins
    std::uint32_t end;   // after its last token
};

// Of the words and phrases that begin with a token of the sentence.
[[nodiscard]] std::vector<NearLine> near_lines(Analysis const& analysis, Sentence const& sentence,
                                               std::uint32_t token, Lexicon const& lexicon);

// The key that lines of the words near it have.
[[nodiscard]] std::string mirrored(std::string key);

} // namespace gainsay
