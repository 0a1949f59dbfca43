#include <gainsay/base/one_of.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/state_phrases.h>
#include <gainsay/finding/told_state.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

class StateReader {
  public:
    StateReader(Record const& record, Assertion const& assertion, Facts const& facts)
        : record_(record), assertion_(assertion), facts_(facts) {}

    [[nodiscard]] std::vector<State> states() const {
        std::vector<State> out;
        Assertion const* above = governor(record_, facts_);
        bool const failed = above != nullptr && one_of(above->predicate.lemma, {"fail", "refuse"});
        auto const told = failed
                              ? std::vector<StatePhrase>{{"fail to " + assertion_.predicate.lemma}}
                              : state_phrases(record_, assertion_, facts_);
        for (StatePhrase const& phrase : told) {
            bool const denied =
                assertion_.polarity == Polarity::negative && !failed && !phrase.denies;
            std::string_view rest = facts_.lexicon->list_value(phrase.text, WordList::state);
            while (!rest.empty()) {
                std::size_t const space = std::min(rest.find(' '), rest.size());
                add(phrase, rest.substr(0, space), denied, out);
                rest.remove_prefix(std::min(space + 1, rest.size()));
            }
        }
        return out;
    }

    // What it is done to, or what does it where it is done to nothing; who does it, and to whom or
    // against whom.
    [[nodiscard]] std::vector<Thing> things() const {
        std::vector<Thing> out;
        static constexpr auto enduring =
            std::to_array<std::string_view>({"withstand", "survive", "resist", "suffer"});
        bool const passive = assertion_.predicate.passive;
        bool const no_object = assertion_.object.head.empty();
        bool const of_subject =
            no_object || is_placed(assertion_) || one_of(assertion_.predicate.lemma, enduring);
        if (Thing* subject = add(assertion_.subject, out)) {
            subject->acted_on = passive && no_object;
            subject->receiver = passive && !no_object;
            subject->doer = !of_subject && !passive;
        }
        if (Thing* object = of_subject ? nullptr : add(assertion_.object, out)) {
            object->acted_on = true;
        }
        for (Argument const& argument : assertion_.arguments) {
            if (Thing* other = add(argument.phrase, out)) {
                other->preposition = argument.role;
            }
        }
        return out;
    }

  private:
    // "a4": a side and a line of the list.
    void add(StatePhrase const& phrase, std::string_view group, bool denied,
             std::vector<State>& out) const {
        constexpr std::string_view second_sides = "bBue";
        char const side = group.front();
        State state{std::string(group.substr(1)),
                    second_sides.find(side) != std::string_view::npos,
                    side == 'A' || side == 'B',
                    side == 't' || side == 'u',
                    side == 'd' || side == 'e',
                    denied,
                    phrase.with_object,
                    phrase.denies,
                    phrase.led};
        bool const done = assertion_.predicate.passive || !assertion_.object.head.empty();
        if (!state.of_deeds || done) {
            out.push_back(std::move(state));
        }
    }

    Thing* add(Phrase const& phrase, std::vector<Thing>& out) const {
        auto thing = thing_of(record_, phrase, facts_);
        if (!thing) {
            return nullptr;
        }
        out.push_back(std::move(*thing));
        return &out.back();
    }

    Record const& record_;
    Assertion const& assertion_;
    Facts const& facts_;
};

bool fits(Thing const& thing, std::string_view preposition) {
    return thing.preposition == preposition;
}

// "No charges have been brought": against anybody.
bool is_of_all(Told const& told) {
    return std::all_of(told.states.begin(), told.states.end(), [&](State const& state) {
        return (state.denied || state.denies) && state.with_object &&
               std::all_of(told.things.begin(), told.things.end(), [&](Thing const& thing) {
                   return share_in(state, thing, told) == Share::none;
               });
    });
}

Thing anybody(Record const& record) {
    Thing out;
    out.phrase.type = Type::entity;
    out.phrase.from = &record;
    out.head = "nobody";
    out.nobody = true;
    out.preposition = "to";
    return out;
}

} // namespace

Share share_in(State const& state, Thing const& thing, Told const& told) {
    if (!state.led.empty()) {
        return fits(thing, state.led)      ? Share::holder
               : thing.preposition.empty() ? Share::doer
                                           : Share::none;
    }
    auto const given = [](Thing const& one) { return fits(one, "to") || fits(one, "against"); };
    if (!thing.preposition.empty()) {
        bool const of_it = state.denies && (fits(thing, "of") || fits(thing, "for"));
        return given(thing) || of_it ? Share::holder : Share::none;
    }
    if (state.with_object) {
        if (state.denies && thing.nobody) {
            return Share::none; // "no arrests"
        }
        bool const others = std::any_of(told.things.begin(), told.things.end(), given);
        bool const receives = thing.receiver || (thing.acted_on && thing.with_name);
        return receives         ? Share::holder
               : thing.acted_on ? Share::none
               : others         ? Share::doer
                                : Share::either;
    }
    return thing.doer ? Share::doer : Share::holder;
}

namespace {

Told read_told(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr || facts.lexicon == nullptr) {
        return {};
    }
    StateReader const reader(record, *assertion, facts);
    Told out{reader.states(), {}};
    if (!out.states.empty()) {
        out.things = reader.things();
        if (is_of_all(out)) {
            out.things.push_back(anybody(record));
        }
        std::erase_if(out.states, [&](State const& state) {
            return state.of_things &&
                   std::any_of(out.things.begin(), out.things.end(), [&](Thing const& thing) {
                       Share const share = share_in(state, thing, out);
                       return share != Share::none && share != Share::doer &&
                              (thing.person || thing.body || thing.deed);
                   });
        });
    }
    return out;
}

} // namespace

Told const& told_by(Record const& record, Facts const& facts) {
    return facts.memory->of<Told>(record, [&] { return read_told(record, facts); });
}

} // namespace gainsay
