// How readers put an article together: block after block, each byte with its origin.
#pragma once

#include <gainsay/article/article.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay {

// Offsets of `origin` are into file->text() (the decoded file); the builder composes them with the
// file's own map, so that Article::stored leads to the bytes as stored.
//
// Example:
//     ArticleBuilder builder(file);
//     builder.begin_block(BlockKind::body);
//     builder.copy({10, 25});            // bytes 10-25 of file->text(), as they are
//     builder.put("&", {25, 30});        // "&amp;"
//     builder.end_block();
//     Article article = builder.finish();
class ArticleBuilder {
  public:
    explicit ArticleBuilder(std::shared_ptr<SourceFile const> file);

    // Metadata is written straight into this; text, blocks and maps belong to the builder.
    Article& article() & { return article_; }

    void begin_block(BlockKind kind);
    void copy(Span origin);                       // bytes of file->text()
    void put(std::string_view made, Span origin); // one unit that stands for `origin`
    void append(std::string_view made,
                OffsetMap const& to_decoded); // a text with its own map to file->text()
    void space(); // one space that was put in; none after a space or at a start
    // Trims white space at both ends; an empty block vanishes. Returns whether a block was made.
    bool end_block();
    [[nodiscard]] bool in_block() const { return in_block_; }

    [[nodiscard]] Article finish();

  private:
    Article article_;
    std::string text_;
    OffsetMap to_decoded_;
    std::uint32_t block_begin_ = 0;
    std::uint32_t last_origin_ = 0;
    BlockKind kind_ = BlockKind::body;
    bool in_block_ = false;
};

} // namespace gainsay
