#include <gainsay/article/byline.h>
#include <gainsay/article/fields.h>
#include <gainsay/article/formats.h>
#include <gainsay/article/html_content.h>
#include <gainsay/article/html_metadata.h>
#include <gainsay/article/html_parse.h>
#include <gainsay/article/markup_blocks.h>
#include <gainsay/article/markup_guard.h>
#include <gainsay/article/page.h>
#include <gainsay/article/words.h>

#include <algorithm>
#include <optional>

namespace gainsay {

namespace {

Place place_of(SourceFile const& file, std::uint32_t at) {
    return file.place(file.to_stored().to_origin({at, at}).begin);
}

void report(ParsedHtml const& page, PageMetadata const& metadata, SourceFile const& file,
            std::vector<Problem>& problems) {
    if (page.too_deep_at) {
        problems.push_back({"html-too-deep",
                            "elements nest deeper than " + std::to_string(max_markup_depth) +
                                " levels; deeper tags were passed over",
                            place_of(file, *page.too_deep_at)});
    }
    if (page.cut_at) {
        problems.push_back({"html-too-long",
                            "holds more than " + std::to_string(max_markup_tags) +
                                " tags; nothing was read from here on",
                            place_of(file, *page.cut_at)});
    }
    for (BrokenJson const& broken : metadata.broken) {
        problems.push_back({"broken-json-ld",
                            "the page's JSON-LD was passed over: " + broken.message,
                            place_of(file, broken.at), "", Severity::note});
    }
}

PageBlock block_of(Markup const& markup, std::uint32_t node, BlockKind kind) {
    PageBlock block;
    block.kind = kind;
    block.certain = true;
    for (std::uint32_t at = node; at < markup.nodes[node].end; ++at) {
        append_text(block, markup, markup.nodes[at].text);
    }
    return block;
}

// The heading that is the title, or the part of <title> that is.
std::optional<PageBlock> headline_of(Markup const& markup, std::string const& title) {
    std::string const wanted = normal_form(title);
    std::optional<std::uint32_t> heading;
    std::optional<std::uint32_t> page_title;
    std::uint32_t lone = 0;
    int ones = 0;
    for (std::uint32_t at = 0; at < markup.nodes.size(); ++at) {
        Tag const tag = markup.nodes[at].tag;
        if (tag == Tag::title && !page_title) {
            page_title = at;
        }
        if ((tag == Tag::h1 || tag == Tag::h2) && !heading && markup.nodes[at].end - at < 100) {
            if (tag == Tag::h1) {
                ++ones;
                lone = at;
            }
            std::string const words = normal_form(markup.line_below(at));
            if (!wanted.empty() && words == wanted) {
                heading = at;
            }
        }
    }
    if (!heading && ones == 1 && overlap(markup.line_below(lone), title) >= 0.5) {
        heading = lone;
    }
    if (heading) {
        return block_of(markup, *heading, BlockKind::headline);
    }
    if (page_title) {
        PageBlock const whole = block_of(markup, *page_title, BlockKind::headline);
        if (std::size_t const at = whole.text.find(title);
            at != std::string::npos && !title.empty()) {
            auto const begin = static_cast<std::uint32_t>(at);
            return part_of(whole, {begin, begin + static_cast<std::uint32_t>(title.size())});
        }
    }
    return std::nullopt;
}

} // namespace

ReadArticles read_html(SharedFile file) {
    ReadArticles out;
    ParsedHtml const page = parse_html(file->text());
    PageMetadata metadata = read_page_metadata(page.markup);
    report(page, metadata, *file, out.problems);

    PageContent const content = find_content(page.markup, metadata.title);
    std::vector<PageBlock> blocks;
    std::optional<PageBlock> headline = headline_of(page.markup, metadata.title);
    std::string const headline_form = headline ? normal_form(headline->text) : "";
    if (headline) {
        blocks.push_back(std::move(*headline));
    }
    for (std::uint32_t const root : content.roots) {
        for (PageBlock& block : blocks_of(page.markup, root, content.left_out, content.kinds)) {
            bool const again = block.kind == BlockKind::subheading && !headline_form.empty() &&
                               normal_form(block.text) == headline_form;
            if (!again) {
                blocks.push_back(std::move(block));
            }
        }
    }

    ArticleBuilder builder(file);
    Article& article = builder.article();
    article.title = std::move(metadata.title);
    article.source = std::move(metadata.source);
    article.author = std::move(metadata.author);
    if (article.author.empty()) {
        std::string const names = author_names(content.byline);
        article.author = names;
    }
    article.published = metadata.published;
    article.url = std::move(metadata.url);
    for (std::string const& name : metadata.derived_from) {
        add_source(article, name);
    }
    out.articles.push_back(finish_article(std::move(builder), std::move(blocks)));
    return out;
}

} // namespace gainsay
