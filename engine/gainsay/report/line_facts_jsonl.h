// Triples of pre-tokenised sentences, for other programs: `gainsay extract --lines`.
#pragma once

#include <gainsay/assertion/line_facts.h>

#include <cstdint>
#include <span>
#include <string>

namespace gainsay {

// JSON Lines, a fact a line: sentence_id (the line's number; the text's first line is
// `first_line`), subject, predicate, object, args, confidence.
[[nodiscard]] std::string line_facts_jsonl(std::span<LineFact const> facts,
                                           std::uint32_t first_line);

} // namespace gainsay
