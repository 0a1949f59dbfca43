// Stretches of a text that are names, each with what its surroundings say of it.
#pragma once

#include <gainsay/assertion/word.h>
#include <gainsay/base/span.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

struct Votes {
    int person = 0;
    int organisation = 0;
    int place = 0;
};

struct NameFound {
    std::size_t first; // tokens, without titles
    std::size_t end;
    std::vector<std::string> key; // its words in lower case
    std::string acronym;          // "(MEA)" after it, in lower case
    std::string role; // the title before it where an acronym of that title stands between
    std::size_t role_acronym = 0; // that acronym's token; 0: none
    Votes votes;
};

// In text order. `is_value` says which tokens belong to a time ("Monday", "May") or an amount
// ("R25"). Capitalised words that are adjectives or titles are re-tagged in `words` and make no
// name.
[[nodiscard]] std::vector<NameFound> find_names(std::string_view text,
                                                Segmentation const& segmentation,
                                                std::vector<bool> const& is_value,
                                                std::vector<Word>& words, Lexicon const& lexicon);

} // namespace gainsay
