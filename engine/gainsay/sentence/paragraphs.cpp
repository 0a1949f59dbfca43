#include <gainsay/base/contract.h>
#include <gainsay/sentence/characters.h>
#include <gainsay/sentence/paragraphs.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace gainsay {

namespace {

bool is_blank(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size()) {
        Character const character = character_at(line, at);
        if (character.kind != CharacterClass::space) {
            return false;
        }
        at += character.length;
    }
    return true;
}

} // namespace

std::vector<Block> paragraphs(std::string_view text) {
    GAINSAY_EXPECTS(text.size() < std::numeric_limits<std::uint32_t>::max(), "spans have 32 bits");
    std::vector<Block> blocks;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        bool const blank = is_blank(text.substr(at, end - at));
        if (!blank) {
            if (!open) {
                blocks.push_back({BlockKind::body, {static_cast<std::uint32_t>(at), 0}});
            }
            blocks.back().span.end = static_cast<std::uint32_t>(end);
        }
        open = !blank;
        at = end + 1;
    }
    return blocks;
}

} // namespace gainsay
