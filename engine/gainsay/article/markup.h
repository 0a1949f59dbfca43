// An HTML or XML document as a plain tree, whatever library parsed it. Internal.
#pragma once

#include <gainsay/base/offset_map.h>
#include <gainsay/base/span.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// Elements that some reader treats in a way of their own; all others are `other`.
enum class Tag : std::uint8_t {
    text, // no element: a stretch of text
    other,
    // clang-format off
    a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center,
    cite, code, dd, del, details, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font,
    footer, form, frame, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins,
    label, li, link, main, mark, math, menu, meta, nav, noscript, object, ol, optgroup, option, p,
    picture, pre, q, s, script, section, select, small, source, span, strong, style, sub, summary,
    sup, svg, table, tbody, td, template_, textarea, tfoot, th, thead, time, title, tr, tt, u, ul,
    var, video, wbr
    // clang-format on
};

// `other` for a name that has no Tag of its own. Expects lower case.
[[nodiscard]] Tag tag_of(std::string_view name);

// Elements that end the line before them and after them.
[[nodiscard]] bool is_block(Tag tag);
// h1 to h6.
[[nodiscard]] bool is_heading(Tag tag);

struct MarkupAttribute {
    std::string name;  // lower case in HTML
    std::string value; // decoded
};

struct MarkupNode {
    Tag tag = Tag::other;
    std::string name;             // of elements; HTML: only where the tag is `other`
    std::uint32_t parent = 0;     // the root is its own parent
    std::uint32_t end = 0;        // one past the last node below it
    Span text;                    // of text nodes, in Markup::text
    std::uint32_t source = 0;     // where it begins in the source
    std::uint32_t attributes = 0; // the first of its attributes …
    std::uint32_t attributes_end = 0;
};

// Nodes stand in document order, each before what is below it: the nodes below `n` are those in
// (n, nodes[n].end), the next sibling of `n` is nodes[n].end where the parent reaches so far.
struct Markup {
    std::vector<MarkupNode> nodes; // nodes[0] is the root, never absent
    std::vector<MarkupAttribute> attributes;
    std::string text;    // of all text nodes, one after another, references decoded
    OffsetMap to_source; // text -> the source that was parsed

    // The attribute's value, "" where there is none; the view lives as long as the tree.
    [[nodiscard]] std::string_view attribute(std::uint32_t node, std::string_view name) const;
    [[nodiscard]] bool has_attribute(std::uint32_t node, std::string_view name) const;
    // The first child element of this name (XML), from `from` on where that is not 0; 0 where there
    // is none.
    [[nodiscard]] std::uint32_t child(std::uint32_t node, std::string_view name,
                                      std::uint32_t from = 0) const;
    // All text below `node`, white space as it stands.
    [[nodiscard]] std::string text_below(std::uint32_t node) const;
    // The same with runs of white space as one space and none at the ends.
    [[nodiscard]] std::string line_below(std::uint32_t node) const;
};

// Runs of white space as one space, none at the ends.
[[nodiscard]] std::string one_line(std::string_view text);

} // namespace gainsay
