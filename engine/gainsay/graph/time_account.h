// What one article tells of when things happened: what it puts a date or a clock time on, and what
// it says of distances between happenings.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/value/time_length.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay {

inline constexpr std::uint32_t no_time = 0xFFFFFFFF;

// A content word in its base form, lower case. Weight from 0 to 1: how near it stands to what is
// told.
struct ToldWord {
    std::string lemma;
    double weight = 1;
    bool is_name = false;
};

// Something that happened, as a clause tells it.
struct Happening {
    std::uint32_t time = no_time; // into Values::times; none where a distance alone says when
    Span passage;                 // the clause
    std::uint32_t sentence = 0;
    std::vector<ToldWord> words; // the predicate first
};

// The moment from or to which a distance counts.
struct MomentWords {
    Span span;                       // "that second visit"; empty: not said in words
    std::vector<std::string> heads;  // any of these names it: "visit"; several for a state's begin
    std::vector<std::string> others; // other content words
    std::vector<std::string> names;
    std::optional<std::uint32_t> time; // its own date, where it has one
    bool only_named = false;  // the heads say nothing of who, "born": by name, or just before
    bool pointing = false;    // "that", "this", "its": it was told just before
    bool told_before = false; // nothing names it: what was dated last before
    bool published = false;   // the article's own present
    bool own = false;         // what the statement's own clause tells
    std::optional<std::uint32_t> happening; // the clause that the phrase belongs to
};

// "later" comes `length` after "earlier".
struct TimeStatement {
    TimeBasis basis = TimeBasis::distance;
    Span phrase; // "almost two months after that second visit"
    Span passage;
    std::uint32_t sentence = 0;
    TimeLength length;
    bool over = false; // of a duration: told as past
    MomentWords earlier;
    MomentWords later;
};

struct TimeAccount {
    std::vector<Happening> happenings; // in text order
    std::vector<TimeStatement> statements;
};

// Linear in the article.
[[nodiscard]] TimeAccount read_time_account(Analysis const& analysis, Lexicon const& lexicon);

} // namespace gainsay
