// Text with some stretches marked, on its way to a terminal. Internal.
#pragma once

#include <gainsay/base/span.h>

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

struct MarkedText {
    std::string text;
    std::vector<Span> marks; // bytes of `text`, in order, apart, not empty

    friend bool operator==(MarkedText const&, MarkedText const&) = default;
};

// Text of an article or path that can do a terminal no harm and takes one line: white space becomes
// single spaces, none at the ends; control characters, escape among them, and broken UTF-8 become
// U+FFFD; characters that turn the writing direction or cannot be seen at all go.
[[nodiscard]] MarkedText harmless(MarkedText const& raw);
[[nodiscard]] std::string harmless(std::string_view raw);

// The marks as characters, «so», for where there is no colour. What is left is plain text.
[[nodiscard]] std::string with_guillemets(MarkedText const& marked);

// A piece of text that stays on one line: a word, one ideograph, or a part of a word wider than
// `widest`.
struct Segment {
    Span span;
    int width = 0;
    bool space_before = false;
};

[[nodiscard]] std::vector<Segment> segments(std::string_view text, int widest);

// At most about `columns` wide: the words nearest to the marks stay, "…" stands for the others.
// Takes and gives harmless text.
[[nodiscard]] MarkedText shorten(MarkedText const& whole, int columns);

// Lines of at most `columns`, broken between segments, without white space at either end; a text
// without words has none.
[[nodiscard]] std::vector<MarkedText> wrap(MarkedText const& whole, int columns);
[[nodiscard]] std::vector<std::string> wrap(std::string_view whole, int columns);

} // namespace gainsay
