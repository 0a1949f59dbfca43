// What states a statement tells of, and of whom or what.
#pragma once

#include <gainsay/finding/typed_value.h>

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

    [[nodiscard]] bool first_holds() const { return second == denied; }
};

struct Thing {
    Value phrase;
    std::string head; // base form
    bool person = false;
    bool body = false;    // an organisation or a group
    bool deed = false;    // "talks"
    bool nobody = false;  // "nobody", "no passengers"
    bool granted = false; // or refused something
    bool giver = false;   // who grants or refuses it
    bool named = false;   // or a pronoun for a name
    bool all = false;     // "all five gates", "both roads", "the gates"
    bool some = false;    // "one of the roads", "three guards", "another patient"
    std::string label;    // "three" of "gate three"
};

struct Told {
    std::vector<State> states;
    std::vector<Thing> things;
};

// Nothing of a statement without a word of the list of states.
[[nodiscard]] Told told_by(Record const& record, Facts const& facts);

} // namespace gainsay
