// References by nouns: "the minister", "the company", "the plant", "his lawyer".
#pragma once

#include <gainsay/assertion/chains.h>
#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/noun_phrase.h>

#include <string>
#include <unordered_map>
#include <vector>

namespace gainsay {

class WrittenReferences {
  public:
    WrittenReferences(ClauseText const& in, std::vector<NounPhrase> const& phrases, Chains& chains);

    // "Ann Lee, the mayor": the mayor is she.
    void described_names();
    // "Foreign Minister Ann Lee … the minister"; "a furniture factory … the factory"
    void same_heads();
    // "Northside Ltd … the company"
    void kinds();
    // "the beaten minister": the one person told of just before
    void roles();
    // "the 58-year-old", once it is known who "he" is
    void ages();
    // "his lawyer … his lawyer", once it is known who he is
    void possessed();
    // "a furniture factory … the plant"
    void wider_words();

  private:
    // Something said before that a head may take up.
    struct Said {
        PhraseIndex phrase;
        std::vector<std::string> words;
        bool of_name; // beside a name: "Foreign Minister Ann Lee"
    };

    [[nodiscard]] bool may_refer(PhraseIndex i) const;
    [[nodiscard]] bool is_free(PhraseIndex i) const;
    [[nodiscard]] std::uint32_t sentences_between(PhraseIndex a, PhraseIndex b) const {
        return phrases_[b].sentence - phrases_[a].sentence;
    }
    void enter(PhraseIndex i);
    void take_up(PhraseIndex i, bool possessive);
    [[nodiscard]] bool covers(PhraseIndex before, Said const& said, PhraseIndex i) const;
    void kind(PhraseIndex i);
    [[nodiscard]] bool is_of_kind(PhraseIndex candidate, std::string const& kind) const;
    void role(PhraseIndex i);
    void aged(PhraseIndex i);
    [[nodiscard]] bool is_amount(NounPhrase const& phrase) const;
    [[nodiscard]] PhraseIndex
    apposed_to(PhraseIndex i, std::unordered_map<std::size_t, PhraseIndex> const& at) const;

    ClauseText const& in_;
    std::vector<NounPhrase> const& phrases_;
    Chains& chains_;
    std::unordered_map<std::string, std::vector<Said>> by_head_;
};

} // namespace gainsay
