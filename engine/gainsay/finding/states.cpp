#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/party.h>
#include <gainsay/finding/states.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace gainsay {

namespace {

// "a4" of the list: a side and a line. Capitals: the first side may become the second.
struct State {
    std::string line;
    bool second = false;    // side
    bool becomes = false;   // the line tells of what comes to be
    bool of_things = false; // not of people
    bool of_deeds = false;  // only of what is done to something
    bool denied = false;

    [[nodiscard]] bool first_holds() const { return second == denied; }
};

struct Thing {
    Value phrase;
    std::string head; // base form
    bool person = false;
    bool body = false;   // an organisation or a group
    bool deed = false;   // "talks"
    bool nobody = false; // "nobody", "no passengers"
    bool granted = false; // or refused something
    bool giver = false;   // who grants or refuses it
    bool named = false;  // or a pronoun for a name
    bool all = false;  // "all five gates", "both roads", "the gates"
    bool some = false; // "one of the roads", "three guards", "another patient"
    std::string label; // "three" of "gate three"
};

struct Told {
    std::vector<State> states;
    std::vector<Thing> things;
};

std::vector<std::string> words_in(std::string_view text) {
    static constexpr auto articles = std::to_array<std::string_view>(
        {"a", "an", "the", "any", "its", "their", "his", "her", "full", "good"});
    auto out = plain_words(text);
    std::erase_if(out, [](std::string const& word) { return one_of(word, articles); });
    return out;
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (std::string const& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

class StateReader {
  public:
    StateReader(Record const& record, Assertion const& assertion, Facts const& facts)
        : record_(record), assertion_(assertion), facts_(facts),
          analysis_(facts.analysis(record)), text_(analysis_.article.text()) {}

    [[nodiscard]] std::vector<State> states() const {
        std::vector<State> out;
        constexpr std::string_view second_sides = "bBue";
        Assertion const* above = governor(record_, facts_);
        bool const failed = above != nullptr && one_of(above->predicate.lemma, {"fail", "refuse"});
        bool const denied = assertion_.polarity == Polarity::negative && !failed;
        bool const done = assertion_.predicate.passive || !assertion_.object.head.empty();
        auto const told = failed ? std::vector<std::string>{"fail to " + assertion_.predicate.lemma}
                                 : phrases();
        for (std::string const& phrase : told) {
            std::string_view rest = facts_.lexicon->list_value(phrase, WordList::state);
            while (!rest.empty()) {
                std::size_t const space = std::min(rest.find(' '), rest.size());
                char const side = rest.front();
                State const state{std::string(rest.substr(1, space - 1)),
                                  second_sides.find(side) != std::string_view::npos,
                                  side == 'A' || side == 'B',
                                  side == 't' || side == 'u',
                                  side == 'd' || side == 'e',
                                  denied};
                if (!state.of_deeds || done) {
                    out.push_back(state);
                }
                rest.remove_prefix(std::min(space + 1, rest.size()));
            }
        }
        return out;
    }

    // What it is done to, or what does it where it is done to nothing.
    [[nodiscard]] std::vector<Thing> things() const {
        std::vector<Thing> out;
        static constexpr auto enduring =
            std::to_array<std::string_view>({"withstand", "survive", "resist", "suffer"});
        bool const of_subject = assertion_.object.head.empty() || is_placed() ||
                                one_of(assertion_.predicate.lemma, enduring);
        add(of_subject ? assertion_.subject : assertion_.object, out);
        if (!of_subject && is_granting()) { // "the judge refused Holt bail", "let him out on bail"
            std::size_t const before = out.size();
            add(assertion_.subject, out);
            for (std::size_t i = before; i < out.size(); ++i) {
                out[i].giver = true;
            }
        }
        for (Argument const& argument : assertion_.arguments) {
            if (argument.role == "to") { // "changed over to their generators without incident"
                add(argument.phrase, out);
            }
        }
        return out;
    }

  private:
    // What stands beside such a verb tells the state: "is idle", "went into service".
    [[nodiscard]] bool is_placed() const {
        static constexpr auto verbs = std::to_array<std::string_view>(
            {"be", "remain", "stay", "stand", "keep", "go", "come", "put", "lie", "sit", "get",
             "bring", "return", "become", "find", "prove", "start", "stop", "seem", "appear"});
        return one_of(assertion_.predicate.lemma, verbs);
    }

    [[nodiscard]] bool is_granting() const {
        static constexpr auto verbs = std::to_array<std::string_view>(
            {"grant", "give", "let", "let out", "release", "free", "refuse", "deny", "turn down",
             "reject", "dismiss", "throw out"});
        return one_of(assertion_.predicate.lemma, verbs);
    }

    // "jam", "jammed", "in custody", "without incident", "deny bail"
    [[nodiscard]] std::vector<std::string> phrases() const {
        std::vector<std::string> out;
        Predicate const& predicate = assertion_.predicate;
        Node const* verb = verb_node(record_, facts_);
        std::string const form = to_lower(slice(text_, predicate.head));
        static constexpr auto perfect = std::to_array<std::string_view>({"has", "have", "had"});
        bool const participle =
            verb != nullptr && verb->xpos == Xpos::vbn &&
            (predicate.passive || !any_one_of(plain_words(slice(text_, predicate.span)), perfect));
        add_requested(out);
        if (verb == nullptr || (!is_placed() && governs_clause(*verb))) {
            return out; // "failed to operate"
        }
        out.push_back(participle ? form : predicate.lemma);
        if (participle && predicate.lemma.find(' ') != std::string::npos) {
            out.push_back(predicate.lemma); // "was put out"
            out.push_back(form + predicate.lemma.substr(predicate.lemma.find(' ')));
        }
        auto const object = words_in(slice(text_, assertion_.object.span));
        if (is_placed() && object.size() <= 3) {
            out.push_back(joined(object));
        }
        std::string const noun = to_lower(slice(text_, assertion_.object.head));
        out.push_back(predicate.lemma + ' ' + facts_.lexicon->lemma(noun, WordClass::noun));
        for (Argument const& argument : assertion_.arguments) {
            if (argument.phrase.span.begin > predicate.span.end) { // "was out of order"
                auto const after = words_in(
                    slice(text_, {predicate.span.end, argument.phrase.span.end}));
                if (after.size() <= 4) {
                    out.push_back(joined(after));
                }
            }
            auto const words = words_in(slice(text_, argument.phrase.span));
            if (!words.empty() && words.size() <= 3) {
                out.push_back(argument.role + ' ' + joined(words));
                out.push_back(argument.role + ' ' +
                              facts_.lexicon->lemma(words.front(), WordClass::noun));
            }
        }
        return out;
    }

    [[nodiscard]] bool governs_clause(Node const& verb) const {
        Sentence const& sentence = analysis_.segmentation.sentences[assertion_.sentence];
        auto const index = static_cast<std::uint32_t>(&verb - analysis_.nodes.data());
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            Node const& node = analysis_.nodes[i];
            bool const clause = universal(node.relation) == Relation::xcomp ||
                                universal(node.relation) == Relation::ccomp;
            if (clause && node.upos == Upos::verb && node.head != no_head &&
                node.head + sentence.first_token == index) {
                return true;
            }
        }
        return false;
    }

    // "turned down their requests to be released on bail": "turn down bail".
    void add_requested(std::vector<std::string>& out) const {
        static constexpr auto requests = std::to_array<std::string_view>(
            {"request", "application", "bid", "plea", "petition", "motion", "appeal"});
        Phrase const& object = assertion_.predicate.passive ? assertion_.subject : assertion_.object;
        std::string const head = to_lower(slice(text_, object.head));
        if (object.head.empty() ||
            !one_of(facts_.lexicon->lemma(head, WordClass::noun), requests)) {
            return;
        }
        Sentence const& sentence = analysis_.segmentation.sentences[assertion_.sentence];
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            if (span_of(i).begin > object.head.end && analysis_.nodes[i].upos == Upos::noun) {
                out.push_back(assertion_.predicate.lemma + ' ' +
                              facts_.lexicon->lemma(word(i), WordClass::noun));
            }
        }
    }

    void add(Phrase const& phrase, std::vector<Thing>& out) const {
        auto const whole = noun_phrase(analysis_, phrase.span);
        if (phrase.head.empty() || !whole) {
            return;
        }
        Thing thing;
        thing.phrase.type = Type::entity;
        thing.phrase.from = &record_;
        thing.phrase.span = phrase.span;
        std::uint32_t top = whole->top;
        Sentence const& sentence = analysis_.segmentation.sentences[assertion_.sentence];
        if (!is_noun(top)) {
            // "one of the roads"
            auto const of = std::find_if(
                whole->tokens.begin(), whole->tokens.end(), [&](std::uint32_t token) {
                    return analysis_.nodes[token].head + sentence.first_token == whole->top &&
                           universal(analysis_.nodes[token].relation) == Relation::nmod;
                });
            if (of != whole->tokens.end()) {
                top = *of;
                thing.phrase.span = span_of(top);
                thing.some = true;
            }
        }
        thing.head = facts_.lexicon->lemma(word(top), WordClass::noun);
        auto const party = party_of(thing.phrase, facts_);
        thing.named = party && (party->name || party->referent);
        WordField const field = facts_.lexicon->field(thing.head, WordClass::noun);
        auto const named = [&](EntityKind kind) {
            return party && party->name && party->name->entity == kind;
        };
        thing.person = field == WordField::person || named(EntityKind::person);
        thing.body = field == WordField::group || named(EntityKind::organisation);
        thing.granted = is_granting();
        thing.deed = is_deed(thing.head);
        auto const words = plain_words(slice(text_, whole->span));
        thing.nobody = !words.empty() && one_of(words.front(), {"nobody", "no", "none"});
        read_extent(slice(text_, whole->span), top, thing);
        out.push_back(std::move(thing));
    }

    [[nodiscard]] bool is_deed(std::string_view noun) const {
        switch (facts_.lexicon->field(noun, WordClass::noun)) {
        case WordField::act:
        case WordField::communication:
        case WordField::event:
        case WordField::process:
            return true;
        default:
            return false;
        }
    }

    void read_extent(std::string_view phrase, std::uint32_t top, Thing& thing) const {
        static constexpr auto every =
            std::to_array<std::string_view>({"all", "both", "every", "each", "none", "neither"});
        static constexpr auto another = std::to_array<std::string_view>(
            {"another", "other", "one", "two", "three", "four", "five", "six", "seven", "eight",
             "nine", "ten", "first", "second", "third", "fourth", "some", "several", "many", "most",
             "few", "half", "new", "old", "last", "main"});
        auto words = plain_words(phrase);
        bool const labelled = words.size() > 1 && is_number(words.back()) &&
                              words[words.size() - 2] == word(top);
        if (labelled) {
            thing.label = words.back();
            words.pop_back();
        }
        Xpos const tag = analysis_.nodes[top].xpos;
        bool const many = tag == Xpos::nns || tag == Xpos::nnps;
        bool const marked = any_one_of(words, another) ||
                            std::any_of(words.begin(), words.end(), has_digit);
        thing.all = any_one_of(words, every) || (many && !marked && !thing.some);
        thing.some = thing.some || (!thing.all && marked);
    }

    [[nodiscard]] static bool has_digit(std::string const& word) {
        return word.find_first_of("0123456789") != std::string::npos;
    }
    [[nodiscard]] static bool is_number(std::string const& word) {
        static constexpr auto numbers = std::to_array<std::string_view>(
            {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"});
        return one_of(word, numbers) || has_digit(word);
    }
    [[nodiscard]] bool is_noun(std::uint32_t token) const {
        Upos const tag = analysis_.nodes[token].upos;
        return tag == Upos::noun || tag == Upos::propn || tag == Upos::pron;
    }
    [[nodiscard]] Span span_of(std::uint32_t token) const {
        return analysis_.segmentation.tokens[token].span;
    }
    [[nodiscard]] std::string word(std::uint32_t token) const {
        return to_lower(slice(text_, span_of(token)));
    }

    Record const& record_;
    Assertion const& assertion_;
    Facts const& facts_;
    Analysis const& analysis_;
    std::string_view text_;
};

Told told_by(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr || facts.lexicon == nullptr) {
        return {};
    }
    StateReader const reader(record, *assertion, facts);
    Told out{reader.states(), {}};
    if (!out.states.empty()) {
        out.things = reader.things();
        bool const no_things = std::any_of(out.things.begin(), out.things.end(),
                                        [](Thing const& thing) {
                                            return thing.person || thing.body || thing.deed;
                                        });
        bool const only_deeds = std::all_of(out.states.begin(), out.states.end(),
                                            [](State const& state) { return state.of_deeds; });
        std::erase_if(out.things, [&](Thing const& thing) { return only_deeds && thing.giver; });
        std::erase_if(out.states, [&](State const& state) { return state.of_things && no_things; });
    }
    return out;
}

// "Nobody was hurt", "seven people were burned": the first says so of all, or of the same place.
bool nobody_of(Thing const& nobody, Thing const& people, Facts const& facts) {
    Assertion const& none = *facts.assertion(*nobody.phrase.from);
    Assertion const& some = *facts.assertion(*people.phrase.from);
    auto const& early = facts.article(*nobody.phrase.from).published;
    auto const& late = facts.article(*people.phrase.from).published;
    bool const since = early && late && instant(*early) < instant(*late);
    auto const head = [&](Thing const& thing, Argument const& argument) {
        return to_lower(slice(facts.article(*thing.phrase.from).text(), argument.phrase.head));
    };
    bool const one_place = std::any_of(
        none.arguments.begin(), none.arguments.end(), [&](Argument const& left) {
            return std::any_of(some.arguments.begin(), some.arguments.end(),
                               [&](Argument const& right) {
                                   return head(nobody, left) == head(people, right);
                               });
        });
    bool const anybody = one_of(nobody.head, {"nobody", "none", "one", "people", "person"});
    return nobody.nobody && !people.nobody && !since && (none.arguments.empty() || one_place) &&
           (anybody ? people.person || people.head == "people" : nobody.head == people.head);
}

// "the left engine", "the right engine"; "the mayor", "the deputy mayor"
bool told_apart(Thing const& one, Thing const& other, Facts const& facts) {
    static constexpr auto ranks = std::to_array<std::string_view>(
        {"deputy", "assistant", "vice", "acting", "former", "ex", "junior", "senior"});
    auto const words = [&](Thing const& thing) {
        return plain_words(slice(facts.article(*thing.phrase.from).text(), thing.phrase.span));
    };
    auto const left = words(one);
    auto const right = words(other);
    return any_one_of(left, ranks) != any_one_of(right, ranks) ||
           std::any_of(left.begin(), left.end(), [&](std::string const& x) {
               return std::any_of(right.begin(), right.end(), [&](std::string const& y) {
                   return facts.lexicon->opposite(x, y);
               });
           });
}

// "All five gates" and "gate three", "the banker Ivo Dahl" and "he".
bool one_thing(Thing const& one, Thing const& other, Facts const& facts) {
    if (one.nobody || other.nobody) {
        return nobody_of(one, other, facts) || nobody_of(other, one, facts);
    }
    if (told_apart(one, other, facts) || (one.some && !other.all) || (other.some && !one.all) ||
        (!one.label.empty() && !other.label.empty() && one.label != other.label)) {
        return false;
    }
    bool const part = one.some || other.some || !one.label.empty() || !other.label.empty();
    if (part && one.head == other.head) {
        return true;
    }
    bool const alike = one.head == other.head || facts.lexicon->synonymous(one.head, other.head);
    bool const by_name = (one.named && other.named) ||
                         ((one.named || other.named) && (one.granted || other.granted));
    return (alike || by_name) &&
           different(one.phrase, other.phrase, facts) == Truth::no;
}

bool of_one_thing(Told const& one, Told const& other, Facts const& facts) {
    return std::any_of(one.things.begin(), one.things.end(), [&](Thing const& left) {
        return std::any_of(other.things.begin(), other.things.end(),
                           [&](Thing const& right) { return one_thing(left, right, facts); });
    });
}

// Whether states of one line clash, by what each must be.
template <class Clash>
bool clash(Told const& one, Told const& other, Clash const& wanted) {
    return std::any_of(one.states.begin(), one.states.end(), [&](State const& left) {
        return std::any_of(
            other.states.begin(), other.states.end(), [&](State const& right) {
                return left.line == right.line && left.becomes == right.becomes &&
                       wanted(left, right);
            });
    });
}

bool exclude(State const& one, State const& other) {
    return !one.becomes && one.first_holds() != other.first_holds() &&
           (!one.denied || !other.denied);
}

// "had worked normally": before what is told.
bool is_before(Record const& record, Facts const& facts) {
    Assertion const& assertion = *facts.assertion(record);
    return one_of("had", plain_words(slice(facts.article(record).text(), assertion.predicate.span)));
}

bool left_by(State const& still, State const& left) {
    return still.becomes && still.first_holds() && !left.first_holds();
}

// A clause of its own, or what somebody found out: "was found to be safe". Not "the vessel wrecked
// off Vestby".
bool is_fact(Record const& record, Facts const& facts) {
    static constexpr auto finding =
        std::to_array<std::string_view>({"find", "prove", "show", "turn out", "determine", "refuse"});
    Node const* verb = verb_node(record, facts);
    Assertion const& assertion = *facts.assertion(record);
    if (verb == nullptr || assertion.nominal) {
        return false;
    }
    Assertion const* above = governor(record, facts);
    Relation const relation = universal(verb->relation);
    bool const own_subject = !assertion.subject.head.empty() &&
                             assertion.subject.span.begin < assertion.predicate.span.begin &&
                             assertion.span.contains(assertion.subject.span) &&
                             relation != Relation::acl && relation != Relation::advcl;
    bool const found = above != nullptr && one_of(above->predicate.lemma, finding);
    return found || (relation != Relation::xcomp &&
                     (is_finite(record, facts) == Truth::yes || own_subject));
}

// Whether the record's article tells of one thing as the other statement does.
template <class Clash>
bool tells_too(Record const& record, Told const& own, Clash const& wanted, Facts const& facts) {
    return std::any_of(facts.records.begin(), facts.records.end(), [&](Record const& one) {
        if (one.article != record.article || one.kind != RecordKind::claim ||
            one.assertion == record.assertion) {
            return false;
        }
        Told const told = told_by(one, facts);
        return clash(own, told, wanted) && is_fact(one, facts) && of_one_thing(own, told, facts);
    });
}

} // namespace

bool tells_state(Record const& record, Facts const& facts) {
    Told const told = told_by(record, facts);
    return !told.states.empty() && !told.things.empty();
}

Truth opposite_states(Record const& a, Record const& b, Facts const& facts) {
    Told const one = told_by(a, facts);
    Told const other = told_by(b, facts);
    if (!is_fact(a, facts) || !is_fact(b, facts)) {
        return Truth::no;
    }
    // What had worked before may have failed then.
    auto const at_once = [&](State const& left, State const& right) {
        return exclude(left, right) && !(left.first_holds() && is_before(a, facts)) &&
               !(right.first_holds() && is_before(b, facts));
    };
    if (!clash(one, other, at_once) || !of_one_thing(one, other, facts)) {
        return Truth::no;
    }
    return truth(!tells_too(a, one, exclude, facts) && !tells_too(b, other, exclude, facts));
}

namespace {

// "remains closed", "is still closed", "is closed", "has not been reopened"
bool is_still(Record const& record, Facts const& facts) {
    static constexpr auto still = std::to_array<std::string_view>(
        {"still", "remain", "remains", "remained", "stays", "yet", "continues", "continue"});
    static constexpr auto present =
        std::to_array<std::string_view>({"is", "are", "has", "have", "remains", "remain", "stays"});
    Assertion const& assertion = *facts.assertion(record);
    std::string_view const text = facts.article(record).text();
    auto const words = plain_words(slice(text, assertion.span));
    auto const predicate = plain_words(slice(text, assertion.predicate.span));
    Assertion const* above = governor(record, facts);
    return any_one_of(words, still) || (!predicate.empty() && one_of(predicate.front(), present)) ||
           (above != nullptr && one_of(above->predicate.lemma, {"remain", "stay", "keep"}));
}

bool is_present(Record const& record, Facts const& facts) {
    static constexpr auto past = std::to_array<std::string_view>({"was", "were", "had", "remained"});
    Assertion const& assertion = *facts.assertion(record);
    std::string_view const text = facts.article(record).text();
    Assertion const* above = governor(record, facts);
    Span const verb = above != nullptr && one_of(above->predicate.lemma, {"remain", "stay", "keep"})
                          ? above->predicate.span
                          : assertion.predicate.span;
    auto const words = plain_words(slice(text, verb));
    return !words.empty() && !any_one_of(words, past) && !words.front().ends_with("ed");
}

using Moment = std::chrono::sys_seconds;

// The times that the statement, or else its sentence, gives.
std::vector<TimeExpression const*> times_of(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    Assertion const& assertion = *facts.assertion(record);
    std::vector<TimeExpression const*> out;
    for (std::uint32_t const time : assertion.times) {
        out.push_back(&analysis.values.times[time]);
    }
    for (TimeExpression const& time : analysis.values.times) {
        if (out.empty() && time.sentence == assertion.sentence) {
            out.push_back(&time);
        }
    }
    std::erase_if(out, [](TimeExpression const* time) {
        return !time->interval.earliest || !time->interval.latest;
    });
    return out;
}

} // namespace

Truth outlasts(Record const& still, Record const& left, Facts const& facts) {
    Told const one = told_by(still, facts);
    Told const other = told_by(left, facts);
    if (!clash(one, other, left_by) || !of_one_thing(one, other, facts) ||
        !is_still(still, facts) || is_past(left, facts) != Truth::yes) {
        return Truth::no;
    }
    auto const& as_of = facts.article(still).published;
    auto const& told_on = facts.article(left).published;
    auto const held = times_of(still, facts);
    auto const ended = times_of(left, facts);
    bool before = false;
    if (is_present(still, facts)) {
        before = as_of && (ended.empty() ? told_on && instant(*told_on) <= instant(*as_of)
                                         : *ended.back()->interval.latest <= instant(*as_of));
    } else {
        before = !held.empty() && !ended.empty() &&
                 *ended.back()->interval.earliest < *held.front()->interval.latest &&
                 *ended.back()->interval.latest <= *held.front()->interval.latest;
    }
    return truth(before && !tells_too(still, one, left_by, facts));
}

} // namespace gainsay
