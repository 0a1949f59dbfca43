// Pairs of quotation marks in a stretch of text, apostrophes told apart.
#pragma once

#include <gainsay/base/span.h>

#include <string_view>
#include <vector>

namespace gainsay {

struct Quotation {
    Span outer; // with its marks
    Span words; // inside them
    bool closed =
        true; // false: it runs to the stretch's end, as a paragraph's does when the next goes on
};

// Outermost quotations of `stretch`, in order; marks within marks are part of the words. An opening
// mark that nothing closes counts only if it is a directed one or stands at the stretch's start.
// Linear.
[[nodiscard]] std::vector<Quotation> find_quotations(std::string_view text, Span stretch);

} // namespace gainsay
