// The dictionary form of a word that is tagged.
#pragma once

#include <gainsay/lexicon/lexicon.h>
#include <gainsay/syntax/tree.h>

#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

// By the conventions of the English UD treebanks: "struck" -> "strike", "n't" -> "not", "these" ->
// "this", "them" -> "they", "better" -> "good" (ADJ) or "well" (ADV), "Nations" (NNPS) -> "Nation",
// "200,000" -> "200000". Participles tagged as adjectives stay as they are; names keep their case,
// other words lose it unless they are always written with a capital ("American"). Never empty
// where the form is not.
[[nodiscard]] std::string lemma(std::string_view form, Upos upos, Xpos xpos,
                                Lexicon const& lexicon);

// The dictionary's class of a tag; none for words that tell nothing alone, auxiliaries among them.
[[nodiscard]] std::optional<WordClass> word_class(Upos upos);

} // namespace gainsay
