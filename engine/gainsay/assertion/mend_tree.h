// Mistakes that parsers make again and again, put right where the words leave no doubt.
#pragma once

#include <gainsay/lexicon/lexicon.h>
#include <gainsay/syntax/tree.h>

#include <span>
#include <string>
#include <vector>

namespace gainsay {

// Of one sentence; `lower` holds its words in lower case. The nodes stay a tree. Linear.
void mend_tree(std::vector<Node>& nodes, std::span<std::string const> lower,
               Lexicon const& lexicon);

} // namespace gainsay
