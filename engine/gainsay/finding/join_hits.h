// From single matches to findings: those that tell of one disagreement become one.
#pragma once

#include <gainsay/finding/facts.h>
#include <gainsay/finding/match.h>

#include <vector>

namespace gainsay {

// Pairs that share a place are one disagreement where the patterns ask the same; else all matches
// of one first place are. The odd place comes first: what fewest articles say, of equals what the
// article says that rests on the other or was published later.
[[nodiscard]] std::vector<Finding> join_hits(CompiledRule const& rule, std::vector<Hit> const& hits,
                                             Facts const& facts);

// One step a line; leaves are passages.
[[nodiscard]] std::vector<std::string> prove(CompiledRule const& rule, Binding const& binding,
                                             std::vector<Evidence> const& evidence,
                                             Facts const& facts);

} // namespace gainsay
