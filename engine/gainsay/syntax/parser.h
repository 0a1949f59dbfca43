// Tags and dependency trees for the sentences of an article.
#pragma once

#include <gainsay/base/result.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/tree.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gainsay {

namespace syntax {
class Model;
}

// The model file holds a larger network and a smaller one.
enum class ParserMode : std::uint8_t { standard, fast };

// A longer sentence is parsed in pieces, so that time stays linear in its length. A piece ends
// after the best mark in its second half (the end of a sentence or a semicolon, before a colon,
// before a dash, before a comma), the last one of the best kind; without any it ends at the limit.
// The first piece's root is the sentence's; those of the others hang on it as parataxis.
inline constexpr std::size_t max_tree_tokens = 256;

// Read-only and memory-mapped; copies share the model. All threads may use one at once.
// Example:
//     Result<Parser> parser = Parser::load(data_folder + "/models");
//     Nodes const nodes = parser.value().parse(article.text(), segment(article));
class Parser {
  public:
    // `folder` holds syntax.bin.
    // Problems: missing-file, unreadable-file, broken-model (truncated, foreign or corrupt).
    [[nodiscard]] static Result<Parser> load(std::string const& folder);

    // A node for every token of `segmentation`, which is of `text`. A sentence's nodes depend on
    // its own words alone, and are the same on every processor. Takes some megabytes whatever the
    // article's length, beside the nodes.
    [[nodiscard]] Nodes parse(std::string_view text, Segmentation const& segmentation,
                              ParserMode mode = ParserMode::standard) const;

  private:
    std::shared_ptr<syntax::Model const> model_;
};

} // namespace gainsay
