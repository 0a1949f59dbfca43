#include <gainsay/sentence/sentence.h>
#include <gainsay/sentence/split.h>
#include <gainsay/sentence/tokenise.h>

#include <algorithm>

namespace gainsay {

namespace {

void add_sentence(Segmentation& result, std::uint32_t first, std::uint32_t end, std::uint32_t block,
                  BlockKind kind) {
    Span const span{result.tokens[first].span.begin, result.tokens[end - 1].span.end};
    result.sentences.push_back({span, first, end, block, kind});
}

} // namespace

Segmentation segment(Article const& article) {
    return segment(article.text(), article.blocks);
}

Segmentation segment(std::string_view text, std::span<Block const> blocks) {
    Segmentation result;
    for (std::uint32_t block = 0; block < blocks.size(); ++block) {
        auto const [kind, span] = blocks[block];
        if (!asserts(kind)) {
            continue;
        }
        auto first = static_cast<std::uint32_t>(result.tokens.size());
        tokenise(text, span, result.tokens);
        for (std::uint32_t const end : sentence_ends(text, result.tokens, first)) {
            add_sentence(result, first, end, block, kind);
            first = end;
        }
    }
    return result;
}

Segmentation segment_lines(std::string_view text) {
    Segmentation result;
    std::uint32_t line = 0;
    std::uint32_t first = 0;
    bool space_before = true;
    auto const end_line = [&] {
        auto const end = static_cast<std::uint32_t>(result.tokens.size());
        if (end > first) {
            add_sentence(result, first, end, line, BlockKind::body);
        }
        first = end;
        ++line;
        space_before = true;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            end_line();
            ++at;
            continue;
        }
        if (text[at] == ' ' || text[at] == '\r' || text[at] == '\t') {
            space_before = true;
            ++at;
            continue;
        }
        std::size_t const end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        if (result.tokens.size() - first < max_sentence_tokens) {
            Span const span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
            result.tokens.push_back({span, kind_of(slice(text, span)), space_before});
        }
        at = end;
    }
    end_line();
    return result;
}

} // namespace gainsay
