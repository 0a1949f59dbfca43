// What an article says that the sources it declares do not.
#pragma once

#include <gainsay/base/span.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace gainsay {

enum class AdditionKind : std::uint8_t {
    addition,         // a fact
    attribution,      // put in somebody's mouth
    characterization, // a label or judgement
    value // a name, a figure or the opposite word within what the sources carry otherwise
};

struct Addition {
    struct Passage {
        std::uint32_t article; // ArticleIndex
        Span span;             // in its text
    };
    std::uint32_t article = 0;
    AdditionKind kind = AdditionKind::addition;
    Span span;                      // the passage that adds, as small as it can be
    std::vector<Span> missing;      // words of it that no source has
    std::optional<Passage> nearest; // what comes nearest in the sources
    double confidence = 0;          // 0 to 1
};

} // namespace gainsay
