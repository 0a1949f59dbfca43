#include <gainsay/article/markup_guard.h>
#include <gainsay/article/text_alignment.h>
#include <gainsay/article/xml_parse.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <pugixml.hpp>

namespace gainsay {

namespace {

// Elements of NITF by what they would be in HTML.
constexpr auto nitf_tags =
    std::to_array<std::pair<std::string_view, Tag>>({{"hl1", Tag::h1},
                                                     {"hl2", Tag::h2},
                                                     {"bq", Tag::blockquote},
                                                     {"block", Tag::div},
                                                     {"hedline", Tag::div},
                                                     {"byline", Tag::div},
                                                     {"byttl", Tag::div},
                                                     {"dateline", Tag::div},
                                                     {"distributor", Tag::div},
                                                     {"abstract", Tag::div},
                                                     {"body.head", Tag::div},
                                                     {"body.content", Tag::div},
                                                     {"body.end", Tag::div},
                                                     {"tagline", Tag::div},
                                                     {"lede", Tag::p},
                                                     {"media", Tag::figure},
                                                     {"media-caption", Tag::figcaption},
                                                     {"media-producer", Tag::aside},
                                                     {"media-metadata", Tag::aside},
                                                     {"note", Tag::aside},
                                                     {"fn", Tag::aside}});

Tag xml_tag(std::string_view name) {
    std::size_t const colon = name.find(':');
    std::string_view const local = colon == std::string_view::npos ? name : name.substr(colon + 1);
    for (auto const& [nitf, tag] : nitf_tags) {
        if (nitf == local) {
            return tag;
        }
    }
    return tag_of(local);
}

class XmlTree {
  public:
    explicit XmlTree(std::string_view source) : source_(source) {}

    Markup build(pugi::xml_node document) {
        push(Tag::other, 0, 0);
        struct Level {
            pugi::xml_node next;
            std::uint32_t index;
        };
        std::vector<Level> levels = {{document.first_child(), 0}};
        while (!levels.empty()) {
            pugi::xml_node const node = levels.back().next;
            if (!node) {
                markup_.nodes[levels.back().index].end = size();
                levels.pop_back();
                continue;
            }
            levels.back().next = node.next_sibling();
            std::uint32_t const parent = levels.back().index;
            std::uint32_t const index = size();
            if (node.type() == pugi::node_element) {
                add_element(node, parent);
                levels.push_back({node.first_child(), index});
            } else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
                add_text(node, parent);
            }
        }
        return std::move(markup_);
    }

  private:
    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(markup_.nodes.size());
    }
    [[nodiscard]] std::uint32_t offset(pugi::xml_node node) const {
        std::ptrdiff_t const at = node.offset_debug();
        return at < 0 ? 0
                      : static_cast<std::uint32_t>(
                            std::min<std::size_t>(static_cast<std::size_t>(at), source_.size()));
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

    void add_element(pugi::xml_node element, std::uint32_t parent) {
        MarkupNode& node = push(xml_tag(element.name()), parent, offset(element));
        node.name = element.name();
        for (pugi::xml_attribute const attribute : element.attributes()) {
            markup_.attributes.push_back({attribute.name(), attribute.value()});
        }
        node.attributes_end = static_cast<std::uint32_t>(markup_.attributes.size());
    }

    void add_text(pugi::xml_node text, std::uint32_t parent) {
        std::uint32_t const begin = offset(text);
        auto const end = static_cast<std::uint32_t>(source_.size());
        MarkupNode& node = push(Tag::text, parent, begin);
        node.text.begin = static_cast<std::uint32_t>(markup_.text.size());
        append_aligned(markup_, text.value(), source_, {begin, end},
                       text.type() == pugi::node_cdata ? TextSyntax::raw : TextSyntax::references);
        node.text.end = static_cast<std::uint32_t>(markup_.text.size());
    }

    std::string_view source_;
    Markup markup_;
};

} // namespace

ParsedXml parse_xml(std::string_view xml) {
    GuardedMarkup const guarded = guard_markup(xml, MarkupSyntax::xml);
    ParsedXml out;
    out.too_deep_at = guarded.too_deep_at;
    out.cut_at = guarded.cut_at;
    // Decoded in place; the guarded text keeps what was written.
    std::string buffer = guarded.text;
    pugi::xml_document document;
    pugi::xml_parse_result const result = document.load_buffer_inplace(
        buffer.data(), buffer.size(), pugi::parse_default | pugi::parse_ws_pcdata,
        pugi::encoding_utf8);
    if (!result && !out.cut_at) {
        auto const at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
        out.fault = {static_cast<std::uint32_t>(std::min(at, xml.size())), result.description()};
    }
    out.markup = XmlTree(guarded.text).build(document);
    return out;
}

} // namespace gainsay
