// Whom a quotation is credited to.
#pragma once

#include <gainsay/finding/facts.h>

namespace gainsay {

// Whether two quotations are credited to people who cannot be one: names without a word in common,
// "he" and "she". A pronoun counts as a name where nobody else can be meant by it.
[[nodiscard]] bool are_two_speakers(Record const& a, Record const& b, Facts const& facts);

// The speaker's name where the quotation has a pronoun for it; else an empty span.
[[nodiscard]] Span name_behind_pronoun(Record const& quotation, Facts const& facts);

} // namespace gainsay
