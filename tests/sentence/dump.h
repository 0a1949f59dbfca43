// Sentences as a reader would write them down.
#pragma once

#include <gainsay/sentence/sentence.h>

#include <string>
#include <string_view>

namespace gainsay::test {

// Tokens parted by spaces, sentences by " | ".
inline std::string dump(std::string_view text, Segmentation const& segmentation) {
    std::string out;
    for (Sentence const& sentence : segmentation.sentences) {
        out += out.empty() ? "" : " | ";
        for (Token const& token : segmentation.tokens_of(sentence)) {
            out += token.span.begin == sentence.span.begin ? "" : " ";
            out += slice(text, token.span);
        }
    }
    return out;
}

// The same of a text that is one paragraph.
inline std::string dump(std::string_view text) {
    Block const paragraph{BlockKind::body, {0, static_cast<std::uint32_t>(text.size())}};
    return dump(text, segment(text, {&paragraph, 1}));
}

// The text of each sentence of a paragraph, as it stands, parted by " | ".
inline std::string sentences(std::string_view text) {
    Block const paragraph{BlockKind::body, {0, static_cast<std::uint32_t>(text.size())}};
    std::string out;
    for (Sentence const& sentence : segment(text, {&paragraph, 1}).sentences) {
        out += out.empty() ? "" : " | ";
        out += slice(text, sentence.span);
    }
    return out;
}

} // namespace gainsay::test
