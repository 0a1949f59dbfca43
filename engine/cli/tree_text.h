// A dependency tree for people.
#pragma once

#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/tree.h>

#include <span>
#include <string>
#include <string_view>

namespace gainsay::cli {

// The sentence on a line, then a word a line, each under its head and two spaces further in:
//     said  root VBD
//       police  nsubj NNS
void append_tree(std::string& out, std::string_view text, std::span<Token const> tokens,
                 std::span<Node const> nodes);

} // namespace gainsay::cli
