// Phrases that say how far apart two happenings are: "two days after the vote", "lasted three
// hours", "its tenth anniversary".
#pragma once

#include <gainsay/assertion/clause_tree.h>
#include <gainsay/graph/time_account.h>

#include <vector>

namespace gainsay {

// A sentence with its times.
struct TimedSentence {
    Analysis const& analysis;
    SentenceTree const& tree;
    ClauseTree const& clauses;
    std::vector<bool> const& in_time;        // by word
    std::vector<std::uint32_t> const& dated; // times that say when, in text order
    std::uint32_t sentence;
    std::uint32_t first_time; // all its times: [first_time, end_time)
    std::uint32_t end_time;
};

// Adds what the sentence states to `statements`, and the clauses that only a statement dates to
// `happenings`.
void read_time_statements(TimedSentence const& sentence, std::vector<Happening>& happenings,
                          std::vector<TimeStatement>& statements);

} // namespace gainsay
