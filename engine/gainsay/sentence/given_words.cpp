#include <gainsay/base/contract.h>
#include <gainsay/sentence/given_words.h>

#include <cstdint>
#include <limits>

namespace gainsay {

void GivenWords::add(std::string_view word) {
    GAINSAY_EXPECTS(!word.empty(), "a token has a span that is not empty");
    GAINSAY_EXPECTS(word.size() < std::numeric_limits<std::uint32_t>::max() - text_.size(),
                    "spans have 32 bits; more words are given in parts");
    if (!text_.empty()) {
        text_ += ' ';
    }
    auto const begin = static_cast<std::uint32_t>(text_.size());
    text_ += word;
    auto const end = static_cast<std::uint32_t>(text_.size());
    auto& [tokens, sentences] = segmentation_;
    if (!open_) {
        auto const first = static_cast<std::uint32_t>(tokens.size());
        sentences.push_back({{begin, end}, first, first});
        open_ = true;
    }
    tokens.push_back({{begin, end}, TokenKind::word, true});
    sentences.back().span.end = end;
    ++sentences.back().end_token;
}

} // namespace gainsay
