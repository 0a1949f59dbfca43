#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/party.h>
#include <gainsay/finding/whereabouts.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace gainsay {

namespace {

// A line of a list that a statement's words stand in, and the party that it is told of.
struct Placing {
    std::string line;
    char whose; // of the list: p people, t things, d deeds, a any
    Value party;
};

class PlacingReader {
  public:
    PlacingReader(Record const& record, Assertion const& assertion, WordList list,
                  Facts const& facts)
        : record_(record), assertion_(assertion), list_(list), facts_(facts) {}

    [[nodiscard]] std::vector<Placing> placings() const {
        std::vector<Placing> out;
        std::string const& verb = assertion_.predicate.lemma;
        Phrase const& whose = party();
        add(verb, whose, out);
        if (!assertion_.object.head.empty()) {
            add(verb + " *", assertion_.subject, out);
            add(verb + ' ' + noun(assertion_.object), assertion_.subject, out);
        }
        for (Argument const& argument : assertion_.arguments) {
            std::string const led = verb + ' ' + argument.role;
            add(led, argument.role == "for" ? argument.phrase : whose, out); // "came for Holt"
            add(led + ' ' + noun(argument.phrase), whose, out);
            if (argument.role == "time") { // "spent Monday night"
                add(verb + ' ' + noun(argument.phrase), whose, out);
            }
        }
        return out;
    }

  private:
    // Whom or what it is done to, "her" also of "told her of it"; else who does it.
    [[nodiscard]] Phrase const& party() const {
        Span const verb = assertion_.predicate.span;
        auto const& all = assertion_.arguments;
        auto const told = std::find_if(all.begin(), all.end(), [&](Argument const& argument) {
            return argument.role == "to" && argument.phrase.span.begin == verb.end + 1;
        });
        return assertion_.predicate.passive ? assertion_.subject
               : has_object()               ? assertion_.object
               : told != all.end()          ? told->phrase
                                            : assertion_.subject;
    }

    // Not "turned up alive".
    [[nodiscard]] bool has_object() const {
        auto const object = assertion_.object.head.empty()
                                ? std::nullopt
                                : noun_phrase(facts_.analysis(record_), assertion_.object.head);
        return object && facts_.analysis(record_).nodes[object->top].upos != Upos::adj;
    }

    void add(std::string const& words, Phrase const& party, std::vector<Placing>& out) const {
        std::string_view rest = facts_.lexicon->list_value(words, list_);
        while (!rest.empty() && !party.span.empty()) {
            std::size_t const end = std::min(rest.find(' '), rest.size());
            Placing placing{std::string(rest.substr(0, end)), rest.front(), {}};
            placing.party.type = Type::entity;
            placing.party.from = &record_;
            placing.party.span = party.span;
            out.push_back(std::move(placing));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    // "hospital" of "the Harbour Hospital"
    [[nodiscard]] std::string noun(Phrase const& phrase) const {
        auto const words = plain_words(slice(facts_.article(record_).text(), phrase.head));
        return words.empty() ? "" : facts_.lexicon->lemma(words.back(), WordClass::noun);
    }

    Record const& record_;
    Assertion const& assertion_;
    WordList list_;
    Facts const& facts_;
};

bool fits(char whose, Party const& party, StoryContent const& content, Facts const& facts) {
    WordField const field =
        party.head ? facts.lexicon->field(content.text(party.head->term), WordClass::noun)
                   : WordField::other;
    auto const& name = party.name ? party.name : party.referent;
    bool const person = field == WordField::person || field == WordField::group ||
                        (name && name->entity == EntityKind::person);
    switch (whose) {
    case 'p': // a "climber" may be a plant
        return person || (field != WordField::artifact && !is_deed(field) &&
                          !(name && name->entity == EntityKind::place));
    case 't':
        return !person && !is_deed(field);
    case 'd':
        return is_deed(field);
    default:
        return true;
    }
}

// "200 evacuees", "some of the evacuees", "another sample": others may be elsewhere.
bool is_part(Value const& value, Facts const& facts) {
    static constexpr auto marks = std::to_array<std::string_view>(
        {"some", "most", "many", "several", "few", "other", "others", "another", "half", "majority",
         "more", "any", "one", "two", "three", "first", "second", "third"});
    auto const words = words_at(value, value.span, facts);
    auto const& amounts = facts.analysis(*value.from).values.quantities;
    return any_one_of(words, marks) ||
           std::any_of(amounts.begin(), amounts.end(), [&](Quantity const& amount) {
               return amount.span.begin == value.span.begin;
           });
}

// "the ferry" and "the ship", "the freighter" and "the wreck": each may be called by the other
// word.
bool may_be_called(std::string_view one, std::string_view other, Facts const& facts) {
    static constexpr auto remains = std::to_array<std::string_view>({"wreck", "hulk", "hull"});
    auto const thing = [&](std::string_view noun) {
        return facts.lexicon->field(noun, WordClass::noun) == WordField::artifact;
    };
    return facts.lexicon->broader(one, other, WordClass::noun) ||
           facts.lexicon->broader(other, one, WordClass::noun) ||
           (one_of(one, remains) && thing(other)) || (one_of(other, remains) && thing(one));
}

// "the sample", "her car", "all evacuees"
bool is_definite(Value const& value, Facts const& facts) {
    static constexpr auto marks = std::to_array<std::string_view>(
        {"the", "his", "her", "its", "their", "this", "that", "these", "those", "all", "both"});
    auto const words = words_at(value, value.span, facts);
    return !words.empty() && one_of(words.front(), marks);
}

// "the three men", "the missing boy": whoever is told of so in both is one.
bool one_description(Value const& a, Value const& b, Facts const& facts) {
    constexpr std::size_t telling = 3; // words, with the article
    auto const words = words_at(a, a.span, facts);
    return words.size() >= telling && words.front() == "the" && words == words_at(b, b.span, facts);
}

bool one_party(Placing const& a, Placing const& b, StoryContent const& content,
               Facts const& facts) {
    auto const first = party_of(a.party, facts);
    auto const second = party_of(b.party, facts);
    if (!first || !second || !fits(a.whose, *first, content, facts) ||
        !fits(b.whose, *second, content, facts)) {
        return false;
    }
    auto const& one = first->name ? first->name : first->referent;
    auto const& other = second->name ? second->name : second->referent;
    if (one && other) {
        return one->term == other->term;
    }
    if (one_description(a.party, b.party, facts)) {
        return true;
    }
    if (!first->head || !second->head || is_part(a.party, facts) || is_part(b.party, facts)) {
        return false;
    }
    std::string_view const noun = content.text(first->head->term);
    std::string_view const other_noun = content.text(second->head->term);
    Truth const others = different(a.party, b.party, facts);
    bool const akin_words = akin(content, *first->head, *second->head);
    bool const definite = is_definite(a.party, facts);
    bool const other_definite = is_definite(b.party, facts);
    return akin_words
               ? !is_generic_party(noun) && others == Truth::no && (definite || other_definite)
               : a.whose == 't' && others != Truth::yes && definite && other_definite &&
                     may_be_called(noun, other_noun, facts);
}

// It lay there for days, and lies elsewhere now.
bool lasts(Assertion const& assertion, Record const& record, Facts const& facts) {
    auto const& times = facts.analysis(record).values.times;
    return std::any_of(times.begin(), times.end(), [&](TimeExpression const& time) {
        return time.timex == Timex::duration && assertion.span.contains(time.span);
    });
}

// What else they tell: "the leak" of "the mayor learned of the leak on Monday".
std::vector<ContentItem> beside_party(Placing const& placing, StoryContent const& content,
                                      Facts const& facts) {
    Record const& record = *placing.party.from;
    Assertion const& assertion = *facts.assertion(record);
    std::vector<ContentItem> out;
    auto const add = [&](Span span) {
        for (ContentItem const& item : content.within(content.place_of(record.article), span)) {
            bool const tells = item.kind == ContentKind::word || item.kind == ContentKind::name;
            if (tells && !placing.party.span.overlaps(item.span)) {
                out.push_back(item);
            }
        }
    };
    add(assertion.object.span);
    for (Argument const& argument : assertion.arguments) {
        add(argument.phrase.span);
    }
    return out;
}

// Not the leak and the fire of which she learned.
bool of_one_matter(Placing const& a, Placing const& b, StoryContent const& content,
                   Facts const& facts) {
    auto const left = beside_party(a, content, facts);
    auto const right = beside_party(b, content, facts);
    return left.empty() || right.empty() ||
           std::any_of(left.begin(), left.end(), [&](ContentItem const& one) {
               return std::any_of(right.begin(), right.end(), [&](ContentItem const& other) {
                   return one.term == other.term || akin(content, one, other);
               });
           });
}

Truth told_of_one_party(Record const& a, Record const& b, WordList list, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    Assertion const* first = facts.assertion(a);
    Assertion const* second = facts.assertion(b);
    if (content == nullptr || first == nullptr || second == nullptr || facts.lexicon == nullptr ||
        a.story != b.story) {
        return Truth::unknown;
    }
    if (lasts(*first, a, facts) || lasts(*second, b, facts)) {
        return Truth::no;
    }
    auto const left = PlacingReader(a, *first, list, facts).placings();
    auto const right = PlacingReader(b, *second, list, facts).placings();
    return truth(std::any_of(left.begin(), left.end(), [&](Placing const& one) {
        return std::any_of(right.begin(), right.end(), [&](Placing const& other) {
            return one.line == other.line && one_party(one, other, *content, facts) &&
                   (list != WordList::occasion || of_one_matter(one, other, *content, facts));
        });
    }));
}

} // namespace

Truth one_whereabouts(Record const& a, Record const& b, Facts const& facts) {
    return told_of_one_party(a, b, WordList::whereabouts, facts);
}

Truth one_occasion(Record const& a, Record const& b, Facts const& facts) {
    return told_of_one_party(a, b, WordList::occasion, facts);
}

} // namespace gainsay
