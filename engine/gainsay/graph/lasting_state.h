// What begins and what ends a state that lasts: "six days of captivity" run from when somebody was
// seized to when he was freed.
#pragma once

#include <span>
#include <string_view>

namespace gainsay {

struct LastingState {
    std::span<std::string_view const> names;  // base forms of nouns: "captivity"
    std::span<std::string_view const> begins; // base forms of verbs: "seize"
    std::span<std::string_view const> ends;   // "free"
};

// nullptr for nouns that name no state of which more is known than of any.
[[nodiscard]] LastingState const* find_lasting_state(std::string_view noun);
// The state that a verb ends: offices for "resign"; nullptr for verbs that end none.
[[nodiscard]] LastingState const* state_that_ends(std::string_view verb);
// Verbs that begin and end whatever lasts: "begin", "open", "end".
[[nodiscard]] LastingState const& any_lasting_state();
// Verbs that bring into being what has anniversaries: "found", "open", "marry".
[[nodiscard]] std::span<std::string_view const> founding_verbs();

} // namespace gainsay
