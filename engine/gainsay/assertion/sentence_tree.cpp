#include <gainsay/assertion/sentence_tree.h>
#include <gainsay/base/utf8.h>
#include <gainsay/syntax/lemma.h>

#include <algorithm>

namespace gainsay {

SentenceTree::SentenceTree(ParsedText const& in, Sentence const& sentence)
    : in_(in), first_token_(sentence.first_token), headline_(sentence.kind == BlockKind::headline),
      nodes_(in.nodes.begin() + sentence.first_token, in.nodes.begin() + sentence.end_token),
      tokens_(in.segmentation.tokens_of(sentence)) {
    lower_.reserve(nodes_.size());
    for (Token const& token : tokens_) {
        lower_.push_back(to_lower(slice(in.text, token.span)));
    }
    link();
    walk();
}

void SentenceTree::link() {
    first_child_.assign(nodes_.size() + 1, 0);
    for (Node const& node : nodes_) {
        if (node.head != no_head) {
            ++first_child_[node.head + 1];
        }
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        first_child_[i + 1] += first_child_[i];
    }
    children_.resize(first_child_.back());
    std::vector<WordIndex> next(first_child_.begin(), first_child_.end() - 1);
    for (WordIndex i = 0; i < size(); ++i) {
        if (nodes_[i].head != no_head) {
            children_[next[nodes_[i].head]++] = i;
        }
    }
}

// Depth first, without recursion: a hostile sentence may be one long chain.
void SentenceTree::walk() {
    extents_.resize(nodes_.size());
    entry_.assign(nodes_.size(), 0);
    exit_.assign(nodes_.size(), 0);
    order_.reserve(nodes_.size());
    std::vector<WordIndex> open;
    for (WordIndex i = 0; i < size(); ++i) {
        extents_[i] = {i, i + 1};
        if (nodes_[i].head == no_head) {
            open.push_back(i);
        }
    }
    while (!open.empty()) {
        WordIndex const i = open.back();
        open.pop_back();
        entry_[i] = static_cast<WordIndex>(order_.size());
        order_.push_back(i);
        auto const below = children(i);
        open.insert(open.end(), below.rbegin(), below.rend());
    }
    for (std::size_t at = order_.size(); at-- > 0;) {
        WordIndex const i = order_[at];
        exit_[i] = std::max(exit_[i], static_cast<WordIndex>(at + 1));
        if (WordIndex const up = nodes_[i].head; up != no_head) {
            extents_[up] = {std::min(extents_[up].first, extents_[i].first),
                            std::max(extents_[up].end, extents_[i].end)};
            exit_[up] = std::max(exit_[up], exit_[i]);
        }
    }
}

WordIndex SentenceTree::child(WordIndex i, Relation relation) const {
    auto const below = children(i);
    auto const at = std::find_if(below.begin(), below.end(),
                                 [&](WordIndex child) { return is(child, relation); });
    return at == below.end() ? no_word : *at;
}

std::string SentenceTree::lemma(WordIndex i) const {
    return gainsay::lemma(form(i), upos(i), xpos(i), in_.lexicon);
}

} // namespace gainsay
