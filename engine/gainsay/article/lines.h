// From the lines of a plain text to its paragraphs. Internal.
#pragma once

#include <gainsay/base/span.h>

#include <string_view>
#include <vector>

namespace gainsay {

// Spans of the paragraphs in `text` from `begin` on, line ends of any kind. Blank lines part
// paragraphs. Other line ends part them too, unless the lines were wrapped by hand or program at
// some 50 to 100 columns, or a line goes on in the middle of its sentence: then they stay inside as
// white space. Lines of dashes, stars or the like vanish.
[[nodiscard]] std::vector<Span> paragraphs_of(std::string_view text, std::uint32_t begin = 0);

} // namespace gainsay
