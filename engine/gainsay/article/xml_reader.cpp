#include <gainsay/article/html_parse.h>
#include <gainsay/article/markup_blocks.h>
#include <gainsay/article/markup_guard.h>
#include <gainsay/article/xml_articles.h>
#include <gainsay/article/xml_parse.h>

#include <utility>

namespace gainsay {

namespace {

Place place_of(SourceFile const& file, std::uint32_t at) {
    return file.place(file.to_stored().to_origin({at, at}).begin);
}

void report(ParsedXml const& xml, SourceFile const& file, std::vector<Problem>& problems) {
    if (xml.fault) {
        problems.push_back({"broken-xml",
                            "broken here, and not read any further: " + xml.fault->message,
                            place_of(file, xml.fault->at)});
    }
    if (xml.too_deep_at) {
        problems.push_back({"xml-too-deep",
                            "elements nest deeper than " + std::to_string(max_markup_depth) +
                                " levels; deeper tags were passed over",
                            place_of(file, *xml.too_deep_at)});
    }
    if (xml.cut_at) {
        problems.push_back({"xml-too-long",
                            "holds more than " + std::to_string(max_markup_tags) +
                                " tags; nothing was read from here on",
                            place_of(file, *xml.cut_at)});
    }
}

std::string_view local_name(std::string_view name) {
    std::size_t const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

XmlArticles::XmlArticles(SharedFile file, Markup const& markup)
    : file_(file), markup_(markup), left_out_(markup.nodes.size(), 0) {
    for (std::uint32_t at = 0; at < left_out_.size(); ++at) {
        Tag const tag = markup.nodes[at].tag;
        left_out_[at] =
            tag == Tag::aside || tag == Tag::script || tag == Tag::style || tag == Tag::head ? 1
                                                                                             : 0;
    }
}

void XmlArticles::add(Article const& metadata, std::vector<PageBlock> blocks) {
    ArticleBuilder builder(file_);
    Article& article = builder.article();
    std::string const path = article.path;
    auto const file = article.file;
    article = metadata;
    article.path = path;
    article.file = file;
    article.name = articles_.empty() ? path : path + "#" + std::to_string(articles_.size() + 1);
    articles_.push_back(finish_article(std::move(builder), std::move(blocks)));
}

PageBlock xml_block(Markup const& markup, std::uint32_t node, BlockKind kind, bool certain) {
    PageBlock block;
    block.kind = kind;
    block.certain = certain;
    for (std::uint32_t at = node; at < markup.nodes[node].end; ++at) {
        if (is_block(markup.nodes[at].tag) && at != node) {
            block.space(markup.nodes[at].source);
        }
        append_text(block, markup, markup.nodes[at].text);
    }
    return block;
}

std::vector<PageBlock> xml_blocks(Markup const& markup, std::uint32_t node) {
    bool elements = false;
    PageBlock escaped;
    for (std::uint32_t at = node + 1; at < markup.nodes[node].end; ++at) {
        Span const text = markup.nodes[at].text;
        elements = elements || markup.nodes[at].tag != Tag::text;
        escaped.text += slice(markup.text, text);
        escaped.to_decoded.append_part(markup.to_source, text);
    }
    if (elements) {
        return blocks_of(markup, node, {});
    }
    ParsedHtml html = parse_html(escaped.text);
    html.markup.to_source = html.markup.to_source.through(escaped.to_decoded);
    NodeSet left_out(html.markup.nodes.size(), 0);
    for (std::uint32_t at = 0; at < left_out.size(); ++at) {
        Tag const tag = html.markup.nodes[at].tag;
        left_out[at] = tag == Tag::script || tag == Tag::button || tag == Tag::select ||
                               tag == Tag::textarea || tag == Tag::nav
                           ? 1
                           : 0;
    }
    return blocks_of(html.markup, 0, left_out);
}

void fill(std::string& field, std::string_view value) {
    if (field.empty()) {
        field = one_line(value);
    }
}

ReadArticles read_xml(SharedFile file) {
    ReadArticles out;
    ParsedXml const xml = parse_xml(file->text());
    report(xml, *file, out.problems);
    Markup const& markup = xml.markup;
    std::uint32_t root = 0;
    for (std::uint32_t at = 1; at < markup.nodes.size(); at = markup.nodes[at].end) {
        root = root == 0 && markup.nodes[at].tag != Tag::text ? at : root;
    }
    std::string_view const name = root == 0 ? "" : local_name(markup.nodes[root].name);
    XmlArticles articles(file, markup);
    if (name == "rss" || name == "RDF" || name == "feed") {
        read_feed(articles, root);
    } else if (name == "nitf") {
        read_nitf(articles, root);
    } else if (name == "newsItem" || name == "newsMessage") {
        read_newsml(articles, root);
    } else if (name == "html") {
        return read_html(file);
    } else if (!xml.fault || root != 0) {
        out.problems.push_back(
            {"unknown-xml",
             root == 0 ? "holds no element" : "<" + std::string(name) + "> is no news format",
             place_of(*file, root == 0 ? 0 : markup.nodes[root].source),
             "RSS, Atom, NITF, NewsML-G2 and XHTML are read"});
    }
    out.articles = articles.take();
    return out;
}

} // namespace gainsay
