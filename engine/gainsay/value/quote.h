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

// direct: whole sentences inside the marks; mixed: a part of the article's own sentence is inside
// marks.
enum class QuoteForm : std::uint8_t { direct, mixed };

[[nodiscard]] char const* name(QuoteForm form);

struct Quote {
    Span words;                  // inside the marks; one paragraph's worth
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

// How two quotations compare, word by word. Case, punctuation, kinds of quotation marks and white
// space do not count; an ellipsis stands for any words left out and square brackets for words put
// in, so they are no alteration.
struct QuoteComparison {
    Truth same_utterance = Truth::unknown; // yes: the same remark, perhaps altered
    int changed_words = 0;       // deleted + inserted + replaced, marked alterations excepted
    std::vector<WordEdit> edits; // in order; spans are byte offsets of the two texts
};

// One quotation may hold the other (a fragment quoted from a longer remark), or each may begin and
// end at another place of one remark: what one has before and after the words they share is no
// change. The best alignment decides `same_utterance`. Content words weigh 4, function words 1, a
// word in another form (bold, bolder) counts half. yes: equal words are at least 60 % of the weight
// aligned and half of the shorter quotation's, and two content words are equal. no: less than 40 %,
// or less than half of the shorter one, unless it weighs under 12 (three content words), of which
// nothing can be said. Of a quotation's words the first 1500 are compared. `edits` is empty where
// the answer is no.
[[nodiscard]] QuoteComparison compare_quotes(std::string_view before, std::string_view after);

} // namespace gainsay
