// TrainingSet to learn from: with trees from a treebank, without from plain text.
#pragma once

#include <gainsay/base/problem.h>
#include <gainsay/syntax/tree.h>

#include <cstddef>
#include <string>
#include <vector>

namespace gainsay::train {

struct TrainingSentence {
    std::vector<std::string> forms;
    Nodes nodes; // one a form; empty where the tree is not known
};

struct TrainingSet {
    std::vector<TrainingSentence> all;
    std::vector<Problem> problems; // of what was left out

    [[nodiscard]] std::size_t words() const;
};

// CoNLL-U files, in this order. TrainingSet without a whole tree (broken-conllu) or of more than
// max_tree_tokens words (long-sentence) are left out. Other problems: missing-file,
// unreadable-file, file-too-large.
[[nodiscard]] TrainingSet read_treebanks(std::vector<std::string> const& paths);

// Text that is tokenised already: a sentence a line, words parted by spaces. TrainingSet of more
// than max_tree_tokens are left out.
[[nodiscard]] TrainingSet read_raw(std::vector<std::string> const& paths);

} // namespace gainsay::train
