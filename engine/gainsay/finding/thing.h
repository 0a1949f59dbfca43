// A person or thing that a statement tells of, and how much of it is meant.
#pragma once

#include <gainsay/finding/typed_value.h>

#include <optional>
#include <string>

namespace gainsay {

struct Thing {
    Value phrase;
    std::string head; // base form
    bool person = false;
    bool body = false;       // an organisation or a group
    bool deed = false;       // "talks"
    bool nobody = false;     // "nobody", "no passengers"
    bool granted = false;    // or refused something
    bool acted_on = false;   // the object, or the subject of a passive
    bool doer = false;       // who does it to another
    bool receiver = false;   // "Holt was refused bail"
    std::string preposition; // "against" of "brought charges against Holt"
    bool named = false;      // or a pronoun for a name
    bool with_name = false;  // "Holt" of "refused Holt bail"
    bool every = false;      // "all five gates", "both roads", "none of the gates"
    bool part = false;       // "only one of the roads", "six of the seven roads"
    bool all = false;        // "all five gates", "both roads", "the gates"
    bool some = false;       // "one of the roads", "three guards", "another patient"
    std::string label;       // "three" of "gate three"
    std::string rank;        // "second" of "the second gate"
};

// Of the subject, the object or another phrase of the statement. Nothing of "no one else".
[[nodiscard]] std::optional<Thing> thing_of(Record const& record, Phrase const& phrase,
                                            Facts const& facts);

// "All five gates" and "gate three", "the banker Ivo Dahl" and "he", "nobody" and "two men".
[[nodiscard]] bool one_thing(Thing const& one, Thing const& other, Facts const& facts);

} // namespace gainsay
