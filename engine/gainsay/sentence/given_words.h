// Words and sentences that are given, as a text and its segmentation.
#pragma once

#include <gainsay/sentence/sentence.h>

#include <string>
#include <string_view>

namespace gainsay {

// Example:
//     GivenWords words;
//     for (auto const& sentence : sentences) {
//         words.begin_sentence();
//         for (std::string const& form : sentence) {
//             words.add(form);
//         }
//     }
//     Nodes const nodes = parser.parse(words.text(), words.segmentation());
class GivenWords {
  public:
    // The next word begins a sentence. A sentence that gets no word is none.
    void begin_sentence() { open_ = false; }
    // A space is put between words; one may hold spaces itself. All tokens are of the kind word.
    // Expects a word that is not empty, and less than 4 GiB of text.
    void add(std::string_view word);

    [[nodiscard]] std::string const& text() const& { return text_; }
    [[nodiscard]] Segmentation const& segmentation() const& { return segmentation_; }
    std::string const& text() && = delete;
    Segmentation const& segmentation() && = delete;

  private:
    std::string text_;
    Segmentation segmentation_;
    bool open_ = false; // the last sentence takes more words
};

} // namespace gainsay
