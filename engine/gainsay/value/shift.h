// Where a distance leads: "two days after the vote" from when the vote was.
#pragma once

#include <gainsay/value/time.h>

#include <optional>
#include <string_view>

namespace gainsay {

// `from`, moved by a TIMEX3 duration ("P2D", "PT2H31M", "P1Y6M") into the future, or into the past
// where `before`. People round such distances: both ends give way by half of the smallest unit
// stated, so "two weeks after" reaches from 10.5 to 17.5 days. An open end stays open. Nothing for
// an unsaid number ("PXD"), for what is no duration, and beyond 10,000 years.
//
//     shift(vote.interval, "P2D", false)    // the vote on 3 June: from noon of 4 June to noon of 6
//     June
[[nodiscard]] std::optional<TimeInterval> shift(TimeInterval const& from, std::string_view duration,
                                                bool before);

} // namespace gainsay
