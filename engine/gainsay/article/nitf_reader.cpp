#include <gainsay/article/fields.h>
#include <gainsay/article/markup_blocks.h>
#include <gainsay/article/xml_articles.h>

#include <initializer_list>
#include <string_view>
#include <tuple>

namespace gainsay {

namespace {

// The element at the end of a path of child names; 0 where there is none.
std::uint32_t at_path(Markup const& markup, std::uint32_t node,
                      std::initializer_list<std::string_view> path) {
    for (std::string_view const name : path) {
        node = markup.child(node, name);
        if (node == 0) {
            return 0;
        }
    }
    return node;
}

void read_head(Markup const& markup, std::uint32_t head, Article& article) {
    if (std::uint32_t const title = markup.child(head, "title")) {
        fill(article.title, markup.line_below(title));
    }
    std::uint32_t const data = markup.child(head, "docdata");
    std::uint32_t const publication = markup.child(head, "pubdata");
    for (auto const& [around, name, attribute] :
         {std::tuple{data, "date.issue", "norm"}, std::tuple{data, "date.release", "norm"}}) {
        std::uint32_t const date = around == 0 ? 0 : markup.child(around, name);
        if (date != 0 && !article.published) {
            article.published = read_published(markup.attribute(date, attribute));
        }
    }
    if (publication != 0) {
        fill(article.source, markup.attribute(publication, "name"));
        if (!article.published) {
            article.published = read_published(markup.attribute(publication, "date.publication"));
        }
        fill(article.url, markup.attribute(publication, "ex-ref"));
    }
    if (std::uint32_t const holder = data == 0 ? 0 : markup.child(data, "doc.copyright")) {
        fill(article.source, markup.attribute(holder, "holder"));
    }
}

void read_dateline(Markup const& markup, std::uint32_t dateline, Article& article,
                   std::vector<PageBlock>& blocks) {
    if (std::uint32_t const place = markup.child(dateline, "location")) {
        fill(article.place, markup.line_below(place));
    }
    std::uint32_t const date = markup.child(dateline, "story.date");
    if (date != 0 && !article.published) {
        article.published = read_published(markup.attribute(date, "norm"));
    }
    blocks.push_back(xml_block(markup, dateline, BlockKind::dateline));
}

void read_body_head(Markup const& markup, std::uint32_t head, Article& article,
                    std::vector<PageBlock>& blocks) {
    std::uint32_t lines = markup.child(head, "hedline");
    lines = lines == 0 ? markup.child(head, "headline") : lines;
    std::uint32_t const around = lines == 0 ? head : lines;
    for (std::uint32_t at = around + 1; at < markup.nodes[around].end; at = markup.nodes[at].end) {
        std::string const& name = markup.nodes[at].name;
        if (name == "hl1") {
            blocks.push_back(xml_block(markup, at, BlockKind::headline));
            article.title = article.title.empty() || blocks.size() == 1
                                ? one_line(blocks.back().text)
                                : article.title;
        } else if (name == "hl2") {
            blocks.push_back(xml_block(markup, at, BlockKind::lead));
        }
    }
    for (std::uint32_t at = head + 1; at < markup.nodes[head].end; at = markup.nodes[at].end) {
        std::string const& name = markup.nodes[at].name;
        if (name == "byline") {
            std::uint32_t const person = markup.child(at, "person");
            add_author(article, markup.line_below(person == 0 ? at : person));
            blocks.push_back(xml_block(markup, at, BlockKind::byline));
        } else if (name == "distributor") {
            fill(article.source, markup.line_below(at));
            blocks.push_back(xml_block(markup, at, BlockKind::credit));
        } else if (name == "dateline") {
            read_dateline(markup, at, article, blocks);
        } else if (name == "abstract") {
            for (PageBlock& block : blocks_of(markup, at, {})) {
                block.kind = BlockKind::lead;
                blocks.push_back(std::move(block));
            }
        }
    }
}

} // namespace

void collect_nitf(XmlArticles const& xml, std::uint32_t root, Article& article,
                  std::vector<PageBlock>& blocks) {
    Markup const& markup = xml.markup();
    if (std::uint32_t const head = markup.child(root, "head")) {
        read_head(markup, head, article);
    }
    std::uint32_t const body = markup.child(root, "body");
    if (body == 0) {
        return;
    }
    if (std::uint32_t const head = markup.child(body, "body.head")) {
        read_body_head(markup, head, article, blocks);
    }
    for (std::uint32_t content = markup.child(body, "body.content"); content != 0;
         content = markup.child(body, "body.content", markup.nodes[content].end)) {
        for (PageBlock& block : blocks_of(markup, content, xml.left_out())) {
            blocks.push_back(std::move(block));
        }
    }
    if (std::uint32_t const tagline = at_path(markup, body, {"body.end", "tagline"})) {
        blocks.push_back(xml_block(markup, tagline, BlockKind::credit));
    }
}

void read_nitf(XmlArticles& out, std::uint32_t root) {
    Article article;
    std::vector<PageBlock> blocks;
    collect_nitf(out, root, article, blocks);
    out.add(article, std::move(blocks));
}

} // namespace gainsay
