// Who and what takes part in an asserted event, in a form that can be compared across articles.
#pragma once

#include <gainsay/assertion/analysis.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// What fills a slot.
struct Participant {
    std::vector<std::uint32_t> entities;   // nodes named within the phrase, ascending
    std::uint32_t head_entity = no_entity; // the node that the head names
    std::string head;               // base form of a common head; empty for names and pronouns
    std::vector<std::string> words; // other content words of the phrase, sorted
    std::string text;               // content words in order, for symbols

    [[nodiscard]] bool empty() const { return entities.empty() && head.empty(); }
};

// What a preposition leads to: "in March", "with the minister", "into the river".
struct Adjunct {
    std::string preposition;
    Participant what;
};

// Who does it, who or what it is done to, who else and where.
struct EventFrame {
    std::string predicate;
    Participant agent;
    Participant patient;
    std::vector<Adjunct> adjuncts;     // without times and "by" whom
    std::vector<std::uint32_t> others; // nodes named in arguments, ascending
    std::uint32_t place = no_entity;
};

// Whether what the preposition leads to is what is done something about, as an object would be:
// "asked for the recount"; not "came from the station".
[[nodiscard]] bool governs_object(Predicate const& predicate, std::string_view preposition);

class EntityPlaces;

// A noun phrase and the node that its head names or means; no_entity where it is none.
struct Described {
    Span span;
    Span head;
    std::uint32_t node = no_entity;
};
[[nodiscard]] Participant participant(Analysis const& analysis, Described const& phrase,
                                      EntityPlaces const& places, Lexicon const& lexicon);

[[nodiscard]] EventFrame frame_event(Analysis const& analysis, Assertion const& assertion,
                                     EntityPlaces const& places, Lexicon const& lexicon);

// The mentions of an article by position.
class EntityPlaces {
  public:
    EntityPlaces(Analysis const& analysis, std::vector<std::uint32_t> const& node_of);
    // Nodes named within a span, ascending.
    [[nodiscard]] std::vector<std::uint32_t> within(Span span) const;
    // The node of an entity of the article; no_entity for no_entity.
    [[nodiscard]] std::uint32_t node(EntityIndex entity) const;
    // The last node named within a span; no_entity where none is.
    [[nodiscard]] std::uint32_t last(Span span) const;
    // The node that is named by words among which a word is; no_entity where it is in no name.
    [[nodiscard]] std::uint32_t named_by(Span word) const;

  private:
    struct Place {
        Span span;
        std::uint32_t node;
    };
    std::vector<Place> places_;
    std::vector<std::uint32_t> const* node_of_;
};

} // namespace gainsay
