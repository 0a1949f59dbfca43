// What an article says is not yet done or decided, and what another says was done.
#pragma once

#include <gainsay/base/truth.h>
#include <gainsay/finding/facts.h>

#include <string>
#include <vector>

namespace gainsay {

// "whether to appeal", "there is no appeal so far", "nothing has been signed", "has yet to vote"
[[nodiscard]] bool tells_open(Record const& record, Facts const& facts);
// "lodged an appeal", "an appeal has been submitted", "was calling back three batches"
[[nodiscard]] bool tells_done(Record const& record, Facts const& facts);

// Whether the first leaves open, or denies to have been done so far, what the second tells was
// done: one deed by its verb or noun, of one party or, if a noun tells it or its verb is of the
// list, of no two that differ; and neither article tells the other's side.
[[nodiscard]] Truth is_open_and_done(Record const& open, Record const& done,
                                     std::vector<std::string> const& done_once, Facts const& facts);

} // namespace gainsay
