// Which chunks of a sentence make which clause: the subject of every verb group, its object, and
// the stretch of the sentence that belongs to it.
#pragma once

#include <gainsay/assertion/chunk.h>

#include <cstddef>
#include <vector>

namespace gainsay {

// All numbers are chunks of the sentence; no_chunk where there is none.
struct ClauseFrame {
    std::size_t verb;
    std::size_t subject = no_chunk;
    std::size_t subject_first = no_chunk; // where a list of subjects begins ("India and Canada")
    std::size_t object = no_chunk;
    std::size_t object_last = no_chunk;
    std::size_t governor =
        no_chunk;          // what an infinitive or participle hangs on: verb, noun or adjective
    std::size_t first = 0; // the clause's own stretch: [first, end)
    std::size_t end = 0;
    bool relative = false;
    bool inverted = false; // "said the mayor"
    bool reduced = false;  // a passive without its auxiliary: "workers injured in the fire"
    double confidence = 0;
};

// One frame for each verb group, in order.
[[nodiscard]] std::vector<ClauseFrame> frame_clauses(std::vector<Chunk> const& chunks,
                                                     ChunkText const& text);

} // namespace gainsay
