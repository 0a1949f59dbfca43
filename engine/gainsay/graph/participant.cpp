#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/graph/participant.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace gainsay {

namespace {

constexpr std::array<std::string_view, 30> pronouns = {
    "he",      "she",     "it",     "they",       "him",   "her",   "them", "who",
    "which",   "that",    "this",   "i",          "we",    "you",   "us",   "me",
    "there",   "one",     "some",   "others",     "these", "those", "both", "all",
    "himself", "herself", "itself", "themselves", "many",  "none"};

// Different words for people as such.
std::string plain_head(std::string head) {
    return head == "people" || head == "persons" ? "person" : head;
}

} // namespace

Participant participant(Analysis const& analysis, Described const& phrase,
                        EntityPlaces const& places, Lexicon const& lexicon) {
    Participant out;
    if (phrase.span.empty()) {
        return out;
    }
    std::string_view const text = analysis.article.text();
    out.entities = places.within(phrase.span);
    out.head_entity = phrase.node;
    if (out.head_entity != no_entity &&
        !std::binary_search(out.entities.begin(), out.entities.end(), out.head_entity)) {
        // A pronoun.
        out.entities = {out.head_entity};
    }
    std::string const head = to_lower(slice(text, phrase.head));
    // "one of the crew"; not "no one"
    bool const one_of_many = head == "one" && phrase.span.begin == phrase.head.begin &&
                             phrase.span.end > phrase.head.end;
    if (!one_of_many && std::find(pronouns.begin(), pronouns.end(), head) != pronouns.end()) {
        return out;
    }
    auto const& tokens = analysis.segmentation.tokens;
    auto at =
        std::lower_bound(tokens.begin(), tokens.end(), phrase.span.begin,
                         [](Token const& t, std::uint32_t begin) { return t.span.begin < begin; });
    for (; at != tokens.end() && at->span.end <= phrase.span.end; ++at) {
        if (at->kind != TokenKind::word) {
            continue;
        }
        std::string word = to_lower(slice(text, at->span));
        bool const is_head = at->span == phrase.head;
        if (!is_head && (word.size() < 3 || lexicon.listed(word, WordList::stop_word))) {
            continue;
        }
        word = plain_head(lexicon.lemma(word, WordClass::noun));
        bool const common_head =
            is_head && out.head_entity == no_entity && places.last(phrase.head) == no_entity;
        if (common_head) {
            out.head = word;
        } else {
            out.words.push_back(word);
        }
        out.text += (out.text.empty() ? "" : " ") + word;
    }
    std::sort(out.words.begin(), out.words.end());
    return out;
}

EntityPlaces::EntityPlaces(Analysis const& analysis, std::vector<std::uint32_t> const& node_of)
    : node_of_(&node_of) {
    for (EntityIndex e = 0; e < analysis.entities.size(); ++e) {
        for (Span const mention : analysis.entities[e].mentions) {
            places_.push_back({mention, node_of[e]});
        }
    }
    std::sort(places_.begin(), places_.end(),
              [](Place const& a, Place const& b) { return a.span < b.span; });
}

std::vector<std::uint32_t> EntityPlaces::within(Span span) const {
    std::vector<std::uint32_t> out;
    auto at =
        std::lower_bound(places_.begin(), places_.end(), span.begin,
                         [](Place const& p, std::uint32_t begin) { return p.span.begin < begin; });
    for (; at != places_.end() && at->span.end <= span.end; ++at) {
        out.push_back(at->node);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::uint32_t EntityPlaces::node(EntityIndex entity) const {
    return entity == no_entity ? no_entity : (*node_of_)[entity];
}

std::uint32_t EntityPlaces::last(Span span) const {
    std::uint32_t out = no_entity;
    auto at =
        std::lower_bound(places_.begin(), places_.end(), span.begin,
                         [](Place const& p, std::uint32_t begin) { return p.span.begin < begin; });
    for (; at != places_.end() && at->span.begin < span.end; ++at) {
        out = at->node;
    }
    return out;
}

std::uint32_t EntityPlaces::named_by(Span word) const {
    auto const after =
        std::upper_bound(places_.begin(), places_.end(), word.begin,
                         [](std::uint32_t begin, Place const& p) { return begin < p.span.begin; });
    bool const within = after != places_.begin() && std::prev(after)->span.contains(word);
    return within ? std::prev(after)->node : no_entity;
}

bool governs_object(Predicate const& predicate, std::string_view preposition) {
    static constexpr auto of_objects =
        std::to_array<std::string_view>({"about", "against", "for", "of", "on", "over", "with"});
    // "ran into the tanker"
    static constexpr auto collisions =
        std::to_array<std::string_view>({"run", "crash", "plough", "plow", "slam", "smash"});
    bool const hits = preposition == "into" && one_of(predicate.lemma, collisions);
    return predicate.governed == preposition && (hits || one_of(preposition, of_objects));
}

EventFrame frame_event(Analysis const& analysis, Assertion const& assertion,
                       EntityPlaces const& places, Lexicon const& lexicon) {
    EventFrame out;
    out.predicate = assertion.predicate.lemma;
    auto who = [&](Phrase const& phrase) {
        Described const described{phrase.span, phrase.head, places.node(phrase.entity)};
        Participant found = participant(analysis, described, places, lexicon);
        if (phrase.entity != no_entity && found.entities.empty()) {
            // "both countries"
            for (EntityIndex const member : analysis.entities[phrase.entity].members) {
                found.entities.push_back(places.node(member));
            }
            std::sort(found.entities.begin(), found.entities.end());
        }
        return found;
    };
    Participant subject = who(assertion.subject);
    Participant object = who(assertion.object);
    if (assertion.predicate.passive) {
        out.patient = std::move(subject);
        for (Argument const& argument : assertion.arguments) {
            if (argument.role == "by" && out.agent.empty()) {
                out.agent = who(argument.phrase);
            }
        }
    } else {
        out.agent = std::move(subject);
        out.patient = std::move(object);
    }
    for (Argument const& argument : assertion.arguments) {
        std::vector<std::uint32_t> const named = places.within(argument.phrase.span);
        out.others.insert(out.others.end(), named.begin(), named.end());
        if (argument.role != "time" && argument.role != "by") {
            Participant what = who(argument.phrase);
            what.text.clear();
            out.adjuncts.push_back({argument.role, std::move(what)});
        }
    }
    std::sort(out.others.begin(), out.others.end());
    out.others.erase(std::unique(out.others.begin(), out.others.end()), out.others.end());
    out.place = assertion.place ? places.node(assertion.place->entity) : no_entity;
    return out;
}

} // namespace gainsay
