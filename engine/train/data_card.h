// What is told of a model beside its file: where it comes from, how it was made, how good it is.
#pragma once

#include "predict.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gainsay::train {

struct CardFacts {
    std::string about; // Markdown: the treebanks, their authors and licences; written by a person
    std::string command;
    std::size_t treebank_sentences = 0;
    std::size_t treebank_words = 0;
    std::size_t text_words = 0;
    std::size_t file_bytes = 0;
    std::uint64_t checksum = 0;
    struct Row {
        std::string treebank;
        Scores standard;
        Scores fast;
    };
    std::vector<Row> rows;
};

// Markdown.
[[nodiscard]] std::string data_card(CardFacts const& facts);

} // namespace gainsay::train
