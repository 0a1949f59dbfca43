// Sentences to learn from: with trees from a treebank, without from plain text.
#pragma once

#include <gainsay/base/problem.h>
#include <gainsay/syntax/tree.h>

#include <cstddef>
#include <string>
#include <vector>

namespace gainsay::train {

struct Sentence {
    std::vector<std::string> forms;
    Nodes nodes; // one a form; empty where the tree is not known
};

struct Sentences {
    std::vector<Sentence> all;
    std::vector<Problem> problems; // of what was left out

    [[nodiscard]] std::size_t words() const;
};

// CoNLL-U files, in this order. Sentences without a whole tree are left out.
[[nodiscard]] Sentences read_treebanks(std::vector<std::string> const& paths);

// Text that is tokenised already: a sentence a line, words parted by spaces. Sentences of more than
// max_tree_tokens are left out.
[[nodiscard]] Sentences read_raw(std::vector<std::string> const& paths);

} // namespace gainsay::train
