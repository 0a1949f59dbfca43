// The words of a statement that may tell a state, as the list of states writes them.
#pragma once

#include <gainsay/finding/facts.h>

#include <string>
#include <vector>

namespace gainsay {

struct StatePhrase {
    std::string text;         // "jam", "jammed", "in custody", "test positive", "bring charge"
    bool with_object = false; // what is acted upon is part of it: "charge" of "bring charge"
    bool denies = false;      // "nothing left", "take no part": what denies is part of it
    std::string led{};        // the preposition that it ends with: "for" of "wait for"
};

[[nodiscard]] std::vector<StatePhrase>
state_phrases(Record const& record, Assertion const& assertion, Facts const& facts);

// What stands beside such a verb tells the state: "is idle", "went into service".
[[nodiscard]] bool is_placed(Assertion const& assertion);

} // namespace gainsay
