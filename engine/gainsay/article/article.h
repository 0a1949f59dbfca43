// What every reader makes of a file: text in blocks, with the way back to the bytes as stored.
#pragma once

#include <gainsay/base/offset_map.h>
#include <gainsay/base/source_file.h>
#include <gainsay/base/span.h>
#include <gainsay/base/timestamp.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// What a stretch of a page is. The first group states things; the second names where and by whom;
// the third is the page around the article and asserts nothing.
enum class BlockKind : std::uint8_t {
    headline,
    subheading,
    lead, // a standfirst or summary above the body
    body,
    quote, // a pull quote, set apart from the body
    list,  // a list item
    caption,

    dateline, // "NEW DELHI, Feb 12 (Northline) —", also within a paragraph: the body block begins
              // after it
    byline,   // "By Jo Ray, Northline"
    credit,   // "- ANI", "Based On ANI Report", "(With inputs from Reuters)"

    read_time, // "3 min read"
    share,     // share bars, publisher lines, "Full News"
    promo,     // "Also read", newsletters, apps, related links, advertisements
    disclaimer,
    comment, // readers' comments and the form below them
};

// The contract's word for the kind: "headline", "read_time", …
[[nodiscard]] char const* name(BlockKind kind);
// Whether sentences of such a block state something (headline to caption).
[[nodiscard]] bool asserts(BlockKind kind);

struct Block {
    BlockKind kind = BlockKind::body;
    Span span; // in Article::text(); blocks are in order and do not overlap; never empty

    friend bool operator==(Block const&, Block const&) = default;
};

// One article. A plain value; the file it came from is shared. Immutable after reading, safe to
// read from any thread.
struct Article {
    std::string path; // as given by the user
    std::string name; // the path, or "path#2" for the second article of a file that holds several

    std::string title;
    std::string source;         // publisher; the file name where nothing says it
    bool source_stated = false; // false where `source` is only the file name
    std::string author;         // people's names, without "By", several joined by ", "
    std::optional<Timestamp> published;
    std::string place; // of the dateline
    std::string url;
    std::string story; // front matter's word for the story it belongs to
    std::vector<std::string>
        derived_from; // as declared: paths, names or wire names, in order, no repeats
    std::string wire; // the agency whose copy this is, where a credit or dateline says so

    std::vector<Block> blocks;
    std::shared_ptr<SourceFile const> file;
    OffsetMap to_file; // text() -> bytes as stored

    // The reading text: blocks in page order, parted by blank lines. Valid UTF-8.
    [[nodiscard]] std::string_view text() const& { return *text_; }
    std::string_view text() && = delete;
    void set_text(std::string text) {
        text_ = std::make_shared<std::string const>(std::move(text));
    }

    // Bytes of the file as stored under a span of the reading text.
    [[nodiscard]] Span stored(Span reading) const { return to_file.to_origin(reading); }

  private:
    std::shared_ptr<std::string const> text_ = std::make_shared<std::string const>();
};

// The body as `gainsay read` prints it: blocks that assert something, headline excepted, parted by
// blank lines.
[[nodiscard]] std::string body_text(Article const& article);

} // namespace gainsay
