// Sentences, tags and trees as CoNLL-U, version 2 (universaldependencies.org/format.html).
#pragma once

#include <gainsay/lexicon/lexicon.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/conllu.h>
#include <gainsay/syntax/tree.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace gainsay {

// Writes text that was split by us. Sentences are numbered, words written as one ("don't") have a
// range, SpaceAfter=No says where the text has no space, a new block is a new paragraph.
class ConlluWriter {
  public:
    // `document`: the id of the document that the first sentence opens; may be empty.
    ConlluWriter(Lexicon const& lexicon, std::string document)
        : lexicon_(&lexicon), document_(std::move(document)) {}

    // Appends all sentences; a text longer than memory is written in parts, of whole blocks.
    // Expects a node for each token.
    void append(std::string& out, std::string_view text, Segmentation const& segmentation,
                Nodes const& nodes);

  private:
    void comments(std::string& out, std::string_view text, std::span<Token const> tokens,
                  bool paragraph);

    Lexicon const* lexicon_;
    std::string document_;
    std::uint32_t sentences_ = 0;
};

// Writes a sentence that was read from `bytes`, with lemma, tags, head and relation of every word
// replaced and all else as it was. Expects a node for each word.
void append_conllu(std::string& out, std::string_view bytes, ConlluSentence const& sentence,
                   std::span<Node const> nodes, Lexicon const& lexicon);

} // namespace gainsay
