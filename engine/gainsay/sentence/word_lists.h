// The words a splitter must know by heart.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace gainsay {

enum class Abbreviation : std::uint8_t {
    none,
    title,     // "Dr.", "vs.": more always follows, a sentence never ends here
    name_part, // "Inc.", "Jr.", "Calif.", "Jan.": a sentence may end here, seldom before a name
    clock,     // "a.m.", "etc.": a sentence ends here when a capital follows that is no zone or day
    before_number, // "No. 5", "Fig. 2", "Mar. 3"; without a number the word is a word
};

// What `word` (any case, without its stop) is when a stop follows.
[[nodiscard]] Abbreviation abbreviation(std::string_view word);

// "The", "He", "However": words that seldom stand capitalised inside a sentence. Any case.
[[nodiscard]] bool opens_sentence(std::string_view word);

// Days, months and time zones: what follows "5 p.m." with a capital in the same sentence.
[[nodiscard]] bool follows_clock(std::string_view word);

// "said", "asked", …
[[nodiscard]] bool reports_speech(std::string_view word);

// "non", "anti", "mid", …: the hyphen after it stays inside the word.
[[nodiscard]] bool is_hyphen_prefix(std::string_view word);

// "km", "pm", "bn": a unit that is a word of its own when it follows a number without space.
[[nodiscard]] bool is_unit(std::string_view word);

// Lengths of the words fused in a contraction without apostrophe: "cannot" 3+3, "gonna" 3+2. Empty
// where `word` is none.
[[nodiscard]] std::span<std::uint8_t const> contraction_parts(std::string_view word);

// "'tis", "'twas" (given without the mark): the t is "it".
[[nodiscard]] bool is_fused_it(std::string_view word);

// "'em", "'til" (given without the mark): the mark is part of the word.
[[nodiscard]] bool is_clipped_word(std::string_view word);

// ".com", ".org", ".pdf" (given without the stop): what a domain or file name ends in.
[[nodiscard]] bool is_name_ending(std::string_view word);

} // namespace gainsay
