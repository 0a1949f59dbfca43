#include <gainsay/article/article.h>

namespace gainsay {

char const* name(BlockKind kind) {
    switch (kind) {
    case BlockKind::headline:
        return "headline";
    case BlockKind::subheading:
        return "subheading";
    case BlockKind::lead:
        return "lead";
    case BlockKind::body:
        return "body";
    case BlockKind::quote:
        return "quote";
    case BlockKind::list:
        return "list";
    case BlockKind::caption:
        return "caption";
    case BlockKind::dateline:
        return "dateline";
    case BlockKind::byline:
        return "byline";
    case BlockKind::credit:
        return "credit";
    case BlockKind::read_time:
        return "read_time";
    case BlockKind::share:
        return "share";
    case BlockKind::promo:
        return "promo";
    case BlockKind::disclaimer:
        return "disclaimer";
    case BlockKind::comment:
        return "comment";
    }
    return "body";
}

bool asserts(BlockKind kind) {
    return kind <= BlockKind::caption;
}

std::string body_text(Article const& article) {
    std::string out;
    for (Block const& block : article.blocks) {
        if (!asserts(block.kind) || block.kind == BlockKind::headline) {
            continue;
        }
        out += out.empty() ? "" : "\n\n";
        out += slice(article.text(), block.span);
    }
    return out;
}

} // namespace gainsay
