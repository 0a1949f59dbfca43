// Functions of conditions on quotations and who said them; rows in functions.cpp.
#pragma once

#include <gainsay/finding/functions.h>

#include <array>
#include <string_view>

namespace gainsay {

// (quote, quote)
[[nodiscard]] Value same_utterance_of(Arguments const& in);
[[nodiscard]] Value word_edits(Arguments const& in);
[[nodiscard]] Value slight_edits(Arguments const& in);
[[nodiscard]] Value same_words(Arguments const& in);
// (record, record)
[[nodiscard]] Value same_remark(Arguments const& in);
[[nodiscard]] Value different_speakers(Arguments const& in);
[[nodiscard]] Value quoted_together(Arguments const& in);

// What the option `ignoring` of word_edits may list.
inline constexpr std::array<std::string_view, 4> ignorable_edits = {"case", "punctuation",
                                                                    "ellipsis", "brackets"};

} // namespace gainsay
