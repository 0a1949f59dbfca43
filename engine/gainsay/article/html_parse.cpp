#include <gainsay/article/html_parse.h>
#include <gainsay/article/markup_guard.h>
#include <gainsay/article/text_alignment.h>
#include <gainsay/base/contract.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

#include <gumbo.h>

namespace gainsay {

namespace {

// What the readers look at; the rest of a page's attributes is left behind.
constexpr auto kept_attributes = std::to_array<std::string_view>(
    {"alt",  "aria-hidden", "aria-label", "class",     "content",  "datetime", "hidden",
     "href", "id",          "itemprop",   "itemscope", "itemtype", "name",     "property",
     "rel",  "role",        "src",        "style",     "title",    "type",     "value"});

class TreeBuilder {
  public:
    explicit TreeBuilder(std::string_view source) : source_(source) {}

    Markup build(GumboNode const* root) {
        add(root, 0);
        struct Level {
            GumboNode const* node;
            std::uint32_t index;
            unsigned child;
        };
        std::vector<Level> levels = {{root, 0, 0}};
        while (!levels.empty()) {
            Level& level = levels.back();
            GumboVector const& children = level.node->v.element.children;
            if (level.child == children.length) {
                markup_.nodes[level.index].end = size();
                levels.pop_back();
                continue;
            }
            auto const* const child = static_cast<GumboNode const*>(children.data[level.child++]);
            std::uint32_t const index = size();
            if (add(child, level.index)) {
                levels.push_back({child, index, 0});
            }
        }
        return std::move(markup_);
    }

  private:
    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(markup_.nodes.size());
    }
    [[nodiscard]] std::uint32_t offset(char const* at) const {
        bool const inside = at >= source_.data() && at <= source_.data() + source_.size();
        return inside ? static_cast<std::uint32_t>(at - source_.data()) : 0;
    }

    // Adds the node, not what is below it; returns whether that is wanted too.
    bool add(GumboNode const* node, std::uint32_t parent) {
        switch (node->type) {
        case GUMBO_NODE_ELEMENT:
            return add_element(node->v.element, parent);
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            add_text(node->v.text, parent);
            return false;
        case GUMBO_NODE_COMMENT:
            add_hidden_tag(node->v.text, parent);
            return false;
        default:
            return false;
        }
    }

    MarkupNode& push(Tag tag, std::uint32_t parent, std::uint32_t source) {
        MarkupNode node;
        node.tag = tag;
        node.parent = parent;
        node.end = size() + 1;
        node.source = source;
        node.attributes = static_cast<std::uint32_t>(markup_.attributes.size());
        node.attributes_end = node.attributes;
        markup_.nodes.push_back(std::move(node));
        return markup_.nodes.back();
    }

    bool add_element(GumboElement const& element, std::uint32_t parent) {
        std::string name = gumbo_normalized_tagname(element.tag);
        if (element.tag == GUMBO_TAG_UNKNOWN && element.original_tag.length > 0) {
            GumboStringPiece piece = element.original_tag;
            gumbo_tag_from_original_text(&piece);
            name = to_lower({piece.data, std::min<std::size_t>(piece.length, 64)});
        }
        Tag const tag = tag_of(name);
        if (is_left_out(element, tag)) {
            return false;
        }
        MarkupNode& node = push(tag, parent, offset(element.original_tag.data));
        if (tag == Tag::other) {
            node.name = std::move(name);
        }
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            auto const* const attribute =
                static_cast<GumboAttribute const*>(element.attributes.data[i]);
            if (std::binary_search(kept_attributes.begin(), kept_attributes.end(),
                                   std::string_view(attribute->name))) {
                markup_.attributes.push_back({attribute->name, attribute->value});
            }
        }
        node.attributes_end = static_cast<std::uint32_t>(markup_.attributes.size());
        return true;
    }

    static bool is_left_out(GumboElement const& element, Tag tag) {
        if (tag == Tag::script) {
            GumboAttribute const* const type = gumbo_get_attribute(&element.attributes, "type");
            return type == nullptr || to_lower(type->value).find("ld+json") == std::string::npos;
        }
        return tag == Tag::style || tag == Tag::noscript || tag == Tag::svg || tag == Tag::math ||
               tag == Tag::template_ || tag == Tag::iframe || tag == Tag::canvas;
    }

    void add_text(GumboText const& text, std::uint32_t parent) {
        Tag const around = markup_.nodes[parent].tag;
        TextSyntax const syntax = around == Tag::script ? TextSyntax::raw
                                  : around == Tag::title || around == Tag::textarea
                                      ? TextSyntax::references
                                      : TextSyntax::mixed;
        std::uint32_t const begin = offset(text.original_text.data);
        auto const length = static_cast<std::uint32_t>(
            std::min<std::size_t>(text.original_text.length, source_.size() - begin));
        MarkupNode& node = push(Tag::text, parent, begin);
        node.text.begin = static_cast<std::uint32_t>(markup_.text.size());
        append_aligned(markup_, text.text, source_, {begin, begin + length}, syntax);
        node.text.end = static_cast<std::uint32_t>(markup_.text.size());
    }

    // Tags that the guard hid still part one paragraph from the next.
    void add_hidden_tag(GumboText const& comment, std::uint32_t parent) {
        if (comment.original_text.length > 1 && comment.original_text.data[1] == '?') {
            push(Tag::hr, parent, offset(comment.original_text.data));
        }
    }

    std::string_view source_;
    Markup markup_;
};

} // namespace

ParsedHtml parse_html(std::string_view html) {
    GuardedMarkup const guarded = guard_markup(html, MarkupSyntax::html);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    using Output = std::unique_ptr<GumboOutput, void (*)(GumboOutput*)>;
    Output const output(
        gumbo_parse_with_options(&options, guarded.text.data(), guarded.text.size()),
        [](GumboOutput* parsed) { gumbo_destroy_output(&kGumboDefaultOptions, parsed); });
    GAINSAY_EXPECTS(output != nullptr && output->root != nullptr, "gumbo makes a tree of anything");
    ParsedHtml out;
    out.markup = TreeBuilder(guarded.text).build(output->root);
    out.too_deep_at = guarded.too_deep_at;
    out.cut_at = guarded.cut_at;
    return out;
}

} // namespace gainsay
