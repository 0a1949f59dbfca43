// Which measure an amount states: "turnout" of "71 percent took part", "The turnout was 71
// percent".
#pragma once

#include <gainsay/finding/facts.h>

#include <string>

namespace gainsay {

// By the noun, verb or adverb that the record's amount belongs to (rules/words/measures.txt); empty
// where nothing tells.
[[nodiscard]] std::string stated_measure(Record const& record, Facts const& facts);

// Whether the record's article states no amount of its measure that differs.
[[nodiscard]] Truth is_sole_figure(Record const& record, Facts const& facts);

// Whether one thing is measured: "the tram line is 8 kilometres long", "the length of the line is
// 12 kilometres".
[[nodiscard]] Truth same_measured(Record const& a, Record const& b, Facts const& facts);

} // namespace gainsay
