// From a tree to the blocks that stand on the page. Internal.
#pragma once

#include <gainsay/article/markup.h>
#include <gainsay/article/page.h>

#include <cstdint>
#include <vector>

namespace gainsay {

// Nodes to leave out, with all below them; as long as Markup::nodes, or empty for none.
using NodeSet = std::vector<std::uint8_t>;

// The text below `root` in blocks, as markup parts it: paragraphs, headings (subheading), list
// items, captions, quotations (quote), rows of tables (list, cells parted by " | "). White space is
// one space, a <br> a line end, two of them the end of the block. Soft hyphens and zero-width
// spaces are dropped. `kinds`, where not empty, says for single nodes what the blocks in them are
// (BlockKind + 1; 0 leaves it to the markup).
[[nodiscard]] std::vector<PageBlock> blocks_of(Markup const& markup, std::uint32_t root,
                                               NodeSet const& left_out,
                                               std::vector<std::uint8_t> const& kinds = {});

// Appends text of the tree to a block, white space and invisible characters as above.
void append_text(PageBlock& block, Markup const& markup, Span text);

} // namespace gainsay
