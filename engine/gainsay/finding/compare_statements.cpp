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

StoryContent const* content_of(Value const& a, Value const& b, Facts const& facts) {
    bool const one_story = a.from != nullptr && b.from != nullptr && a.from->story == b.from->story;
    return one_story && facts.content ? facts.content(a.from->story) : nullptr;
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
        std::string const last = last_word(facts.analysis(*value.from), item);
        bool const house = std::find(houses.begin(), houses.end(), last) != houses.end();
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
               std::string const last = last_word(facts.analysis(*value.from), item);
               return std::find(houses.begin(), houses.end(), last) != houses.end();
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
        auto const& assertions = facts.analysis(*value.from).assertions;
        Span const left_out = value.type == Type::record ? Span{} : value.span;
        return value.from->assertion < assertions.size()
                   ? outside(content->of_statement(content->place_of(value.from->article),
                                                   assertions[value.from->assertion]),
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
    if (record.assertion >= analysis.assertions.size()) {
        return out;
    }
    Assertion const& assertion = analysis.assertions[record.assertion];
    for (std::uint32_t const time : assertion.times) {
        widen(out, analysis.values.times[time]);
    }
    if (!out) {
        // What has happened is not framed by what lies ahead.
        auto const& published = analysis.article.published;
        bool const past = is_past(record, facts) == Truth::yes;
        for (TimeExpression const& time : analysis.values.times) {
            bool const ahead = past && published && time.interval.earliest &&
                               *time.interval.earliest > instant(*published);
            if (time.sentence == assertion.sentence && !ahead) {
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
    return std::find(generic_parties.begin(), generic_parties.end(), content.text(head.term)) !=
           generic_parties.end();
}

// "Journal" and "The Journal of Metabolism".
bool share_a_word(ContentItem const& one, ContentItem const& other, Value const& a, Value const& b,
                  Facts const& facts) {
    auto const first = plain_words(slice(facts.article(*a.from).text(), one.span));
    auto const second = plain_words(slice(facts.article(*b.from).text(), other.span));
    return std::any_of(first.begin(), first.end(), [&](std::string const& word) {
        return word.size() > 2 && std::find(second.begin(), second.end(), word) != second.end();
    });
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
        bool const same_name = share_a_word(*first->name, *second->name, a, b, facts);
        return one_kind && !same_name ? Truth::yes : Truth::unknown;
    }
    // "Police" at the beginning of a sentence may pass for a name.
    auto const called = [&](Party const& named, Value const& value, Party const& described) {
        auto const words = plain_words(slice(facts.article(*value.from).text(), named.name->span));
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
    bool const of_two_words =
        plain_words(slice(facts.article(*party.from).text(), found->name->span)).size() > 1;
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
    auto const& first = facts.analysis(a).assertions;
    auto const& second = facts.analysis(b).assertions;
    if (a.assertion >= first.size() || b.assertion >= second.size() || facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    std::string const& one = first[a.assertion].predicate.lemma;
    std::string const& other = second[b.assertion].predicate.lemma;
    auto const among = [](auto const& list, std::string const& verb) {
        return std::find(list.begin(), list.end(), verb) != list.end();
    };
    bool const light = among(light_verbs, one) || among(light_verbs, other);
    return truth((!light && facts.lexicon->opposite(one, other)) ||
                 (among(ending, one) && among(going_on, other)) ||
                 (among(going_on, one) && among(ending, other)));
}

Truth is_undecided(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    if (record.assertion >= analysis.assertions.size()) {
        return Truth::unknown;
    }
    auto const words =
        plain_words(slice(analysis.article.text(), analysis.assertions[record.assertion].span));
    return truth(!words.empty() && words.front() == "whether");
}

Truth is_finite(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    if (record.assertion >= analysis.assertions.size()) {
        return Truth::unknown;
    }
    Predicate const& predicate = analysis.assertions[record.assertion].predicate;
    auto const verb = noun_phrase(analysis, predicate.head);
    if (!verb) {
        return Truth::unknown;
    }
    switch (analysis.nodes[verb->top].xpos) {
    case Xpos::vbd:
    case Xpos::vbp:
    case Xpos::vbz:
        return Truth::yes;
    default:
        // "was told", "did not stop", "is standing"; not "to stop", "told", "standing".
        return truth(predicate.span.begin < predicate.head.begin &&
                     !slice(analysis.article.text(), predicate.span).starts_with("to "));
    }
}

Truth is_past(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    if (record.assertion >= analysis.assertions.size()) {
        return Truth::unknown;
    }
    Predicate const& predicate = analysis.assertions[record.assertion].predicate;
    auto const verb = noun_phrase(analysis, predicate.head);
    if (!verb) {
        return Truth::unknown;
    }
    auto const group = plain_words(slice(analysis.article.text(), predicate.span));
    static constexpr auto past_auxiliaries =
        std::to_array<std::string_view>({"was", "were", "has", "have", "had", "did"});
    bool const auxiliary = std::any_of(group.begin(), group.end(), [](std::string const& word) {
        return std::find(past_auxiliaries.begin(), past_auxiliaries.end(), word) !=
               past_auxiliaries.end();
    });
    Xpos const xpos = analysis.nodes[verb->top].xpos;
    auto const all =
        plain_words(slice(analysis.article.text(), analysis.assertions[record.assertion].span));
    bool const already = std::find(all.begin(), all.end(), "already") != all.end();
    return truth(already || xpos == Xpos::vbd || (auxiliary && xpos == Xpos::vbn));
}

namespace {

std::vector<ContentItem> sentence_items(StoryContent const& content, Record const& record,
                                        Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    auto const items = content.of_sentence(content.place_of(record.article),
                                           analysis.assertions[record.assertion].sentence);
    return {items.begin(), items.end()};
}

// Who says so is no part of what is said.
bool speaks(Record const& record, Span name, Facts const& facts) {
    Assertion const& assertion = facts.analysis(record).assertions[record.assertion];
    return std::any_of(assertion.attribution.begin(), assertion.attribution.end(),
                       [&](Attribution const& one) { return one.speaker.span.overlaps(name); });
}

// A name in `from` that `other`'s sentence lacks.
bool names_another(StoryContent const& content, Record const& from, Record const& other,
                   Facts const& facts) {
    auto const beyond = sentence_items(content, other, facts);
    auto const statement = content.of_statement(content.place_of(from.article),
                                                facts.analysis(from).assertions[from.assertion]);
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
    bool const claims = a.assertion < facts.analysis(a).assertions.size() &&
                        b.assertion < facts.analysis(b).assertions.size();
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
    if (record.assertion >= in.assertions.size()) {
        return Truth::unknown;
    }
    TimeExpression const& wanted = *time.as<TimeExpression const*>();
    std::uint32_t const sentence = in.assertions[record.assertion].sentence;
    return truth(std::any_of(
        in.values.times.begin(), in.values.times.end(), [&](TimeExpression const& other) {
            return other.sentence == sentence &&
                   (other.timex == Timex::date || other.timex == Timex::time) &&
                   disjoint(wanted.interval, other.interval) == Truth::no;
        }));
}

Truth is_speech(Record const& record, Facts const& facts) {
    auto const& assertions = facts.analysis(record).assertions;
    if (record.assertion >= assertions.size() || facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    return truth(
        facts.lexicon->listed(assertions[record.assertion].predicate.lemma, WordList::saying_verb));
}

Truth is_purpose(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    if (record.assertion >= analysis.assertions.size()) {
        return Truth::unknown;
    }
    auto const verb = noun_phrase(analysis, analysis.assertions[record.assertion].predicate.head);
    if (!verb) {
        return Truth::unknown;
    }
    Node const& node = analysis.nodes[verb->top];
    Relation const relation = universal(node.relation);
    return truth(node.xpos == Xpos::vb &&
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
    auto const words_a = plain_words(slice(facts.article(*a.from).text(), first->span));
    auto const words_b = plain_words(slice(facts.article(*b.from).text(), second->span));
    bool const common =
        std::any_of(left.begin(), left.end(),
                    [&](ContentItem const& item) {
                        auto const own =
                            plain_words(slice(facts.article(*a.from).text(), item.span));
                        return std::any_of(own.begin(), own.end(), [&](std::string const& word) {
                            return word.size() > 2 &&
                                   std::find(words_b.begin(), words_b.end(), word) != words_b.end();
                        });
                    }) ||
        std::any_of(right.begin(), right.end(), [&](ContentItem const& item) {
            auto const own = plain_words(slice(facts.article(*b.from).text(), item.span));
            return std::any_of(own.begin(), own.end(), [&](std::string const& word) {
                return word.size() > 2 &&
                       std::find(words_a.begin(), words_a.end(), word) != words_a.end();
            });
        });
    if (common) {
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
        auto const said = plain_words(slice(facts.article(record).text(), record.span));
        return std::any_of(said.begin(), said.end(), [&](std::string const& word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        });
    };
    return truth(has(a) != has(b));
}

namespace {

// The words that tell what is done.
std::vector<ContentItem> telling_words(StoryContent const& content, Record const& record,
                                       Assertion const& assertion) {
    std::size_t const place = content.place_of(record.article);
    bool const light = std::find(light_verbs.begin(), light_verbs.end(),
                                 assertion.predicate.lemma) != light_verbs.end();
    auto const items =
        content.within(place, light ? assertion.object.head : assertion.predicate.head);
    return {items.begin(), items.end()};
}

Truth predicates_alike(Record const& a, Record const& b, double enough, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    auto const assertion = [&](Record const& record) -> Assertion const* {
        auto const& assertions = facts.analysis(record).assertions;
        return record.assertion < assertions.size() ? &assertions[record.assertion] : nullptr;
    };
    Assertion const* first = assertion(a);
    Assertion const* second = assertion(b);
    if (first == nullptr || second == nullptr || content == nullptr || a.story != b.story) {
        return Truth::unknown;
    }
    std::string const& one_verb = first->predicate.lemma;
    std::string const& other_verb = second->predicate.lemma;
    bool const light =
        std::find(light_verbs.begin(), light_verbs.end(), one_verb) != light_verbs.end();
    if (one_verb == other_verb && !light) {
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
        return facts.analysis(record).assertions[record.assertion].predicate.lemma;
    };
    return truth(facts.lexicon->synonymous(verb(a), verb(b)) &&
                 share_party(a, b, facts) == Truth::yes);
}

Truth same_predicate(Record const& a, Record const& b, Facts const& facts) {
    constexpr double enough = 0.85;
    return predicates_alike(a, b, enough, facts);
}

Truth mentions(Record const& record, std::vector<std::string> const& words, Facts const& facts) {
    auto const said = plain_words(slice(facts.article(record).text(), record.span));
    return truth(std::any_of(said.begin(), said.end(), [&](std::string const& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    }));
}

} // namespace gainsay
