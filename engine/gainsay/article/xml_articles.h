// Articles in the XML formats of the news trade, read from a parsed tree. Internal.
#pragma once

#include <gainsay/article/formats.h>
#include <gainsay/article/markup.h>
#include <gainsay/article/markup_blocks.h>
#include <gainsay/article/page.h>

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay {

// Article after article of one file.
class XmlArticles {
  public:
    XmlArticles(SharedFile file, Markup const& markup);

    [[nodiscard]] Markup const& markup() const { return markup_; }
    // Remarks, scripts and the like, in no article's text.
    [[nodiscard]] NodeSet const& left_out() const { return left_out_; }
    // The ordinal of the article counts from 1; beyond the first it is part of the name.
    void add(Article const& metadata, std::vector<PageBlock> blocks);
    [[nodiscard]] std::vector<Article> take() { return std::move(articles_); }

  private:
    SharedFile file_;
    Markup const& markup_;
    NodeSet left_out_;
    std::vector<Article> articles_;
};

// RSS 2.0, RSS 1.0 and Atom; `root` is <rss>, <rdf:RDF> or <feed>.
void read_feed(XmlArticles& out, std::uint32_t root);
// NITF; `root` is <nitf>.
void read_nitf(XmlArticles& out, std::uint32_t root);
// NewsML-G2; `root` is <newsItem>, <newsMessage> or what holds these.
void read_newsml(XmlArticles& out, std::uint32_t root);

// Fills what is still open in `article` from the NITF document and appends its blocks.
void collect_nitf(XmlArticles const& xml, std::uint32_t root, Article& article,
                  std::vector<PageBlock>& blocks);

// The element's text as one block.
[[nodiscard]] PageBlock xml_block(Markup const& markup, std::uint32_t node, BlockKind kind,
                                  bool certain = true);
// What stands in the element: elements of XHTML or NITF, or the text of an HTML page, escaped or as
// CDATA.
[[nodiscard]] std::vector<PageBlock> xml_blocks(Markup const& markup, std::uint32_t node);
// Sets the field to `value`, white space made single, where it is still empty.
void fill(std::string& field, std::string_view value);

} // namespace gainsay
