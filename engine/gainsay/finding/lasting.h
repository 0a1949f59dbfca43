// What a length of time in a text tells of: "a six-year sentence", "deliberated for 11 hours".
#pragma once

#include <gainsay/finding/facts.h>
#include <gainsay/value/time_length.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// A time with the words around it.
struct LengthPlace {
    TimeExpression const& time;
    Hedge hedge;
    std::string_view own;
    bool glued; // to a figure or mark before it
    // The words near it in its sentence, in lower case; before it without hedge, article and
    // "full".
    std::vector<std::string> before;
    std::vector<std::string> after;
};

[[nodiscard]] LengthPlace length_place(Analysis const& analysis, TimeExpression const& time);

// How long that is, as far as people round; nothing where it is no stated length.
[[nodiscard]] std::optional<TimeLength> length_of(LengthPlace const& place);

struct Lasting {
    enum class Of : std::uint8_t {
        unclear,
        deed,   // "was closed for three weeks"
        taken,  // "put out in three hours"
        before, // "ended after 11 days"
        noun,   // "a 48-hour strike"
        prison  // "six years in prison"
    };
    Of of = Of::unclear;
    std::string what; // of a noun its base form, of prison what is done with the term

    friend bool operator==(Lasting const&, Lasting const&) = default;
};

[[nodiscard]] Lasting lasting_of(Record const& record, LengthPlace const& place,
                                 Facts const& facts);

} // namespace gainsay
