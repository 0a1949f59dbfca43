// One spelling for words that differ only in how they are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// A lower-case word as it is compared: British and American spelling alike ("neighbour",
// "realise", "fibre", "travelled"), numbers as digits ("eleventh" is "11th"), and contractions of
// pronouns and of "not" written out ("we're" is "we", "are"). Other apostrophes are dropped. What
// comes out need not be a word; two words that are not one in another spelling stay apart.
[[nodiscard]] std::vector<std::string> plain_spelling(std::string_view word);

} // namespace gainsay
