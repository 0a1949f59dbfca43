// A page in blocks, as its markup shows it, and the step that makes an article of it: what is
// furniture and what is text. Every reader ends here, so that a byline is a byline in any format.
// Internal.
#pragma once

#include <gainsay/article/article.h>
#include <gainsay/article/article_builder.h>
#include <gainsay/base/offset_map.h>
#include <gainsay/base/span.h>

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// One block, usually a paragraph or a line that stands alone.
struct PageBlock {
    // What the markup says. `body` is a mere guess that the words may overrule; other kinds are
    // overruled only by furniture that cannot be mistaken, and not at all where `certain`.
    BlockKind kind = BlockKind::body;
    bool certain = false;
    std::string text;     // reading text
    OffsetMap to_decoded; // text -> file->text()

    // Bytes of the decoded file, as they are.
    void copy(std::string_view decoded, Span origin);
    // One unit that stands for `origin`, e.g. "&" for the bytes of "&amp;".
    void put(std::string_view made, Span origin);
    // A text with a map of its own.
    void append(std::string_view made, OffsetMap const& to_decoded_map);
    // One space that was put in at `origin`; none at the start or after a space.
    void space(std::uint32_t origin);
};

// A block that is one stretch of the decoded file.
[[nodiscard]] PageBlock page_block(std::string_view decoded, Span origin,
                                   BlockKind kind = BlockKind::body, bool certain = false);

// What `part` of the block's text is, white space at both ends left out.
[[nodiscard]] PageBlock part_of(PageBlock const& block, Span part);

// Makes the article: `builder.article()` holds what the page says of itself (front matter, <meta>,
// native fields) and wins over what the text says; the rest is filled from bylines, datelines and
// credits. Blocks come in page order.
//
// A page's title that stands in no block may be passed in as a certain headline block.
[[nodiscard]] Article finish_article(ArticleBuilder builder, std::vector<PageBlock> blocks);

} // namespace gainsay
