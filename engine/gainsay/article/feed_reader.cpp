#include <gainsay/article/fields.h>
#include <gainsay/article/words.h>
#include <gainsay/article/xml_articles.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace gainsay {

namespace {

// A summary of whose words the text above has so many is the beginning of that text.
constexpr double repeated = 0.8;

std::uint32_t first_child(Markup const& markup, std::uint32_t node,
                          std::initializer_list<std::string_view> names) {
    for (std::string_view const name : names) {
        if (std::uint32_t const found = markup.child(node, name)) {
            return found;
        }
    }
    return 0;
}

std::string text_of(Markup const& markup, std::uint32_t node,
                    std::initializer_list<std::string_view> names) {
    std::uint32_t const found = first_child(markup, node, names);
    return found == 0 ? "" : markup.line_below(found);
}

std::string joined(std::vector<PageBlock> const& blocks) {
    std::string out;
    for (PageBlock const& block : blocks) {
        out += (out.empty() ? "" : " ") + block.text;
    }
    return one_line(out);
}

// "desk@example.org (Jo Ray)" names Jo Ray.
std::string name_in_address(std::string_view text) {
    std::size_t const open = text.find('(');
    std::size_t const close = text.rfind(')');
    if (text.find('@') == std::string_view::npos) {
        return std::string(text);
    }
    bool const named =
        open != std::string_view::npos && close != std::string_view::npos && close > open;
    return named ? std::string(text.substr(open + 1, close - open - 1)) : "";
}

void add_authors(Markup const& markup, std::uint32_t node, Article& article) {
    for (std::string_view const name : {"dc:creator", "author", "creator", "itunes:author"}) {
        for (std::uint32_t at = markup.child(node, name); at != 0 && article.author.size() < 500;
             at = markup.child(node, name, markup.nodes[at].end)) {
            std::uint32_t const inner = markup.child(at, "name");
            add_author(article, name_in_address(markup.line_below(inner == 0 ? at : inner)));
        }
        if (!article.author.empty()) {
            return;
        }
    }
}

std::string link_of(Markup const& markup, std::uint32_t node) {
    std::string any;
    for (std::uint32_t at = markup.child(node, "link"); at != 0;
         at = markup.child(node, "link", markup.nodes[at].end)) {
        std::string const href(markup.attribute(at, "href"));
        std::string_view const rel = markup.attribute(at, "rel");
        std::string const text = href.empty() ? markup.line_below(at) : href;
        if (rel.empty() || rel == "alternate") {
            return text;
        }
        any = any.empty() ? text : any;
    }
    return any;
}

void read_item(XmlArticles& out, std::uint32_t item, std::string const& feed_title,
               std::uint32_t feed) {
    Markup const& markup = out.markup();
    Article article;
    std::vector<PageBlock> blocks;
    if (std::uint32_t const title = markup.child(item, "title")) {
        std::vector<PageBlock> const lines = xml_blocks(markup, title);
        for (PageBlock line : lines) {
            line.kind = BlockKind::headline;
            line.certain = true;
            blocks.push_back(std::move(line));
        }
        article.title = joined(lines);
    }
    add_authors(markup, item, article);
    if (article.author.empty()) {
        std::uint32_t const author =
            markup.nodes[feed].name == "feed" ? markup.child(feed, "author") : 0;
        add_author(article, author == 0 ? "" : text_of(markup, author, {"name"}));
    }
    for (std::string_view const name :
         {"pubDate", "published", "dc:date", "dcterms:created", "issued", "updated"}) {
        if (!article.published) {
            article.published = read_published(text_of(markup, item, {name}));
        }
    }
    article.url = link_of(markup, item);
    if (std::uint32_t const source = markup.child(item, "source")) {
        std::uint32_t const title = markup.child(source, "title");
        fill(article.source, markup.line_below(title == 0 ? source : title));
    }
    fill(article.source, feed_title);

    std::uint32_t const content = first_child(markup, item, {"content:encoded", "content", "body"});
    std::uint32_t const summary = first_child(markup, item, {"description", "summary"});
    std::vector<PageBlock> body =
        content == 0 ? std::vector<PageBlock>{} : xml_blocks(markup, content);
    if (summary != 0) {
        std::vector<PageBlock> lead = xml_blocks(markup, summary);
        bool const alone = joined(body).empty();
        std::string const words = joined(lead);
        if (alone || overlap(words, joined(body).substr(0, 2 * words.size() + 200)) < repeated) {
            for (PageBlock& block : lead) {
                bool const text = block.kind == BlockKind::body;
                block.kind = text && !alone ? BlockKind::lead : block.kind;
                blocks.push_back(std::move(block));
            }
        }
    }
    std::move(body.begin(), body.end(), std::back_inserter(blocks));
    out.add(article, std::move(blocks));
}

} // namespace

void read_feed(XmlArticles& out, std::uint32_t root) {
    Markup const& markup = out.markup();
    std::uint32_t const channel = markup.child(root, "channel");
    std::uint32_t const feed = channel == 0 ? root : channel;
    std::string const title = text_of(markup, feed, {"title"});
    for (std::uint32_t const around : {feed, root}) {
        for (std::uint32_t at = around + 1; at < markup.nodes[around].end;
             at = markup.nodes[at].end) {
            std::string const& name = markup.nodes[at].name;
            if (name == "item" || name == "entry") {
                read_item(out, at, title, feed);
            }
        }
        if (feed == root) {
            break;
        }
    }
}

} // namespace gainsay
