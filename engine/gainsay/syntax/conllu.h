// Treebanks as files: CoNLL-U, version 2 (universaldependencies.org/format.html).
//
//     ReadConllu const read = read_conllu(bytes, path);
//     for (ConlluSentence const& sentence : read.sentences) {
//         Result<Nodes> const tree = tree_of(bytes, sentence, path);
//     }
#pragma once

#include <gainsay/base/problem.h>
#include <gainsay/base/result.h>
#include <gainsay/base/span.h>
#include <gainsay/syntax/tree.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

enum class ConlluColumn : std::uint8_t {
    id,
    form,
    lemma,
    upos,
    xpos,
    feats,
    head,
    relation,
    deps,
    misc
};
inline constexpr std::size_t conllu_column_count = 10;

enum class ConlluKind : std::uint8_t {
    comment,   // "# text = …"
    word,      // "3"
    range,     // "3-4": the words 3 and 4 are written as one, with this line's form
    empty_node // "3.1": stands after word 3, has no letters
};

// One line. All spans are into the bytes that were read.
struct ConlluLine {
    ConlluKind kind = ConlluKind::word;
    std::uint32_t first = 0; // the id; of a range its first word, of an empty node the word before
    std::uint32_t last = 0;  // of a range its last word; else as `first`
    Span whole;              // without its line end
    std::array<Span, conllu_column_count> columns{}; // of a comment all empty

    [[nodiscard]] Span operator[](ConlluColumn column) const {
        return columns[static_cast<std::size_t>(column)];
    }
    friend bool operator==(ConlluLine const&, ConlluLine const&) = default;
};

// The words' ids are 1, 2, … word_count; ranges lie within them and do not overlap; no column is
// empty. What the columns behind the form hold is not looked at: they may all be "_".
struct ConlluSentence {
    std::uint32_t line = 0;        // where lines[0] stands, counted from 1; the others follow
    std::uint32_t word_count = 0;  // at least 1
    std::vector<ConlluLine> lines; // all of them, in order

    friend bool operator==(ConlluSentence const&, ConlluSentence const&) = default;
};

// A file that is no treebank has a fault in every line; so many problems are kept of a file.
inline constexpr std::size_t max_conllu_problems = 100;

// Reads one sentence after the other. Line ends may be CRLF, the last line needs none, and any
// number of blank lines parts sentences. The bytes must outlive the reader or its next read_on.
class ConlluReader {
  public:
    // Expects bytes.size() < 4 GiB, here and in read_on.
    ConlluReader(std::string_view bytes, std::string path);
    // Goes on with another part of the file, whose first line has that number. A byte order mark
    // is looked for in line 1 only.
    void read_on(std::string_view bytes, std::uint32_t first_line);

    // Gives the next sentence that has no fault, reusing the memory of `sentence`; false at the
    // end.
    [[nodiscard]] bool next(ConlluSentence& sentence);
    // One broken-conllu for each of the first max_conllu_problems sentences that were left out so
    // far; where there are more, a last one that counts them, in the place of the first of them.
    [[nodiscard]] std::vector<Problem> const& problems() const& { return problems_; }
    std::vector<Problem> const& problems() && = delete;

  private:
    struct Line;
    [[nodiscard]] Line next_line();
    [[nodiscard]] bool read_line(Line const& line, ConlluSentence& sentence);
    [[nodiscard]] bool read_id(ConlluLine& line, ConlluSentence const& sentence);
    [[nodiscard]] bool fault(std::uint32_t line, std::uint32_t line_begin, std::uint32_t at,
                             std::string message);

    std::string_view bytes_;
    std::string path_;
    std::vector<Problem> problems_;
    std::size_t more_ = 0; // problems that are only counted
    std::uint32_t at_ = 0;
    std::uint32_t line_ = 1;    // the number of the line at at_
    std::uint32_t in_word_ = 0; // last word of the open range
};

struct ReadConllu {
    std::vector<ConlluSentence> sentences;
    std::vector<Problem> problems; // as ConlluReader::problems
};

// All of `bytes`; `path` is for the problems. A treebank of 300,000 words takes about 0.1 s.
[[nodiscard]] ReadConllu read_conllu(std::string_view bytes, std::string const& path);

// The tags and the tree over the sentence's words, ranges and empty nodes left aside. A fine tag
// may be "_" (Xpos::xx). The word with head 0 has the relation root, no other has it. Problem
// broken-conllu: an unknown tag or relation, a head that is no word, none or several roots, a root
// that is not called so or another word that is, a cycle.
[[nodiscard]] Result<Nodes> tree_of(std::string_view bytes, ConlluSentence const& sentence,
                                    std::string const& path);

} // namespace gainsay
