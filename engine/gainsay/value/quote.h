// Quoted words and who said them.
#pragma once

#include <gainsay/base/span.h>
#include <gainsay/base/truth.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// direct: whole sentences inside the marks; mixed: a part of the article's own sentence is inside marks.
enum class QuoteForm : std::uint8_t { direct, mixed };

[[nodiscard]] char const* name(QuoteForm form);

struct Quote {
    Span words; // inside the marks; one paragraph's worth
    std::optional<Span> speaker; // the words that name the speaker, as written ("Jaiswal", "he")
    std::optional<Span> cue;     // "said", "according to"
    QuoteForm form = QuoteForm::direct;
    bool scare = false; // marks around a word or name that nobody is said to have spoken
    std::uint32_t continues = no_quote; // the quote whose next paragraph this is
    std::uint32_t sentence = 0;         // of its first word

    static constexpr std::uint32_t no_quote = 0xFFFFFFFF;
    friend bool operator==(Quote const&, Quote const&) = default;
};

// One step of an alignment: equal words, or words of one side that the other lacks.
struct WordEdit {
    enum class Kind : std::uint8_t { same, deleted, inserted, replaced };
    Kind kind = Kind::same;
    Span before; // in the first text
    Span after;  // in the second text
};

// How two quotations compare, word by word. Case, punctuation, kinds of quotation marks and white space
// do not count; an ellipsis stands for any words left out and square brackets for words put in, so they
// are no alteration.
struct QuoteComparison {
    Truth same_utterance = Truth::unknown; // yes: the same remark, perhaps altered
    int changed_words = 0;                 // deleted + inserted + replaced, marked alterations excepted
    std::vector<WordEdit> edits;           // in order; spans are byte offsets of the two texts
};

// One quotation may hold the other (a fragment quoted from a longer remark): what the longer one has
// before and after the fragment is no change.
[[nodiscard]] QuoteComparison compare_quotes(std::string_view before, std::string_view after);

} // namespace gainsay
