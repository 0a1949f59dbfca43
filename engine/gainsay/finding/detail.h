// Words of a sentence with what they are said of: "east" of the bank, "a man" of who was arrested.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/lexicon/lexicon.h>

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay {

struct Detail {
    std::uint32_t token;              // of the article
    std::string form;                 // lower case; "southwest" of "south-west"
    std::string base;                 // of a noun or verb its base form
    bool negated = false;             // "not guilty"
    std::vector<std::string> said_of; // "with bank", "of orrin", "/arrest": equal where alike
    std::vector<std::string> which;   // what tells one from others: "in profit" of "a rise"
};

// None of a sentence too long to be one. No person known before ("the man") and none of many.
[[nodiscard]] std::vector<Detail> details_of(Analysis const& analysis, Sentence const& sentence,
                                             Lexicon const& lexicon);
// Those of the assertion's own clause, not of one within it.
[[nodiscard]] std::vector<Detail> details_of(Analysis const& analysis, Assertion const& assertion,
                                             Lexicon const& lexicon);

} // namespace gainsay
