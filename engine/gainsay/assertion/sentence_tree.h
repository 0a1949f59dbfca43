// One sentence's words with their dependency tree, as the clause readers walk it. Words are counted
// from the sentence's first.
#pragma once

#include <gainsay/lexicon/lexicon.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/tree.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

using WordIndex = std::uint32_t;
inline constexpr WordIndex no_word = no_head;

// A parsed text, its trees mended (mend_tree.h); all parts outlive the trees made from it.
struct ParsedText {
    std::string_view text;
    Segmentation const& segmentation;
    Nodes const& nodes;
    Lexicon const& lexicon;
};

class SentenceTree {
  public:
    SentenceTree(ParsedText const& in, Sentence const& sentence);

    [[nodiscard]] WordIndex size() const { return static_cast<WordIndex>(nodes_.size()); }
    [[nodiscard]] WordIndex root() const { return order_.empty() ? no_word : order_.front(); }
    [[nodiscard]] WordIndex head(WordIndex i) const { return nodes_[i].head; }
    [[nodiscard]] Relation relation(WordIndex i) const { return nodes_[i].relation; }
    [[nodiscard]] Upos upos(WordIndex i) const { return nodes_[i].upos; }
    [[nodiscard]] Xpos xpos(WordIndex i) const { return nodes_[i].xpos; }
    // The relation without its subtype.
    [[nodiscard]] bool is(WordIndex i, Relation relation) const {
        return universal(nodes_[i].relation) == relation;
    }

    // In text order.
    [[nodiscard]] std::span<WordIndex const> children(WordIndex i) const {
        return std::span(children_).subspan(first_child_[i], first_child_[i + 1] - first_child_[i]);
    }
    // The first child with this relation, subtypes included; no_word where there is none.
    [[nodiscard]] WordIndex child(WordIndex i, Relation relation) const;
    [[nodiscard]] bool has(WordIndex i, Relation relation) const {
        return child(i, relation) != no_word;
    }
    // All words, every head before its dependents.
    [[nodiscard]] std::span<WordIndex const> order() const { return order_; }
    // The stretch of words under `i`: [first, end). Crossing arcs may leave strangers inside.
    [[nodiscard]] WordIndex first(WordIndex i) const { return extents_[i].first; }
    [[nodiscard]] WordIndex end(WordIndex i) const { return extents_[i].end; }
    // Whether `i` is `ancestor` or hangs under it.
    [[nodiscard]] bool under(WordIndex i, WordIndex ancestor) const {
        return entry_[ancestor] <= entry_[i] && entry_[i] < exit_[ancestor];
    }

    [[nodiscard]] std::string_view form(WordIndex i) const { return slice(in_.text, span(i)); }
    [[nodiscard]] std::string const& lower(WordIndex i) const { return lower_[i]; }
    [[nodiscard]] std::string lemma(WordIndex i) const;
    [[nodiscard]] Span span(WordIndex i) const { return tokens_[i].span; }
    [[nodiscard]] Token const& token(WordIndex i) const { return tokens_[i]; }
    // Where the word stands in Segmentation::tokens.
    [[nodiscard]] std::size_t token_index(WordIndex i) const { return first_token_ + i; }
    [[nodiscard]] Lexicon const& lexicon() const { return in_.lexicon; }
    // Headlines leave out auxiliaries: "Four killed in blast", "Minister to visit".
    [[nodiscard]] bool is_headline() const { return headline_; }

  private:
    struct Extent {
        WordIndex first;
        WordIndex end;
    };

    void link();
    void walk();

    ParsedText in_;
    std::uint32_t first_token_;
    bool headline_;
    std::vector<Node> nodes_;
    std::span<Token const> tokens_;
    std::vector<std::string> lower_;
    std::vector<WordIndex> first_child_; // one more than words
    std::vector<WordIndex> children_;
    std::vector<WordIndex> order_;
    std::vector<Extent> extents_;
    std::vector<WordIndex> entry_, exit_; // a subtree is a range of `order_`
};

} // namespace gainsay
