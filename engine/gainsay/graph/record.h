// The flat view of the graph that rules match on.
#pragma once

#include <gainsay/assertion/assertion.h>
#include <gainsay/base/span.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

enum class RecordKind : std::uint8_t { claim, quote, mention, cycle, role, addition };

// Canonical values are small numbers: equal numbers mean "the same" across all articles of the
// graph.
using Symbol = std::uint32_t;
inline constexpr Symbol no_symbol = 0xFFFFFFFF;

enum class PlaceRole : std::uint8_t { at, to, from };

// One claim with at most one time and one quantity (an assertion with two amounts gives two
// records), one quotation, one mention, one office that somebody is given (subject and object), one
// set of times that cannot all hold, or one addition to what an article rests on. A field that the
// text does not give is empty and makes conditions unknown.
struct Record {
    RecordKind kind = RecordKind::claim;
    std::uint32_t article = 0;           // ArticleIndex
    std::uint32_t story = 0;             // index into KnowledgeGraph::stories()
    std::uint32_t assertion = no_symbol; // index into Analysis::assertions
    // Of a claim: equal for the records of one assertion, different for others of the graph.
    std::uint32_t statement = no_symbol;
    Symbol event = no_symbol; // KnowledgeGraph::events()[event]
    Symbol subject = no_symbol;
    Symbol predicate = no_symbol;
    Symbol object = no_symbol;
    Symbol place = no_symbol;
    Span place_span;
    PlaceRole place_role = PlaceRole::at;
    Symbol speaker = no_symbol;         // of a quote, or the outermost attribution
    std::uint32_t time = no_symbol;     // index into Values::times
    std::uint32_t quantity = no_symbol; // index into Values::quantities
    std::uint32_t quote = no_symbol;    // index into Values::quotes
    std::uint32_t addition = no_symbol; // index into KnowledgeGraph::additions()
    std::uint32_t cycle = no_symbol;    // index into KnowledgeGraph::time_conflicts()
    std::uint32_t role = no_symbol;     // index into Analysis::roles
    Polarity polarity = Polarity::positive;
    Modality modality = Modality::asserted;
    Span span; // the passage, in the article's text
    double confidence = 0;
};

// "in", "near", "into": what part in it a place has that a preposition leads to.
[[nodiscard]] std::optional<PlaceRole> place_role(std::string_view preposition);

} // namespace gainsay
