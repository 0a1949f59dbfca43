// What the readers of one sentence's statements share.
#pragma once

#include <gainsay/graph/moment_reader.h>
#include <gainsay/graph/time_statement.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// The words that state a length, with their hedge, and the length.
struct StatedLength {
    Span span;
    TimeLength length;
    bool bounded = false; // "barely", "less than"; not "about"
};

// A view of a sentence and of where its statements go.
class StatementFrame {
  public:
    StatementFrame(TimedSentence const& sentence, std::vector<Happening>& happenings,
                   std::vector<TimeStatement>& out)
        : in(sentence), tree(sentence.tree), moments(sentence, happenings), out_(out) {}

    TimedSentence const& in;
    SentenceTree const& tree;
    MomentReader moments;

    [[nodiscard]] std::optional<StatedLength> stated(TimeExpression const& time) const;
    // The sentence from a word on.
    [[nodiscard]] Span text_after(WordIndex word) const;
    // The only date of the sentence that is not in a phrase.
    [[nodiscard]] std::optional<std::uint32_t> only_date_outside(Span phrase) const;

    void state(TimeStatement statement);

  private:
    [[nodiscard]] Span passage_of(Span phrase) const;

    std::vector<TimeStatement>& out_;
};

// Both the first and the last day may be counted, or neither.
[[nodiscard]] TimeLength inclusive(TimeLength length);
[[nodiscard]] std::vector<std::string> strings(std::span<std::string_view const> words);

} // namespace gainsay
