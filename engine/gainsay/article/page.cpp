#include <gainsay/article/page.h>
#include <gainsay/article/words.h>

namespace gainsay {

void PageBlock::copy(std::string_view decoded, Span origin) {
    text.append(slice(decoded, origin));
    to_decoded.append_copy(origin.size(), origin.begin);
}

void PageBlock::put(std::string_view made, Span origin) {
    text.append(made);
    to_decoded.append_unit(static_cast<std::uint32_t>(made.size()), origin);
}

void PageBlock::append(std::string_view made, OffsetMap const& to_decoded_map) {
    text.append(made);
    to_decoded.append_map(to_decoded_map, static_cast<std::uint32_t>(made.size()));
}

void PageBlock::space(std::uint32_t origin) {
    if (!text.empty() && text.back() != ' ' && text.back() != '\n') {
        put(" ", {origin, origin});
    }
}

PageBlock page_block(std::string_view decoded, Span origin, BlockKind kind, bool certain) {
    PageBlock block;
    block.kind = kind;
    block.certain = certain;
    block.copy(decoded, trim(decoded, origin));
    return block;
}

PageBlock part_of(PageBlock const& block, Span part) {
    Span const inner = trim(block.text, part);
    PageBlock out;
    out.kind = block.kind;
    out.certain = block.certain;
    out.text = slice(block.text, inner);
    out.to_decoded.append_part(block.to_decoded, inner);
    return out;
}

} // namespace gainsay
