#include <gainsay/article/fields.h>
#include <gainsay/article/markup_blocks.h>
#include <gainsay/article/xml_articles.h>

#include <algorithm>
#include <string_view>

namespace gainsay {

namespace {

// <provider qcode="x:y"><name>…</name></provider>
std::string name_of(Markup const& markup, std::uint32_t node) {
    std::uint32_t const name = markup.child(node, "name");
    std::string out = name == 0 ? "" : markup.line_below(name);
    out = out.empty() ? one_line(markup.attribute(node, "literal")) : out;
    if (out.empty()) {
        std::string_view const code = markup.attribute(node, "qcode");
        out = one_line(code.substr(std::min(code.find(':') + 1, code.size())));
    }
    return out;
}

void read_item_meta(Markup const& markup, std::uint32_t meta, Article& article) {
    if (std::uint32_t const provider = markup.child(meta, "provider")) {
        fill(article.source, name_of(markup, provider));
    }
    for (std::string_view const name : {"firstCreated", "versionCreated"}) {
        std::uint32_t const date = markup.child(meta, name);
        if (date != 0 && !article.published) {
            article.published = read_published(markup.line_below(date));
        }
    }
}

void read_content_meta(Markup const& markup, std::uint32_t meta, Article& article,
                       std::vector<PageBlock>& blocks) {
    for (std::uint32_t at = meta + 1; at < markup.nodes[meta].end; at = markup.nodes[at].end) {
        std::string const& name = markup.nodes[at].name;
        if (name == "headline") {
            fill(article.title, markup.line_below(at));
            blocks.push_back(xml_block(markup, at, BlockKind::headline));
        } else if (name == "by") {
            add_author(article, markup.line_below(at));
            blocks.push_back(xml_block(markup, at, BlockKind::byline));
        } else if (name == "dateline") {
            blocks.push_back(xml_block(markup, at, BlockKind::dateline));
        } else if (name == "creditline") {
            fill(article.source, markup.line_below(at));
        } else if (name == "located") {
            fill(article.place, name_of(markup, at).find_first_of("0123456789") == std::string::npos
                                    ? name_of(markup, at)
                                    : "");
        } else if (name == "contentCreated" && !article.published) {
            article.published = read_published(markup.line_below(at));
        }
    }
    if (article.author.empty()) {
        for (std::uint32_t at = markup.child(meta, "creator"); at != 0;
             at = markup.child(meta, "creator", markup.nodes[at].end)) {
            add_author(article, name_of(markup, at));
        }
    }
}

// The first element of this name below `node`, at any depth.
std::uint32_t below(Markup const& markup, std::uint32_t node, std::string_view name) {
    for (std::uint32_t at = node + 1; at < markup.nodes[node].end; ++at) {
        if (markup.nodes[at].name == name) {
            return at;
        }
    }
    return 0;
}

void read_content(XmlArticles const& xml, std::uint32_t content, Article& article,
                  std::vector<PageBlock>& blocks) {
    Markup const& markup = xml.markup();
    if (std::uint32_t const nitf = below(markup, content, "nitf")) {
        std::vector<PageBlock> inner;
        collect_nitf(xml, nitf, article, inner);
        bool const headed = !blocks.empty();
        for (PageBlock& block : inner) {
            bool const again =
                headed &&
                std::any_of(blocks.begin(), blocks.end(), [&block](PageBlock const& other) {
                    return other.kind == block.kind && other.text == block.text;
                });
            if (!again) {
                blocks.push_back(std::move(block));
            }
        }
        return;
    }
    std::vector<PageBlock> inner = markup.nodes[content].name == "inlineData"
                                       ? xml_blocks(markup, content)
                                       : blocks_of(markup, content, xml.left_out());
    std::move(inner.begin(), inner.end(), std::back_inserter(blocks));
}

void read_item(XmlArticles& out, std::uint32_t item, bool alone) {
    Markup const& markup = out.markup();
    Article article;
    std::vector<PageBlock> blocks;
    bool has_content = false;
    if (std::uint32_t const meta = markup.child(item, "contentMeta")) {
        read_content_meta(markup, meta, article, blocks);
    }
    if (std::uint32_t const meta = markup.child(item, "itemMeta")) {
        read_item_meta(markup, meta, article);
    }
    if (std::uint32_t const set = markup.child(item, "contentSet")) {
        for (std::uint32_t at = set + 1; at < markup.nodes[set].end; at = markup.nodes[at].end) {
            std::string const& name = markup.nodes[at].name;
            if (name == "inlineXML" || name == "inlineData") {
                read_content(out, at, article, blocks);
                has_content = true;
                break; // others render the same content anew
            }
        }
    }
    if (has_content || alone) {
        out.add(article, std::move(blocks)); // among others, pictures and films are passed over
    }
}

} // namespace

void read_newsml(XmlArticles& out, std::uint32_t root) {
    Markup const& markup = out.markup();
    for (std::uint32_t at = root; at < markup.nodes[root].end;) {
        if (markup.nodes[at].name == "newsItem") {
            read_item(out, at, at == root);
            at = markup.nodes[at].end;
        } else {
            ++at;
        }
    }
}

} // namespace gainsay
