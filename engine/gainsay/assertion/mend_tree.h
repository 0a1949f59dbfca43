// Mistakes that parsers make again and again, put right where the words leave no doubt.
#pragma once

#include <gainsay/lexicon/lexicon.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/tree.h>

#include <string_view>

namespace gainsay {

// The nodes of each sentence stay a tree. Linear in the text.
void mend_trees(std::string_view text, Segmentation const& segmentation, Nodes& nodes,
                Lexicon const& lexicon);

} // namespace gainsay
