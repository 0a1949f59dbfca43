// What the articles say together: stories, entities, events and who rests on whom.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/graph/addition.h>
#include <gainsay/graph/record.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gainsay {

using ArticleIndex = std::uint32_t; // into the analyses given to merge()

// How articles are put into stories. A story named in front matter always wins.
enum class StoryMode : std::uint8_t { automatic, folder, one };

struct MergeOptions {
    StoryMode stories = StoryMode::automatic;
    bool ignore_declared = false; // find derivation from the texts alone
    std::vector<ArticleIndex> reference =
        {}; // belong to every story and are the declared sources of all others
};

struct Story {
    std::string
        id; // "s1", … in order of the first article, or the name given by front matter or folder
    std::vector<ArticleIndex> articles; // ascending
};

struct GraphMention {
    ArticleIndex article;
    Span span; // in the article's text
};

// An entity or event of the merged graph.
struct EntityNode {
    std::uint32_t id;
    EntityKind kind;
    std::string name;
    std::vector<GraphMention> mentions; // by article, then by position
    std::string usual_form = {};        // of its names, as they are compared; of a thing none
};

// What somebody or something is to an event.
enum class EventRole : std::uint8_t { agent, patient, place, other };
[[nodiscard]] char const* name(EventRole role);

struct RoleEdge {
    std::uint32_t entity; // id
    EventRole role;

    friend auto operator<=>(RoleEdge const&, RoleEdge const&) = default;
};

struct EventNode {
    std::uint32_t id;
    std::string kind; // predicate lemma
    std::string name;
    std::vector<GraphMention> mentions;
    std::vector<RoleEdge> roles = {}; // each once, by entity
};

// What two tellings of one event can agree or differ in.
enum class EventSlot : std::uint8_t { predicate, agent, patient, names, place, time, surroundings };
[[nodiscard]] char const* name(EventSlot slot);

// Two mentions of one event, how sure that is, and what speaks for it. The links hold the events
// together: without a link, its event falls into what remains connected.
struct EventLink {
    std::uint32_t event; // id
    GraphMention a;
    GraphMention b;
    double score; // 0 to 1
    std::vector<EventSlot> agree;
    std::vector<EventSlot> differ;
};

// `from` rests on `to`.
struct Derivation {
    ArticleIndex from;
    ArticleIndex to;
    double share; // part of `from` that `to` tells too, 0 to 1: in the same words, or in others
    bool declared;
};

// Of what kind the statement is that does not fit.
enum class TimeBasis : std::uint8_t { distance, duration, anniversary, deadline };

// How the moments that it speaks of were found.
enum class TimeAnchor : std::uint8_t {
    dated,   // their dates stand in the same phrase or clause
    named,   // the words for them are those of a dated clause
    pointed, // "that visit": what was dated last
    nearest  // "the visit": the one thing dated just before
};

struct TimePlace {
    ArticleIndex article;
    Span passage;
    Span focus;                     // the words that say when, or how long
    std::uint32_t time = no_symbol; // index into Values::times; none for a statement of length
    bool published = false;         // the date is the article's own
};

// Passages whose times cannot all hold: a cycle of the story's time network.
struct TimeConflict {
    TimeBasis basis = TimeBasis::distance;
    TimeAnchor anchor = TimeAnchor::dated;
    std::vector<TimePlace> statements; // "two days after the vote"; one or more
    std::vector<TimePlace> dates;      // earlier one first; none where statements alone clash
    // How far the two dates are apart, by the grain of the statement.
    std::optional<std::chrono::seconds> least_apart;
    std::optional<std::chrono::seconds> most_apart;
    std::chrono::seconds unit{0}; // in which the statement counts
};

class StoryContent;

// Keeps references to the analyses and the lexicon it was made of, which must outlive it. Immutable
// once merged. The same analyses in any order give the same graph up to the order of ids.
class KnowledgeGraph {
  public:
    [[nodiscard]] std::span<Story const> stories() const&;
    [[nodiscard]] std::span<EntityNode const> entities() const&;
    [[nodiscard]] std::span<EventNode const> events() const&;
    [[nodiscard]] std::span<EventLink const> event_links() const&; // by event
    [[nodiscard]] std::span<Derivation const>
    derivations() const&; // transitive ones are not listed
    // What articles say that the sources they declare do not; of those whose sources were all
    // found.
    [[nodiscard]] std::span<Addition const> additions() const&;
    // What rules match on, by story, then article, then position.
    [[nodiscard]] std::span<Record const> records() const&;

    [[nodiscard]] std::span<TimeConflict const> time_conflicts() const&;

    // The records of the statements that are likest to a claim's, elsewhere in its story:
    // candidates for telling of the same happening, whatever slot they differ in. By number.
    [[nodiscard]] std::vector<std::uint32_t> counterparts(std::uint32_t record) const;
    // What a story's articles tell, item by item.
    [[nodiscard]] StoryContent const& content(std::uint32_t story) const&;

    // What a symbol stands for, for people: an entity's name, a base form, "money:usd".
    [[nodiscard]] std::string const& name_of(Symbol symbol) const&;

    // Whether `from` rests on `to`, directly or through others.
    [[nodiscard]] bool derives(ArticleIndex from, ArticleIndex to) const;
    // The declared sources of an article that are among the analyses, transitively, ascending.
    [[nodiscard]] std::vector<ArticleIndex> sources_of(ArticleIndex article) const;
    // Whether every source the article declares was found (false where it declares none).
    [[nodiscard]] bool all_sources_found(ArticleIndex article) const;

    struct Data;

  private:
    friend KnowledgeGraph merge(std::span<Analysis const>, Lexicon const&, MergeOptions const&);
    std::shared_ptr<Data const> data_;
};

[[nodiscard]] KnowledgeGraph merge(std::span<Analysis const> analyses, Lexicon const& lexicon,
                                   MergeOptions const& options);

} // namespace gainsay
