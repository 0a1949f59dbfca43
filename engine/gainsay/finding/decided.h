// What is open and what is settled.
#pragma once

#include <gainsay/base/truth.h>
#include <gainsay/finding/facts.h>

namespace gainsay {

// "whether to sell the harbour", "is considering a ban"
[[nodiscard]] Truth is_undecided(Record const& record, Facts const& facts);

// "resolved to sell the harbour" settles what "put off a decision on the harbour" leaves open, if
// they tell of one party.
[[nodiscard]] Truth is_settling(Record const& settled, Record const& open, Facts const& facts);

} // namespace gainsay
