// What states a statement tells of, and of whom or what.
#pragma once

#include <gainsay/finding/thing.h>

#include <string>
#include <vector>

namespace gainsay {

// "a4" of the list: a side and a line. Capitals: the first side may become the second.
struct State {
    std::string line;
    bool second = false;    // side
    bool becomes = false;   // the line tells of what comes to be
    bool of_things = false; // not of people
    bool of_deeds = false;  // only of what is done to something
    bool denied = false;
    bool with_object = false; // what is acted upon is part of it: "bring charges"
    bool denies = false;      // what denies is part of it: "nothing is left of the mill"
    std::string led;          // the preposition before whom it is told of: "wait for the permit"

    [[nodiscard]] bool first_holds() const { return second == denied; }
};

struct Told {
    std::vector<State> states;
    std::vector<Thing> things;
};

// How a thing is in a state: it may only put another into it, or either, as far as is told.
enum class Share { none, holder, doer, either };
[[nodiscard]] Share share_in(State const& state, Thing const& thing, Told const& told);

// Nothing of a statement without a word of the list of states.
[[nodiscard]] Told const& told_by(Record const& record, Facts const& facts);

} // namespace gainsay
