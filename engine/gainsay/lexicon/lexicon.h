// What words are and how they are related, from WordNet 3.0 and our own word lists.
#pragma once

#include <gainsay/base/result.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

enum class WordClass : std::uint8_t { noun, verb, adjective, adverb };

// Read-only, memory-mapped, shared by all threads. All look-ups take lower-case words.
class Lexicon {
  public:
    // `folder` holds lexicon.bin (made at build time) and the word lists.
    // Problems: missing-file, broken-lexicon (truncated, foreign or corrupt).
    [[nodiscard]] static Result<Lexicon> load(std::string const& folder);

    // Whether the word, as it stands or inflected, is known as of this class.
    [[nodiscard]] bool is(std::string_view word, WordClass word_class) const;
    // The base form ("struck" -> "strike"), or the word itself where nothing is known.
    [[nodiscard]] std::string lemma(std::string_view word, WordClass word_class) const;
    // How often the base form was tagged in WordNet's semantic concordance: a hint of what class a
    // form most often has. 0 for unknown words.
    [[nodiscard]] std::uint32_t frequency(std::string_view lemma, WordClass word_class) const;
    // Whether two base forms share a sense, directly or through one derivation step (agree/agreement).
    [[nodiscard]] bool synonymous(std::string_view a, std::string_view b) const;

    struct Data;

  private:
    std::shared_ptr<Data const> data_;
};

} // namespace gainsay
