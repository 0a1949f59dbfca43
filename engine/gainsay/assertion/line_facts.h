// Triples of words, as open information extraction knows them: what `extract --lines` prints.
#pragma once

#include <gainsay/lexicon/lexicon.h>
#include <gainsay/syntax/parser.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// fact: one triple for each relation between two phrases, lists told apart; the preposition ends
// the predicate. clause: one tuple for each verb, with all its arguments whole.
enum class Granularity : std::uint8_t { fact, clause };

struct LineFact {
    std::uint32_t line = 0; // counted from 0
    std::string subject;
    std::string predicate;
    std::string object;
    std::vector<std::string> arguments; // further ones; of facts none
    double confidence = 0;              // 0 to 1
};

// A sentence gives at most this many.
inline constexpr std::size_t max_line_facts = 400;

// `text` is tokenised already: a sentence a line, words parted by spaces; quotation marks and
// brackets may be written as in the Penn Treebank (`` '' -LRB-). Facts in the order of the lines,
// made of the sentences' own words, parted by spaces. Linear in the text. Example: "The mayor of
// Lund resigned in May ." gives (The mayor of Lund; resigned in; May).
[[nodiscard]] std::vector<LineFact> line_facts(std::string_view text, Granularity granularity,
                                               Parser const& parser, ParserMode mode,
                                               Lexicon const& lexicon);

} // namespace gainsay
