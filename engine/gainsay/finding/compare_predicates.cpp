#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <string>

namespace gainsay {

namespace {

// Verbs beside which the noun tells what is done: "is in operation", "took a decision".
constexpr auto light_verbs = std::to_array<std::string_view>({"be", "have", "do", "make", "take"});
bool is_light(Assertion const& assertion) {
    return one_of(assertion.predicate.lemma, light_verbs);
}

} // namespace

Truth opposite_predicate(Record const& a, Record const& b, Facts const& facts) {
    static constexpr auto ending =
        std::to_array<std::string_view>({"stop", "cease", "halt", "quit", "discontinue"});
    static constexpr auto going_on =
        std::to_array<std::string_view>({"continue", "keep", "persist"});
    Assertion const* first = facts.assertion(a);
    Assertion const* second = facts.assertion(b);
    if (first == nullptr || second == nullptr || facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    std::string const& one = first->predicate.lemma;
    std::string const& other = second->predicate.lemma;
    bool const light = is_light(*first) || is_light(*second);
    return truth((!light && facts.lexicon->opposite(one, other)) ||
                 (one_of(one, ending) && one_of(other, going_on)) ||
                 (one_of(one, going_on) && one_of(other, ending)));
}

Truth is_undecided(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return Truth::unknown;
    }
    auto const words = plain_words(slice(facts.article(record).text(), assertion->span));
    return truth(!words.empty() && words.front() == "whether");
}

namespace {

Node const* verb_node(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    Assertion const* assertion = facts.assertion(record);
    auto const verb =
        assertion == nullptr ? std::nullopt : noun_phrase(analysis, assertion->predicate.head);
    return verb ? &analysis.nodes[verb->top] : nullptr;
}

} // namespace

Truth is_finite(Record const& record, Facts const& facts) {
    Node const* verb = verb_node(record, facts);
    if (verb == nullptr) {
        return Truth::unknown;
    }
    Predicate const& predicate = facts.assertion(record)->predicate;
    switch (verb->xpos) {
    case Xpos::vbd:
    case Xpos::vbp:
    case Xpos::vbz:
        return Truth::yes;
    default:
        // "was told", "did not stop", "is standing"; not "to stop", "told", "standing".
        return truth(predicate.span.begin < predicate.head.begin &&
                     !slice(facts.article(record).text(), predicate.span).starts_with("to "));
    }
}

Truth is_past(Record const& record, Facts const& facts) {
    Node const* verb = verb_node(record, facts);
    if (verb == nullptr) {
        return Truth::unknown;
    }
    Assertion const& assertion = *facts.assertion(record);
    std::string_view const text = facts.article(record).text();
    static constexpr auto past_auxiliaries =
        std::to_array<std::string_view>({"was", "were", "has", "have", "had", "did"});
    bool const auxiliary =
        any_one_of(plain_words(slice(text, assertion.predicate.span)), past_auxiliaries);
    bool const already = one_of("already", plain_words(slice(text, assertion.span)));
    return truth(already || verb->xpos == Xpos::vbd || (auxiliary && verb->xpos == Xpos::vbn));
}

Truth is_speech(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr || facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    return truth(facts.lexicon->listed(assertion->predicate.lemma, WordList::saying_verb));
}

Truth is_purpose(Record const& record, Facts const& facts) {
    Node const* verb = verb_node(record, facts);
    if (verb == nullptr) {
        return Truth::unknown;
    }
    Relation const relation = universal(verb->relation);
    return truth(verb->xpos == Xpos::vb &&
                 (relation == Relation::advcl || relation == Relation::acl));
}

namespace {

// The words that tell what is done.
std::vector<ContentItem> telling_words(StoryContent const& content, Record const& record,
                                       Assertion const& assertion) {
    std::size_t const place = content.place_of(record.article);
    auto const items = content.within(place, is_light(assertion) ? assertion.object.head
                                                                 : assertion.predicate.head);
    return {items.begin(), items.end()};
}

// "an appeal", "an agreement"; not "an identity"
bool is_deed(std::string_view noun, Facts const& facts) {
    if (facts.lexicon == nullptr) {
        return true;
    }
    switch (facts.lexicon->field(noun, WordClass::noun)) {
    case WordField::act:
    case WordField::communication:
    case WordField::event:
    case WordField::process:
        return true;
    default:
        return false;
    }
}

Truth predicates_alike(Record const& a, Record const& b, double enough, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    Assertion const* first = facts.assertion(a);
    Assertion const* second = facts.assertion(b);
    if (first == nullptr || second == nullptr || content == nullptr || a.story != b.story) {
        return Truth::unknown;
    }
    std::string const& one_verb = first->predicate.lemma;
    std::string const& other_verb = second->predicate.lemma;
    if (one_verb == other_verb && !is_light(*first)) {
        return Truth::yes;
    }
    // "called off", "cancelled"
    bool const phrasal =
        one_verb.find(' ') != std::string::npos || other_verb.find(' ') != std::string::npos;
    if (phrasal && facts.lexicon != nullptr && facts.lexicon->synonymous(one_verb, other_verb)) {
        return Truth::yes;
    }
    std::size_t const place_a = content->place_of(a.article);
    std::size_t const place_b = content->place_of(b.article);
    auto const meet = [&](std::span<ContentItem const> left, std::span<ContentItem const> right,
                          double least) {
        return std::any_of(left.begin(), left.end(), [&](ContentItem const& one) {
            return std::any_of(right.begin(), right.end(), [&](ContentItem const& other) {
                return content->likeness(place_a, one, place_b, other) >= least;
            });
        });
    };
    // "lodged an appeal" and "to appeal": the noun of the verb.
    constexpr double derived = 0.85;
    auto const object_of = [&](std::size_t place, Assertion const& one) {
        auto const items = content->within(place, one.object.head);
        bool const tells_a_deed = items.size() == 1 && is_deed(content->text(items[0].term), facts);
        return tells_a_deed ? items : std::span<ContentItem const>();
    };
    auto const verb_of = [&](std::size_t place, Assertion const& one) {
        return content->within(place, one.predicate.head);
    };
    return truth(
        meet(telling_words(*content, a, *first), telling_words(*content, b, *second), enough) ||
        meet(verb_of(place_a, *first), object_of(place_b, *second), derived) ||
        meet(object_of(place_a, *first), verb_of(place_b, *second), derived));
}

} // namespace

Truth like_predicate(Record const& a, Record const& b, Facts const& facts) {
    constexpr double enough = 0.6;
    Truth const alike = predicates_alike(a, b, enough, facts);
    if (alike != Truth::no || facts.lexicon == nullptr) {
        return alike;
    }
    // Of one party a rarer synonym may be said too: "took", "removed the sample".
    auto const verb = [&](Record const& record) {
        return facts.assertion(record)->predicate.lemma;
    };
    return truth(facts.lexicon->synonymous(verb(a), verb(b)) &&
                 share_party(a, b, facts) == Truth::yes);
}

Truth same_predicate(Record const& a, Record const& b, Facts const& facts) {
    constexpr double enough = 0.85;
    return predicates_alike(a, b, enough, facts);
}

} // namespace gainsay
