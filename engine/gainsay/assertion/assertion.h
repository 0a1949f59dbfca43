// Statements of an article as triples with provenance.
#pragma once

#include <gainsay/base/id.h>
#include <gainsay/base/span.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay {

using EntityIndex = std::uint32_t;
inline constexpr EntityIndex no_entity = 0xFFFFFFFF;

enum class EntityKind : std::uint8_t { person, organisation, place, other };
[[nodiscard]] char const* name(EntityKind kind);

// Somebody or something the article tells of more than once or by a name. Spans in text order.
struct Entity {
    EntityKind kind = EntityKind::other;
    std::string name;               // the fullest form; of what has no name, the first description
    std::vector<Span> mentions;     // its names; none: it has no name
    std::vector<Span> references{}; // what else means it: "she", "the minister", "its"
    std::vector<EntityIndex> members{}; // of "India and Canada", also as "both sides"

    [[nodiscard]] bool named() const { return !mentions.empty(); }
};

// A stretch of text that fills a slot. An empty span: the slot is empty.
struct Phrase {
    Span span;
    Span head;                      // its head word or name
    EntityIndex entity = no_entity; // into Analysis::entities
};

struct Predicate : Phrase {
    // The verb with its particle in base form: "agree", "carry out". Of a happening told by a noun
    // the verb that tells the same ("arrest", "resign"), or "happen:fire" where there is none.
    std::string lemma;
    std::string governed; // the preposition that the verb governs here: "to" in "agreed to sign"
    bool passive = false; // the subject is who or what it is done to
};

struct Argument {
    std::string
        role; // "time", "place", "with", "by", …: the preposition, or what it is known to mean
    Phrase phrase;
};

enum class Polarity : std::uint8_t { positive, negative };
// The one scale of the design, weakest first as in the certainty scale.
enum class Modality : std::uint8_t {
    hypothetical,
    requested,
    conditional,
    possible,
    alleged,
    planned,
    expected,
    asserted
};
[[nodiscard]] char const* name(Polarity polarity);
[[nodiscard]] char const* name(Modality modality);

enum class AttributionForm : std::uint8_t { direct, indirect, mixed };
[[nodiscard]] char const* name(AttributionForm form);

struct Attribution {
    Phrase speaker;
    Span cue;
    Span content;
    AttributionForm form = AttributionForm::indirect;
};

struct Assertion {
    Span span; // the clause
    Phrase subject;
    Predicate predicate;
    Phrase object;
    std::vector<Argument> arguments;
    Polarity polarity = Polarity::positive;
    Modality modality = Modality::asserted;
    std::vector<Attribution> attribution;  // outermost first; empty: the article's own voice
    std::vector<std::uint32_t> times;      // indices into Values::times
    std::vector<std::uint32_t> quantities; // indices into Values::quantities
    std::optional<Phrase> place;
    double confidence = 0; // 0 to 1
    std::uint32_t sentence = 0;
    bool nominal = false; // told by a noun: "the arrest of the mayor", "took a decision"
};

} // namespace gainsay
