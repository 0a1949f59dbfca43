#include <gainsay/base/one_of.h>
#include <gainsay/finding/compare_extents.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/thing.h>

#include <optional>

namespace gainsay {

namespace {

// Who does it, and whom or what it is done to, however that is put.
struct Slots {
    std::optional<Thing> doer;
    std::optional<Thing> done_to;
};

Slots read_slots(Record const& record, Facts const& facts) {
    Assertion const& assertion = *facts.assertion(record);
    auto subject = thing_of(record, assertion.subject, facts);
    auto object = thing_of(record, assertion.object, facts);
    return assertion.predicate.passive ? Slots{std::nullopt, std::move(subject)}
                                       : Slots{std::move(subject), std::move(object)};
}

Slots const& slots_of(Record const& record, Facts const& facts) {
    return facts.memory->of<Slots>(record, [&] { return read_slots(record, facts); });
}

bool is_of_all(Thing const& thing) {
    return thing.every || thing.nobody;
}

// The one is told of what the other is denied of, or of all where the other tells of a part alone.
bool contrary(Thing const& one, Record const& a, Thing const& other, Record const& b) {
    if (a.polarity != b.polarity) {
        return is_of_all(one) || is_of_all(other);
    }
    bool const whole_and_part = (one.every && other.part) || (one.part && other.every);
    return a.polarity == Polarity::positive && whole_and_part;
}

bool at_odds(std::optional<Thing> const& one, Record const& a, std::optional<Thing> const& other,
             Record const& b, Facts const& facts) {
    return one && other && contrary(*one, a, *other, b) && one_thing(*one, *other, facts);
}

// Both told of one, or neither of any.
bool agree(std::optional<Thing> const& one, std::optional<Thing> const& other, Facts const& facts) {
    return one && other ? different(one->phrase, other->phrase, facts) == Truth::no
                        : one.has_value() == other.has_value();
}

// "no shots": in what is told, not "none of the guards" nor "nobody".
bool is_indefinite(std::optional<Thing> const& thing) {
    return thing && thing->nobody && !one_of(thing->head, {"nobody", "one", "no-one"});
}

// As it is done to them: where only one tells who did it, no shots may have been fired there alone.
bool share_doer(Slots const& one, Slots const& other, Facts const& facts) {
    bool const vague = is_indefinite(one.done_to) || is_indefinite(other.done_to);
    bool const untold = !one.doer || !other.doer;
    return untold && !vague ? true : agree(one.doer, other.doer, facts);
}

} // namespace

Truth opposite_extents(Record const& a, Record const& b, Facts const& facts) {
    if (facts.assertion(a) == nullptr || facts.assertion(b) == nullptr) {
        return Truth::unknown;
    }
    Slots const& one = slots_of(a, facts);
    Slots const& other = slots_of(b, facts);
    return truth(
        (at_odds(one.doer, a, other.doer, b, facts) && agree(one.done_to, other.done_to, facts)) ||
        (at_odds(one.done_to, a, other.done_to, b, facts) && share_doer(one, other, facts)));
}

} // namespace gainsay
