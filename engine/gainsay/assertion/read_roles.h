// Which offices a text gives to whom.
#pragma once

#include <gainsay/assertion/mention.h>
#include <gainsay/assertion/role.h>
#include <gainsay/assertion/sentence_tree.h>

#include <vector>

namespace gainsay {

// From titles before and beside names ("mayor Ana Ruiz", "Ana Ruiz, head of sales at the mill"),
// relative clauses and copulas ("who chairs the board", "Ruiz is the mayor"). In text order. Reads
// words and tags from left to right, so that a wrong tree does no harm. Linear in the text.
[[nodiscard]] std::vector<Role> read_roles(ParsedText const& in, Mentions const& mentions);

} // namespace gainsay
