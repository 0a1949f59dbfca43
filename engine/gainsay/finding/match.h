// Which records a rule's patterns are bound to, and whether it fires on them.
#pragma once

#include <gainsay/finding/compiled_rules.h>
#include <gainsay/finding/facts.h>

#include <vector>

namespace gainsay {

// One match on which the rule fires.
struct Hit {
    Binding binding;
    Severity severity;
};

// A record is tried with at most so many others for one pattern: the first ones in record order.
// Work grows with the number of records, also where one event fills a book.
inline constexpr std::size_t max_partners = 256;

// In record order. Conditions are joined by "and"; an excuse counts when it is true, a condition
// only when it is true.
[[nodiscard]] std::vector<Hit> match(CompiledRule const& rule, Facts const& facts);

// Whether the rule fires on these records.
[[nodiscard]] bool fires(CompiledRule const& rule, Binding const& binding, Facts const& facts);

} // namespace gainsay
