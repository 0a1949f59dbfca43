#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_statements.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/party.h>
#include <gainsay/graph/alignment.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>

namespace gainsay {

namespace {

// Verbs beside which the noun tells what is done: "is in operation", "took a decision".
constexpr auto light_verbs = std::to_array<std::string_view>({"be", "have", "do", "make", "take"});
// Times farther from each other are not slips of a date.
constexpr std::chrono::days far{45};

bool is_light(Assertion const& assertion) {
    return one_of(assertion.predicate.lemma, light_verbs);
}

template <class List>
bool any_of_words(std::vector<std::string> const& words, List const& list) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string const& word) { return one_of(word, list); });
}

// Beyond words like "of".
bool share_a_word(std::vector<std::string> const& words, std::vector<std::string> const& others) {
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return word.size() > 2 && one_of(word, others);
    });
}

StoryContent const* content_of(Value const& a, Value const& b, Facts const& facts) {
    bool const one_story = a.from != nullptr && b.from != nullptr && a.from->story == b.from->story;
    return one_story && facts.content ? facts.content(a.from->story) : nullptr;
}

std::vector<std::string> words_at(Value const& value, Span span, Facts const& facts) {
    return plain_words(slice(facts.article(*value.from).text(), span));
}

std::string last_word(Analysis const& analysis, ContentItem const& item) {
    auto const words = plain_words(slice(analysis.article.text(), item.span));
    return words.empty() ? "" : words.back();
}

constexpr auto houses = std::to_array<std::string_view>(
    {"hotel",   "hall",    "hospital", "school", "church",  "station",    "airport",
     "stadium", "theatre", "theater",  "museum", "prison",  "court",      "bridge",
     "park",    "centre",  "center",   "clinic", "college", "university", "arena",
     "square",  "street",  "road",     "avenue", "river",   "lake"});

// Names of places, and of houses: "the Harbour Hotel".
std::vector<ContentItem> place_names(Party const& party, Value const& value, Facts const& facts) {
    std::vector<ContentItem> out;
    for (ContentItem const& item : party.items) {
        bool const house = one_of(last_word(facts.analysis(*value.from), item), houses);
        if (item.kind == ContentKind::name && (item.entity == EntityKind::place || house)) {
            out.push_back(item);
        }
    }
    return out;
}

// "the school at Pelham", "the Harbour Hotel"; not "Pelham": the one may stand in the other.
bool is_house(Party const& party, Value const& value, Facts const& facts) {
    return party.head.has_value() ||
           std::any_of(party.items.begin(), party.items.end(), [&](ContentItem const& item) {
               return one_of(last_word(facts.analysis(*value.from), item), houses);
           });
}

bool is_country(ContentItem const& item, Value const& value, Facts const& facts) {
    return facts.lexicon != nullptr &&
           facts.lexicon->listed(to_lower(slice(facts.article(*value.from).text(), item.span)),
                                 WordList::country);
}

// Names that stand beside each other somewhere in the story: "Lund, Sweden", "the quay in Lund".
bool beside(StoryContent const& content, std::uint32_t a, std::uint32_t b) {
    constexpr std::uint32_t near = 12; // bytes between them
    for (StoryContent::Occurrence const& one : content.occurrences(a)) {
        auto const items = content.items(one.place);
        auto const joined = [&](std::size_t other) {
            if (other >= items.size() || items[other].term != b) {
                return false;
            }
            Span const x = items[one.item].span;
            Span const y = items[other].span;
            return x.begin < y.begin ? y.begin - x.end <= near : x.begin - y.end <= near;
        };
        if (joined(std::size_t{one.item} + 1) || joined(std::size_t{one.item} - 1)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<Decimal> alike_around(Value const& a, Value const& b, Facts const& facts) {
    StoryContent const* content = content_of(a, b, facts);
    if (content == nullptr) {
        return std::nullopt;
    }
    auto const around = [&](Value const& value) {
        Assertion const* assertion = facts.assertion(*value.from);
        Span const left_out = value.type == Type::record ? Span{} : value.span;
        return assertion != nullptr
                   ? outside(
                         content->of_statement(content->place_of(value.from->article), *assertion),
                         std::span(&left_out, 1))
                   : std::vector<ContentItem>();
    };
    std::vector<ContentItem> const first = around(a);
    std::vector<ContentItem> const second = around(b);
    if (first.empty() || second.empty()) {
        return std::nullopt;
    }
    Alignment const aligned = align(*content, {content->place_of(a.from->article), first},
                                    {content->place_of(b.from->article), second});
    return Decimal::make(std::lround(100 * aligned.alike()), 2);
}

namespace {

struct Frame {
    std::chrono::sys_seconds begin;
    std::chrono::sys_seconds end;
};

void widen(std::optional<Frame>& frame, TimeExpression const& time) {
    bool const date = time.timex == Timex::date || time.timex == Timex::time;
    if (!date || !time.interval.earliest || !time.interval.latest) {
        return;
    }
    frame = frame ? Frame{std::min(frame->begin, *time.interval.earliest),
                          std::max(frame->end, *time.interval.latest)}
                  : Frame{*time.interval.earliest, *time.interval.latest};
}

std::optional<Frame> frame_of(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    std::optional<Frame> out;
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return out;
    }
    for (std::uint32_t const time : assertion->times) {
        widen(out, analysis.values.times[time]);
    }
    if (!out) {
        // What has happened is not framed by what lies ahead.
        auto const& published = analysis.article.published;
        bool const past = is_past(record, facts) == Truth::yes;
        for (TimeExpression const& time : analysis.values.times) {
            bool const ahead = past && published && time.interval.earliest &&
                               *time.interval.earliest > instant(*published);
            if (time.sentence == assertion->sentence && !ahead) {
                widen(out, time);
            }
        }
    }
    if (!out && analysis.article.published) {
        auto const now = instant(*analysis.article.published);
        out = Frame{now - std::chrono::days(7), now + std::chrono::days(1)};
    }
    return out;
}

} // namespace

Truth far_apart(Record const& a, Record const& b, Facts const& facts) {
    auto const x = frame_of(a, facts);
    auto const y = frame_of(b, facts);
    if (!x || !y) {
        return Truth::unknown;
    }
    return truth(x->begin > y->end + far || y->begin > x->end + far);
}

namespace {

constexpr double same_kind = 0.6; // likeness of two words that can mean one party
// "soldiers"
bool is_group(Party const& party, StoryContent const& content) {
    auto const phrase = noun_phrase(content.analysis(party.place), party.head->span);
    return phrase && content.analysis(party.place).nodes[phrase->top].xpos == Xpos::nns;
}

// Words for anybody, and for anybody who has done what is told.
constexpr auto generic_parties = std::to_array<std::string_view>(
    {"man",       "woman",    "person",    "people",    "official",  "spokesman",    "spokeswoman",
     "member",    "group",    "source",    "resident",  "worker",    "spokesperson", "victim",
     "witness",   "player",   "child",     "boy",       "girl",      "driver",       "owner",
     "leader",    "company",  "team",      "other",     "couple",    "pair",         "side",
     "one",       "suspect",  "rescuer",   "attacker",  "hacker",    "intruder",     "raider",
     "buyer",     "seller",   "winner",    "loser",     "user",      "caller",       "killer",
     "thief",     "robber",   "kidnapper", "survivor",  "protester", "demonstrator", "passenger",
     "customer",  "patient",  "voter",     "visitor",   "employee",  "author",       "expert",
     "neighbour", "neighbor", "friend",    "colleague", "chief",     "head",         "boss"});

bool akin(StoryContent const& content, ContentItem const& one, ContentItem const& other) {
    auto const lexical = [](ContentItem const& item) {
        return item.kind == ContentKind::word || item.kind == ContentKind::name;
    };
    // Of words and names the place does not matter.
    return lexical(one) && lexical(other) && content.likeness(0, one, 0, other) >= same_kind;
}

bool is_person(StoryContent const& content, ContentItem const& head, Facts const& facts) {
    std::string_view const word = content.text(head.term);
    return facts.lexicon != nullptr &&
           facts.lexicon->field(word, WordClass::noun) == WordField::person;
}

bool is_generic(StoryContent const& content, ContentItem const& head) {
    return one_of(content.text(head.term), generic_parties);
}

// "the grain treaty" and "the gas treaty": both say more of it, and nothing alike.
bool otherwise_told(StoryContent const& content, Party const& first, Party const& second) {
    auto const more = [](Party const& party) {
        std::vector<ContentItem> out;
        for (ContentItem const& item : party.items) {
            if (item.span != party.head->span && item.kind != ContentKind::amount) {
                out.push_back(item);
            }
        }
        return out;
    };
    auto const left = more(first);
    auto const right = more(second);
    return !left.empty() && !right.empty() &&
           std::none_of(left.begin(), left.end(), [&](ContentItem const& one) {
               return std::any_of(right.begin(), right.end(), [&](ContentItem const& other) {
                   return akin(content, one, other);
               });
           });
}

} // namespace

Truth different(Value const& a, Value const& b, Facts const& facts) {
    StoryContent const* content = content_of(a, b, facts);
    auto const first = party_of(a, facts);
    auto const second = party_of(b, facts);
    if (content == nullptr || !first || !second) {
        return Truth::unknown;
    }
    for (ContentItem const& one : first->items) {
        for (ContentItem const& other : second->items) {
            bool const names = one.kind == ContentKind::name && other.kind == ContentKind::name;
            if (names && (one.term == other.term || beside(*content, one.term, other.term))) {
                return Truth::no;
            }
        }
    }
    if (first->name && second->name) {
        EntityKind const kind = first->name->entity;
        EntityKind const other = second->name->entity;
        bool const persons = (kind == EntityKind::person || kind == EntityKind::other) &&
                             (other == EntityKind::person || other == EntityKind::other);
        bool const one_kind = persons || (kind == other && kind == EntityKind::organisation);
        // "Journal" and "The Journal of Metabolism"
        bool const same_name = share_a_word(words_at(a, first->name->span, facts),
                                            words_at(b, second->name->span, facts));
        return one_kind && !same_name ? Truth::yes : Truth::unknown;
    }
    // "Police" at the beginning of a sentence may pass for a name.
    auto const called = [&](Party const& named, Value const& value, Party const& described) {
        auto const words = words_at(value, named.name->span, facts);
        return words.size() == 1 && facts.lexicon != nullptr &&
               facts.lexicon->lemma(words.front(), WordClass::noun) ==
                   content->text(described.head->term);
    };
    if ((first->name && second->head && called(*first, a, *second)) ||
        (second->name && first->head && called(*second, b, *first))) {
        return Truth::no;
    }
    if (!first->head || !second->head) {
        return Truth::unknown;
    }
    if (akin(*content, *first->head, *second->head)) {
        return otherwise_told(*content, *first, *second) ? Truth::unknown : Truth::no;
    }
    bool const persons = is_group(*first, *content) && is_group(*second, *content) &&
                         is_person(*content, *first->head, facts) &&
                         is_person(*content, *second->head, facts);
    bool const telling =
        !is_generic(*content, *first->head) && !is_generic(*content, *second->head);
    return persons && telling ? Truth::yes : Truth::unknown;
}

Truth is_person_named(Value const& party, Facts const& facts) {
    auto const found = party_of(party, facts);
    if (!found || !found->name) {
        return Truth::unknown;
    }
    bool const of_two_words = words_at(party, found->name->span, facts).size() > 1;
    return truth(found->name->entity == EntityKind::person ||
                 (found->name->entity == EntityKind::other && of_two_words));
}

Truth share_party(Record const& a, Record const& b, Facts const& facts) {
    static FieldRow const* const subject = find_field(Type::record, "subject");
    static FieldRow const* const object = find_field(Type::record, "object");
    auto const tells = [&](Record const& record, FieldRow const& field) {
        auto const party = party_of(field_of(record, field, facts), facts);
        return party && (party->name || party->head);
    };
    auto const differ = [&](FieldRow const& field) {
        return different(field_of(a, field, facts), field_of(b, field, facts), facts);
    };
    Truth const subjects = differ(*subject);
    Truth const objects = differ(*object);
    if (subjects == Truth::yes || objects == Truth::yes) {
        return Truth::no;
    }
    bool const one_object = !tells(a, *object) || !tells(b, *object) || objects == Truth::no;
    bool const one_subject = !tells(a, *subject) || !tells(b, *subject) || subjects == Truth::no;
    bool const shared = subjects == Truth::no || objects == Truth::no;
    return shared && one_object && one_subject ? Truth::yes : Truth::unknown;
}

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
        any_of_words(plain_words(slice(text, assertion.predicate.span)), past_auxiliaries);
    bool const already = one_of("already", plain_words(slice(text, assertion.span)));
    return truth(already || verb->xpos == Xpos::vbd || (auxiliary && verb->xpos == Xpos::vbn));
}

namespace {

std::vector<ContentItem> sentence_items(StoryContent const& content, Record const& record,
                                        Facts const& facts) {
    auto const items =
        content.of_sentence(content.place_of(record.article), facts.assertion(record)->sentence);
    return {items.begin(), items.end()};
}

// Who says so is no part of what is said.
bool speaks(Record const& record, Span name, Facts const& facts) {
    Assertion const& assertion = *facts.assertion(record);
    return std::any_of(assertion.attribution.begin(), assertion.attribution.end(),
                       [&](Attribution const& one) { return one.speaker.span.overlaps(name); });
}

// A name in `from` that `other`'s sentence lacks.
bool names_another(StoryContent const& content, Record const& from, Record const& other,
                   Facts const& facts) {
    auto const beyond = sentence_items(content, other, facts);
    auto const statement =
        content.of_statement(content.place_of(from.article), *facts.assertion(from));
    std::string const text =
        to_lower(slice(facts.article(other).text(), sentence_of(other, facts)));
    return std::any_of(statement.begin(), statement.end(), [&](ContentItem const& item) {
        if (item.kind != ContentKind::name || item.entity == EntityKind::place ||
            speaks(from, item.span, facts)) {
            return false;
        }
        bool const there = std::any_of(beyond.begin(), beyond.end(), [&](ContentItem const& one) {
            return one.kind == ContentKind::name &&
                   (one.term == item.term || beside(content, one.term, item.term));
        });
        // The same word may be known as another name there.
        std::string const last = last_word(facts.analysis(from), item);
        return !there && text.find(last) == std::string::npos;
    });
}

} // namespace

Truth other_names(Record const& a, Record const& b, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    bool const claims = facts.assertion(a) != nullptr && facts.assertion(b) != nullptr;
    if (content == nullptr || !claims || a.story != b.story) {
        return Truth::unknown;
    }
    return truth(names_another(*content, a, b, facts) && names_another(*content, b, a, facts));
}

Truth other_happening(Record const& a, Record const& b, Facts const& facts) {
    Span const first = sentence_of(a, facts);
    Span const second = sentence_of(b, facts);
    bool const one_sentence = a.article == b.article
                                  ? first == second
                                  : plain_words(slice(facts.article(a).text(), first)) ==
                                        plain_words(slice(facts.article(b).text(), second));
    return truth(one_sentence || far_apart(a, b, facts) == Truth::yes ||
                 other_names(a, b, facts) == Truth::yes);
}

Truth time_stated_by(Value const& time, Record const& record, Facts const& facts) {
    Analysis const& in = facts.analysis(record);
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return Truth::unknown;
    }
    TimeExpression const& wanted = *time.as<TimeExpression const*>();
    std::uint32_t const sentence = assertion->sentence;
    return truth(std::any_of(
        in.values.times.begin(), in.values.times.end(), [&](TimeExpression const& other) {
            return other.sentence == sentence &&
                   (other.timex == Timex::date || other.timex == Timex::time) &&
                   disjoint(wanted.interval, other.interval) == Truth::no;
        }));
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

Truth apart(Value const& a, Value const& b, Facts const& facts) {
    StoryContent const* content = content_of(a, b, facts);
    auto const first = party_of(a, facts);
    auto const second = party_of(b, facts);
    if (content == nullptr || !first || !second) {
        return Truth::unknown;
    }
    std::vector<ContentItem> const left = place_names(*first, a, facts);
    std::vector<ContentItem> const right = place_names(*second, b, facts);
    bool const comparable = a.from->place_role == b.from->place_role &&
                            is_house(*first, a, facts) == is_house(*second, b, facts);
    if (left.empty() || right.empty() || !comparable) {
        return Truth::unknown;
    }
    // "the Gulf", "the Persian Gulf"; "Banstead", "Banstead High Street"
    auto const named_in = [&](std::vector<ContentItem> const& names, Value const& value,
                              std::vector<std::string> const& phrase) {
        return std::any_of(names.begin(), names.end(), [&](ContentItem const& name) {
            return share_a_word(words_at(value, name.span, facts), phrase);
        });
    };
    if (named_in(left, a, words_at(b, second->span, facts)) ||
        named_in(right, b, words_at(a, first->span, facts))) {
        return Truth::no;
    }
    auto const countries = [&](std::vector<ContentItem> const& names, Value const& value) {
        return std::all_of(names.begin(), names.end(),
                           [&](ContentItem const& item) { return is_country(item, value, facts); });
    };
    if (countries(left, a) != countries(right, b)) {
        return Truth::unknown; // the town may lie in the country
    }
    for (ContentItem const& one : left) {
        for (ContentItem const& other : right) {
            if (one.term == other.term || beside(*content, one.term, other.term)) {
                return Truth::no;
            }
        }
    }
    return Truth::yes;
}

Truth only_one_has(Record const& a, Record const& b, std::vector<std::string> const& words,
                   Facts const& facts) {
    auto const has = [&](Record const& record) {
        return any_of_words(plain_words(slice(facts.article(record).text(), record.span)), words);
    };
    return truth(has(a) != has(b));
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
        return content->within(place, one.object.head);
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

Truth mentions(Record const& record, std::vector<std::string> const& words, Facts const& facts) {
    return truth(
        any_of_words(plain_words(slice(facts.article(record).text(), record.span)), words));
}

} // namespace gainsay
