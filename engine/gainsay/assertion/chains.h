// Phrases put together as one and the same, and what is known of each such chain.
#pragma once

#include <gainsay/assertion/noun_phrase.h>

#include <string>
#include <vector>

namespace gainsay {

struct Chain {
    EntityIndex name = no_entity;
    Number number = Number::unknown;
    Gender gender = Gender::unknown;
    Sort sort = Sort::unknown;
    std::vector<std::string> words; // sorted: what its phrases say of it
    std::uint32_t size = 0;
};

// Union-find over the phrases of an article; two names never get into one chain.
class Chains {
  public:
    explicit Chains(std::vector<NounPhrase> const& phrases);

    [[nodiscard]] PhraseIndex root(PhraseIndex phrase) const;
    [[nodiscard]] Chain const& of(PhraseIndex phrase) const { return chains_[root(phrase)]; }
    [[nodiscard]] bool together(PhraseIndex a, PhraseIndex b) const { return root(a) == root(b); }
    // Whether number, gender, sort and names let them be one.
    [[nodiscard]] bool agree(PhraseIndex a, PhraseIndex b) const;
    void join(PhraseIndex a, PhraseIndex b);
    // What a phrase turns out to be: a ship, of "she".
    void take_for(PhraseIndex phrase, Sort sort) { chains_[root(phrase)].sort = sort; }
    void describe(PhraseIndex phrase, Description const& said, Gender gender);

  private:
    std::vector<PhraseIndex> mutable up_;
    std::vector<Chain> chains_;
};

} // namespace gainsay
