// "NEW DELHI, Feb 12 (Northline) —": where and when, at the start of a story.
#pragma once

#include <gainsay/article/date_words.h>
#include <gainsay/base/span.h>

#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

struct Dateline {
    Span span;         // in the text, its dash or colon included
    std::string place; // "New Delhi", "Kilbrannoc, Ireland"; may be empty
    std::optional<DateWords> date;
    std::string agency; // "Reuters"; empty where none is named
    // Capitals, a date or an agency say so; otherwise it is a name and a colon at the right place.
    bool strong = false;
};

// The dateline with which a paragraph begins, text following. `article` is all of the article's
// text: a name that speaks in it, or is a plain word in it, is no place.
[[nodiscard]] std::optional<Dateline> read_dateline(std::string_view paragraph,
                                                    std::string_view article);

// A line that is a dateline and nothing else: "New Delhi, February 12", "Thursday 11 September
// 2025, 7 p.m.".
[[nodiscard]] std::optional<Dateline> read_dateline_alone(std::string_view line);

} // namespace gainsay
