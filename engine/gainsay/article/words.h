// Words of a line, as far as recognising furniture needs them.
#pragma once

#include <gainsay/base/span.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// `text` without white space at its ends.
[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] Span trim(std::string_view text, Span span);

// Runs of letters and digits, in lower case; hyphens and apostrophes part words.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
// The same without the commonest function words.
[[nodiscard]] std::vector<std::string> content_words_of(std::string_view text);

// The words parted by single spaces: equal for texts that differ only in case, marks and white
// space.
[[nodiscard]] std::string normal_form(std::string_view text);

// Share of the content words of `a` that `b` has too; 0 where `a` has none.
[[nodiscard]] double overlap(std::string_view a, std::string_view b);

// Whether the text ends as a sentence does: a stop, also before closing quotation marks or
// brackets.
[[nodiscard]] bool ends_sentence(std::string_view text);

// Whether the whole text stands in quotation marks.
[[nodiscard]] bool is_quotation(std::string_view text);

} // namespace gainsay
