#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/party.h>
#include <gainsay/finding/states.h>
#include <gainsay/finding/told_state.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace gainsay {

namespace {

bool has_holder(Told const& told, State const& state) {
    return std::any_of(told.things.begin(), told.things.end(), [&](Thing const& thing) {
        return !thing.nobody && share_in(state, thing, told) == Share::holder;
    });
}

// "The council accepted the plan", "the guilds rejected it"; "two of the villages rejected it".
bool by_others(Told const& one, State const& left, Told const& other, State const& right,
               Facts const& facts) {
    return left.of_deeds && std::any_of(one.things.begin(), one.things.end(), [&](Thing const& x) {
               return share_in(left, x, one) == Share::doer &&
                      std::any_of(other.things.begin(), other.things.end(), [&](Thing const& y) {
                          return share_in(right, y, other) == Share::doer &&
                                 (x.some || y.some ||
                                  different(x.phrase, y.phrase, facts) == Truth::yes);
                      });
           });
}

// Whether the two states are told of one thing. Who does it is compared where it is not told to
// whom.
bool of_one_thing(Told const& one, State const& left, Told const& other, State const& right,
                  Facts const& facts) {
    bool const by_doer = !has_holder(one, left) || !has_holder(other, right);
    return std::any_of(one.things.begin(), one.things.end(), [&](Thing const& x) {
        Share const as = share_in(left, x, one);
        return as != Share::none &&
               std::any_of(other.things.begin(), other.things.end(), [&](Thing const& y) {
                   Share const with = share_in(right, y, other);
                   bool const does = as == Share::doer || with == Share::doer;
                   bool const alike = as == with || as == Share::either || with == Share::either;
                   return with != Share::none && alike && (!does || by_doer) &&
                          one_thing(x, y, facts);
               });
    });
}

bool share_a_line(Told const& one, Told const& other) {
    return std::any_of(one.states.begin(), one.states.end(), [&](State const& left) {
        return std::any_of(other.states.begin(), other.states.end(),
                           [&](State const& right) { return left.line == right.line; });
    });
}

// Whether the two tell one thing to be in states of one line that clash.
template <class Clash>
bool clash(Told const& one, Told const& other, Clash const& wanted, Facts const& facts) {
    return std::any_of(one.states.begin(), one.states.end(), [&](State const& left) {
        return std::any_of(other.states.begin(), other.states.end(), [&](State const& right) {
            return left.line == right.line && left.becomes == right.becomes &&
                   wanted(left, right) && of_one_thing(one, left, other, right, facts) &&
                   !by_others(one, left, other, right, facts);
        });
    });
}

// "of fraud" of "was cleared of fraud", "of ordering the murder"
std::vector<std::string> told_of(Record const& record, Facts const& facts) {
    constexpr std::ptrdiff_t reach = 6; // words
    Assertion const& assertion = *facts.assertion(record);
    auto words = plain_words(slice(facts.article(record).text(),
                                   {assertion.predicate.head.end, sentence_of(record, facts).end}));
    words.resize(std::min(std::ssize(words), 2 * reach));
    auto const of = std::find(words.begin(), words.end(), "of");
    words.erase(words.begin(), std::distance(words.begin(), of) < reach ? of : words.end());
    std::erase_if(words, [&](std::string const& word) {
        return facts.lexicon->listed(word, WordList::stop_word);
    });
    return words;
}

// "cleared of fraud", "convicted of forgery"
bool on_other_counts(Record const& a, Record const& b, Facts const& facts) {
    static constexpr auto any =
        std::to_array<std::string_view>({"charge", "charges", "wrongdoing"});
    auto const one = told_of(a, facts);
    auto const other = told_of(b, facts);
    return !one.empty() && !other.empty() && !any_one_of(one, any) && !any_one_of(other, any) &&
           !share_a_word(one, other);
}

bool clashing(State const& one, State const& other) {
    return !one.becomes && one.first_holds() != other.first_holds() &&
           (!one.denied || !other.denied);
}

// "had worked normally": before what is told.
bool is_before(Record const& record, Facts const& facts) {
    Assertion const& assertion = *facts.assertion(record);
    return one_of("had",
                  plain_words(slice(facts.article(record).text(), assertion.predicate.span)));
}

bool left_by(State const& still, State const& left) {
    return still.becomes && still.first_holds() && !left.first_holds();
}

// "had to stop it", "managed to save it", "has yet to receive it"; not "has to stop it"
bool came_about(Record const& record, Assertion const& above, Facts const& facts) {
    auto const words = plain_words(slice(facts.article(record).text(), above.predicate.span));
    return one_of(above.predicate.lemma, {"have", "manage"}) &&
           (record.polarity == Polarity::negative || one_of("had", words) ||
            one_of("managed", words));
}

// A clause of its own, or what somebody found out: "was found to be safe". Not "the vessel wrecked
// off Vestby".
bool is_fact(Record const& record, Facts const& facts) {
    static constexpr auto finding = std::to_array<std::string_view>(
        {"find", "prove", "show", "turn out", "determine", "refuse"});
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
    bool const found = above != nullptr && (one_of(above->predicate.lemma, finding) ||
                                            came_about(record, *above, facts));
    return found ||
           (relation != Relation::xcomp && (is_finite(record, facts) == Truth::yes || own_subject));
}

// Whether the record's article tells of one thing as the other statement does.
template <class Clash>
bool tells_too(Record const& record, Told const& own, Clash const& wanted, Facts const& facts) {
    return std::any_of(facts.records.begin(), facts.records.end(), [&](Record const& one) {
        if (one.article != record.article || one.kind != RecordKind::claim ||
            one.assertion == record.assertion) {
            return false;
        }
        Told const& told = told_by(one, facts);
        return clash(own, told, wanted, facts) && is_fact(one, facts);
    });
}

} // namespace

bool tells_state(Record const& record, Facts const& facts) {
    Told const& told = told_by(record, facts);
    return !told.states.empty() && !told.things.empty();
}

Truth opposite_states(Record const& a, Record const& b, Facts const& facts) {
    Told const& one = told_by(a, facts);
    Told const& other = told_by(b, facts);
    if (!share_a_line(one, other) || !is_fact(a, facts) || !is_fact(b, facts) ||
        on_other_counts(a, b, facts)) {
        return Truth::no;
    }
    // What had worked before may have failed then.
    auto const at_once = [&](State const& left, State const& right) {
        return clashing(left, right) && !(left.first_holds() && is_before(a, facts)) &&
               !(right.first_holds() && is_before(b, facts));
    };
    if (!clash(one, other, at_once, facts)) {
        return Truth::no;
    }
    return truth(!tells_too(a, one, clashing, facts) && !tells_too(b, other, clashing, facts));
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
    static constexpr auto past =
        std::to_array<std::string_view>({"was", "were", "had", "remained"});
    Assertion const& assertion = *facts.assertion(record);
    std::string_view const text = facts.article(record).text();
    Assertion const* above = governor(record, facts);
    Span const verb = above != nullptr && one_of(above->predicate.lemma, {"remain", "stay", "keep"})
                          ? above->predicate.span
                          : assertion.predicate.span;
    auto const words = plain_words(slice(text, verb));
    return !words.empty() && !any_one_of(words, past) && !words.front().ends_with("ed");
}

// "was released", "has been standing since Christmas"
bool is_over(Record const& record, Facts const& facts) {
    auto const words =
        plain_words(slice(facts.article(record).text(), facts.assertion(record)->predicate.span));
    return is_past(record, facts) == Truth::yes || one_of("been", words);
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
    Told const& one = told_by(still, facts);
    Told const& other = told_by(left, facts);
    if (!clash(one, other, left_by, facts) || !is_still(still, facts) || !is_over(left, facts)) {
        return Truth::no;
    }
    auto const& as_of = facts.article(still).published;
    auto const& told_on = facts.article(left).published;
    auto const held = times_of(still, facts);
    auto const ended = times_of(left, facts);
    bool before = false;
    if (is_present(still, facts)) {
        // "has paid no dividend this year"
        bool const since = !held.empty() && !ended.empty() &&
                           *ended.back()->interval.latest <= *held.front()->interval.earliest &&
                           still.polarity == Polarity::negative;
        before = as_of && !since &&
                 (ended.empty() ? told_on && instant(*told_on) <= instant(*as_of)
                                : *ended.back()->interval.latest <= instant(*as_of));
    } else {
        before = !held.empty() && !ended.empty() &&
                 *ended.back()->interval.earliest < *held.front()->interval.latest &&
                 *ended.back()->interval.latest <= *held.front()->interval.latest;
    }
    return truth(before && !tells_too(still, one, left_by, facts));
}

} // namespace gainsay
