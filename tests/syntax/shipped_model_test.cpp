#include <gainsay/syntax/parser.h>

#include <doctest/doctest.h>
#include <string>
#include <string_view>

using namespace gainsay;

namespace {

// "resigned(mayor:nsubj, Friday:obl)": the root with its dependents, punctuation left out.
std::string root_of(Parser const& parser, std::string_view text, ParserMode mode) {
    Segmentation const segmentation = segment_lines(text);
    Nodes const nodes = parser.parse(text, segmentation, mode);
    auto const form = [&](std::size_t i) {
        return std::string(slice(text, segmentation.tokens[i].span));
    };
    std::string out;
    for (std::size_t root = 0; root < nodes.size(); ++root) {
        if (nodes[root].head != no_head) {
            continue;
        }
        std::string dependents;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].head == root && nodes[i].relation != Relation::punct) {
                dependents += (dependents.empty() ? "" : ", ") + form(i) + ':' +
                              std::string(name(nodes[i].relation));
            }
        }
        out += form(root) + '(' + dependents + ')';
    }
    return out;
}

} // namespace

TEST_CASE("shipped model: plain sentences of news get the tree that anyone would draw") {
    auto const parser = Parser::load(GAINSAY_DATA "/models");
    REQUIRE(parser);
    struct Row {
        std::string_view text;
        std::string_view root;
    };
    static constexpr Row rows[] = {
        {"The mayor resigned on Friday .", "resigned(mayor:nsubj, Friday:obl)"},
        {"Police said 14 people were killed .", "said(Police:nsubj, killed:ccomp)"},
        {"The bridge was closed by the council .",
         "closed(bridge:nsubj:pass, was:aux:pass, council:obl:agent)"},
        {"She is the head of the ministry .", "head(She:nsubj, is:cop, the:det, ministry:nmod)"},
        {"\" We did not agree , \" the minister said .", "said(agree:ccomp, minister:nsubj)"},
        {"\u201C We did not agree , \u201D the minister said .",
         "said(agree:ccomp, minister:nsubj)"},
    };
    for (ParserMode const mode : {ParserMode::standard, ParserMode::fast}) {
        for (Row const& row : rows) {
            CAPTURE(row.text);
            CHECK(root_of(parser.value(), row.text, mode) == row.root);
        }
    }
}
