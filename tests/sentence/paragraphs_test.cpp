#include <gainsay/sentence/paragraphs.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

TEST_CASE("paragraphs: a line of white space of any kind parts them") {
    struct Row {
        std::string text;
        char const* paragraphs; // each in brackets
    };
    for (Row const& row : {Row{"", ""}, Row{"\n \n", ""}, Row{"a", "[a]"}, Row{"a\nb\n", "[a\nb]"},
                           Row{"\n\n a\n\nb", "[ a][b]"}, Row{"a\n \t\r\nb", "[a][b]"},
                           Row{"a\n\u00A0\nb", "[a][b]"}, Row{"a\n\f\nb", "[a][b]"},
                           Row{"a\n\u2003\u3000\nb\n\n\n", "[a][b]"}, Row{"a\n.\nb", "[a\n.\nb]"},
                           Row{"a\r\n\r\nb", "[a\r][b]"}}) {
        CAPTURE(row.text);
        std::string found;
        for (Block const& block : paragraphs(row.text)) {
            CHECK(block.kind == BlockKind::body);
            found += '[' + std::string(slice(row.text, block.span)) + ']';
        }
        CHECK(found == row.paragraphs);
    }
}
