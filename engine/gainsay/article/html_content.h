// Finds the article on a web page. Internal.
#pragma once

#include <gainsay/article/markup.h>
#include <gainsay/article/markup_blocks.h>

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay {

struct PageContent {
    std::vector<std::uint32_t> roots; // the subtrees that hold the article, in page order
    NodeSet left_out;                 // noise in them
    std::vector<std::uint8_t> kinds;  // as blocks_of() takes them
    std::string byline;               // of an element that says it is one; "" where none does
};

// Scores paragraphs and lets them vote for the elements around them, after Arc90's Readability and
// its descendant at Mozilla: length, commas and classes count for an element, links against it.
// What is no article is left out: navigation, forms, share bars, advertisements, related links,
// comments. Where so little is found that the hints must have been wrong, it looks again without
// them. Linear in the size of the page (nesting is bounded, see markup_guard.h).
[[nodiscard]] PageContent find_content(Markup const& markup, std::string_view title);

} // namespace gainsay
