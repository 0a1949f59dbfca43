#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/party.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace gainsay {

namespace {

bool is_person(StoryContent const& content, ContentItem const& head, Facts const& facts) {
    std::string_view const word = content.text(head.term);
    return word == "people" || (facts.lexicon != nullptr &&
                                facts.lexicon->field(word, WordClass::noun) == WordField::person);
}

// "someone", "some of the crew": a party that nobody knows to be another's.
bool is_anybody(Value const& value, Facts const& facts) {
    static constexpr auto anybody = std::to_array<std::string_view>(
        {"someone", "somebody", "anyone", "anybody", "everyone", "everybody", "others", "some",
         "many", "most", "few", "several", "one"});
    auto const words = words_at(value, value.span, facts);
    return !words.empty() && one_of(words.front(), anybody);
}

// "nobody": whoever it is.
bool is_nobody(Value const& value, Facts const& facts) {
    static constexpr auto nobody = std::to_array<std::string_view>({"nobody", "no-one"});
    auto const words = words_at(value, value.span, facts);
    return !words.empty() && (one_of(words.front(), nobody) ||
                              (words.size() > 1 && words[0] == "no" && words[1] == "one"));
}

// "Nobody from the company", unless the other tells of the company too.
bool is_nobody_of_others(Value const& value, Value const& other, Facts const& facts) {
    static constexpr auto of_some = std::to_array<std::string_view>(
        {"from", "in", "on", "of", "at", "among", "aboard", "inside", "with", "who"});
    Assertion const* assertion = facts.assertion(*value.from);
    bool const before = assertion != nullptr && value.span.end <= assertion->predicate.span.begin;
    if (!before || other.span.empty() || !is_nobody(value, facts)) {
        return false;
    }
    auto words = plain_words(slice(facts.article(*value.from).text(),
                                   {value.span.end, assertion->predicate.span.begin}));
    if (words.empty() || !one_of(words.front(), of_some)) {
        return false;
    }
    std::erase_if(words, [&](std::string const& word) {
        return facts.lexicon != nullptr && facts.lexicon->listed(word, WordList::stop_word);
    });
    return !share_a_word(words, words_at(other, sentence_of(*other.from, facts), facts));
}

// "no fuel" and "diesel": what there is none of holds it.
bool holds_none(Value const& none, Value const& some, Facts const& facts) {
    auto const words = words_at(none, none.span, facts);
    auto const party = party_of(none, facts);
    auto const other = party_of(some, facts);
    StoryContent const* content = content_of(none, some, facts);
    return content != nullptr && !words.empty() && words.front() == "no" && party && other &&
           party->head && other->head && facts.lexicon != nullptr &&
           (akin(*content, *party->head, *other->head) ||
            facts.lexicon->broader(content->text(party->head->term),
                                   content->text(other->head->term), WordClass::noun));
}

bool is_generic(StoryContent const& content, ContentItem const& head) {
    return is_generic_party(content.text(head.term));
}

// "the grain treaty" and "the gas treaty": both say more of it in the same place, before or after
// its head, and nothing alike. "An independent review" may be "a review of the dam".
bool otherwise_told(StoryContent const& content, Party const& first, Party const& second) {
    auto const more = [](Party const& party, bool before) {
        std::vector<ContentItem> out;
        for (ContentItem const& item : party.items) {
            bool const there = before ? item.span.begin < party.head->span.begin
                                      : item.span.begin > party.head->span.begin;
            if (there && item.kind != ContentKind::amount) {
                out.push_back(item);
            }
        }
        return out;
    };
    auto const nothing_alike = [&](std::vector<ContentItem> const& left,
                                   std::vector<ContentItem> const& right) {
        return std::none_of(left.begin(), left.end(), [&](ContentItem const& one) {
            return std::any_of(right.begin(), right.end(),
                               [&](ContentItem const& other) { return akin(content, one, other); });
        });
    };
    bool otherwise = false;
    for (bool const before : {true, false}) {
        auto const left = more(first, before);
        auto const right = more(second, before);
        bool const both = !left.empty() && !right.empty();
        if (both && !nothing_alike(left, right)) {
            return false;
        }
        otherwise = otherwise || both;
    }
    return otherwise;
}

// "The company" of one article and "Orbis" of the other, where Orbis is the company.
bool meant_alike(StoryContent const& content, Party const& first, Party const& second) {
    auto const& one = first.name ? first.name : first.referent;
    auto const& other = second.name ? second.name : second.referent;
    return one && other && (one->term == other->term || beside(content, one->term, other->term));
}

// The names of "Colombia, Thailand and Peru"; none where anything else is said.
std::vector<ContentItem> listed_names(Party const& party, Value const& value, Facts const& facts) {
    bool const all =
        std::all_of(party.items.begin(), party.items.end(),
                    [](ContentItem const& item) { return item.kind == ContentKind::name; });
    bool const joined = party.items.size() > 1 && one_of("and", words_at(value, party.span, facts));
    return all && joined ? party.items : std::vector<ContentItem>();
}

// "Ann Lee and Jan Pohl", "Ann Lee and Ivo Dahl": as many names, and one of them is another.
bool differ_in_one(std::vector<ContentItem> const& left, std::vector<ContentItem> const& right) {
    if (left.empty() || left.size() != right.size()) {
        return false;
    }
    auto const alone = std::count_if(left.begin(), left.end(), [&](ContentItem const& one) {
        return std::none_of(right.begin(), right.end(),
                            [&](ContentItem const& other) { return one.term == other.term; });
    });
    return alone == 1;
}

} // namespace

Truth different(Value const& a, Value const& b, Facts const& facts) {
    StoryContent const* content = content_of(a, b, facts);
    auto const first = party_of(a, facts);
    auto const second = party_of(b, facts);
    if (content == nullptr || !first || !second) {
        return Truth::unknown;
    }
    if (differ_in_one(listed_names(*first, a, facts), listed_names(*second, b, facts))) {
        return Truth::yes;
    }
    if (meant_alike(*content, *first, *second)) {
        return Truth::no;
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
        std::string const land = land_of(*first->name, a, facts);
        std::string const other_land = land_of(*second->name, b, facts);
        bool const lands = kind == EntityKind::place && other == EntityKind::place &&
                           !land.empty() && !other_land.empty();
        if (lands && land == other_land) {
            return Truth::no; // "Oslo asked", "Norway asked"
        }
        bool const one_kind =
            persons || lands || (kind == other && kind == EntityKind::organisation);
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
    bool const persons =
        is_person(*content, *first->head, facts) && is_person(*content, *second->head, facts);
    bool const group = is_group(*first, *content);
    bool const other_group = is_group(*second, *content);
    if (akin(*content, *first->head, *second->head)) {
        // "his girlfriend" may be one of "three people".
        bool const one_of_them = persons && group != other_group;
        return one_of_them || otherwise_told(*content, *first, *second) ? Truth::unknown
                                                                        : Truth::no;
    }
    bool const telling =
        !is_generic(*content, *first->head) && !is_generic(*content, *second->head);
    return persons && group && other_group && telling ? Truth::yes : Truth::unknown;
}

namespace {

// Whether phrases with one of these prepositions have nothing alike, or exclude each other.
template <class Roles>
Truth otherwise_led(Record const& a, Record const& b, Roles const& roles, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    Assertion const* first = facts.assertion(a);
    Assertion const* second = facts.assertion(b);
    if (content == nullptr || first == nullptr || second == nullptr || a.story != b.story) {
        return Truth::unknown;
    }
    auto const items = [&](Record const& record, Argument const& one) {
        auto const within = content->within(content->place_of(record.article), one.phrase.span);
        std::vector<ContentItem> out;
        std::copy_if(within.begin(), within.end(), std::back_inserter(out),
                     [](ContentItem const& item) {
                         return item.kind == ContentKind::word || item.kind == ContentKind::name;
                     });
        return out;
    };
    auto const phrase_words = [&](Record const& record, Argument const& one) {
        return plain_words(slice(facts.article(record).text(), one.phrase.span));
    };
    auto const differ = [&](Argument const& one, Argument const& other) {
        auto const left = items(a, one);
        auto const right = items(b, other);
        bool const alike = std::any_of(left.begin(), left.end(), [&](ContentItem const& x) {
            return std::any_of(right.begin(), right.end(), [&](ContentItem const& y) {
                return x.term == y.term || beside(*content, x.term, y.term) || akin(*content, x, y);
            });
        });
        return one.role == other.role && one_of(one.role, roles) && !left.empty() &&
               !right.empty() &&
               (!alike || exclude(phrase_words(a, one), phrase_words(b, other), facts));
    };
    return truth(
        std::any_of(first->arguments.begin(), first->arguments.end(), [&](Argument const& one) {
            return std::any_of(second->arguments.begin(), second->arguments.end(),
                               [&](Argument const& other) { return differ(one, other); });
        }));
}

} // namespace

Truth other_circumstance(Record const& a, Record const& b, Facts const& facts) {
    static constexpr auto roles = std::to_array<std::string_view>(
        {"for", "to", "against", "about", "with", "from", "on", "over", "of"});
    return otherwise_led(a, b, roles, facts);
}

Truth elsewhere(Record const& a, Record const& b, Facts const& facts) {
    static constexpr auto roles =
        std::to_array<std::string_view>({"in", "at", "near", "inside", "outside"});
    return otherwise_led(a, b, roles, facts);
}

Truth is_indefinite(Value const& value, Facts const& facts) {
    auto const party = party_of(value, facts);
    if (!party || facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    Analysis const& analysis = facts.analysis(*value.from);
    static constexpr auto articles =
        std::to_array<std::string_view>({"a", "an", "another", "some", "several", "many", "no"});
    auto const words = words_at(value, value.span, facts);
    if (words.empty() || one_of(words.front(), articles)) {
        return truth(!words.empty());
    }
    bool const counted =
        std::any_of(analysis.values.quantities.begin(), analysis.values.quantities.end(),
                    [&](Quantity const& amount) { return amount.span.begin == value.span.begin; });
    StoryContent const* content = facts.content(value.from->story);
    bool const bare = party->head && party->head->span.begin == value.span.begin &&
                      content != nullptr && !is_person(*content, *party->head, facts) &&
                      is_group(*party, *content);
    return truth(counted || bare);
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

namespace {

// "Oslo asked for talks" is Norway; "Oslo drowned in rain" is the city.
bool acts_as_land(Value const& party, Facts const& facts) {
    Assertion const* assertion = facts.assertion(*party.from);
    if (assertion == nullptr) {
        return false;
    }
    WordField const field = facts.lexicon->field(assertion->predicate.lemma, WordClass::verb);
    return field == WordField::verb_communication || field == WordField::verb_social;
}

} // namespace

Truth is_actor_named(Value const& party, Facts const& facts) {
    auto const found = party_of(party, facts);
    if (!found || !found->name) {
        return Truth::unknown;
    }
    bool const land = !land_of(*found->name, party, facts).empty() &&
                      (!is_capital(*found->name, party, facts) || acts_as_land(party, facts));
    return either(is_person_named(party, facts), truth(land));
}

Truth share_object(Record const& a, Record const& b, Facts const& facts) {
    static FieldRow const* const object = find_field(Type::record, "object");
    Truth const others = different(field_of(a, *object, facts), field_of(b, *object, facts), facts);
    return others == Truth::no ? Truth::yes : others == Truth::yes ? Truth::no : Truth::unknown;
}

namespace {

// Whom a statement's subject and object mean, as terms of the story.
struct Sides {
    std::optional<std::uint32_t> subject;
    std::optional<std::uint32_t> object;
};

Sides const& sides_of(Record const& record, Facts const& facts) {
    static FieldRow const* const subject = find_field(Type::record, "subject");
    static FieldRow const* const object = find_field(Type::record, "object");
    auto const meant = [&](FieldRow const& field) {
        auto const party = party_of(field_of(record, field, facts), facts);
        auto const& item = !party            ? std::nullopt
                           : party->name     ? party->name
                           : party->referent ? party->referent
                                             : party->head;
        return item ? std::optional(item->term) : std::nullopt;
    };
    return facts.memory->of<Sides>(record, [&] { return Sides{meant(*subject), meant(*object)}; });
}

} // namespace

Truth swapped(Record const& a, Record const& b, Facts const& facts) {
    Sides const& one = sides_of(a, facts);
    Sides const& other = sides_of(b, facts);
    return truth(a.story == b.story && one.subject && one.object && one.subject != one.object &&
                 one.subject == other.object && one.object == other.subject);
}

Truth is_of_nobody(Record const& record, Facts const& facts) {
    static FieldRow const* const subject = find_field(Type::record, "subject");
    static FieldRow const* const object = find_field(Type::record, "object");
    return truth(is_nobody(field_of(record, *subject, facts), facts) ||
                 is_nobody(field_of(record, *object, facts), facts));
}

Truth share_party(Record const& a, Record const& b, Facts const& facts) {
    static FieldRow const* const subject = find_field(Type::record, "subject");
    static FieldRow const* const object = find_field(Type::record, "object");
    auto const tells = [&](Record const& record, FieldRow const& field) {
        auto const party = party_of(field_of(record, field, facts), facts);
        return party && (party->name || party->head || party->referent);
    };
    auto const anybody = [&](FieldRow const& field) {
        Value const one = field_of(a, field, facts);
        Value const other = field_of(b, field, facts);
        return is_anybody(one, facts) || is_anybody(other, facts) ||
               is_nobody_of_others(one, other, facts) || is_nobody_of_others(other, one, facts);
    };
    auto const differ = [&](FieldRow const& field) {
        Value const one = field_of(a, field, facts);
        Value const other = field_of(b, field, facts);
        bool const nobody = (is_nobody(one, facts) && !other.span.empty()) ||
                            (is_nobody(other, facts) && !one.span.empty()) ||
                            holds_none(one, other, facts) || holds_none(other, one, facts);
        return nobody ? Truth::no : different(one, other, facts);
    };
    Truth const subjects = differ(*subject);
    Truth const objects = differ(*object);
    if (subjects == Truth::yes || objects == Truth::yes) {
        return Truth::no;
    }
    if (anybody(*subject) || anybody(*object)) {
        return Truth::unknown;
    }
    bool const one_object = !tells(a, *object) || !tells(b, *object) || objects == Truth::no;
    bool const one_subject = !tells(a, *subject) || !tells(b, *subject) || subjects == Truth::no;
    bool const shared = subjects == Truth::no || objects == Truth::no;
    return shared && one_object && one_subject ? Truth::yes : Truth::unknown;
}

} // namespace gainsay
