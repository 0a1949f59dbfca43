#include <gainsay/article/reader.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

ReadArticles read(std::string name, std::string bytes) {
    auto file = SourceFile::from_bytes(std::move(name), std::move(bytes));
    REQUIRE(file.has_value());
    return read_articles(file.value());
}

} // namespace

TEST_CASE("reader: a file without text is a problem and no article") {
    for (char const* bytes : {"", " ", "\n\n\t\r\n", "\xEF\xBB\xBF"}) {
        CAPTURE(bytes);
        ReadArticles const out = read("x.txt", bytes);
        CHECK(out.articles.empty());
        REQUIRE(out.problems.size() == 1);
        CHECK(out.problems[0].code == "empty-article");
        CHECK(out.problems[0].severity == Severity::error);
        CHECK(out.problems[0].place == Place{"x.txt", 0, 0});
    }
}

TEST_CASE("reader: a folder's walk takes article names only") {
    for (char const* name : {"a.txt", "a.md", "B.HTML", "a.htm", "a.json", "a.jsonl", "a.xml",
                             "a.rss", "a.atom", "two.dots.txt"}) {
        CAPTURE(name);
        CHECK(is_article_name(name));
    }
    for (char const* name : {"README.md", "readme.md", ".hidden.txt", "gold.yaml", "a", "txt",
                             ".txt", "a.pdf", "a.txt~", ""}) {
        CAPTURE(name);
        CHECK_FALSE(is_article_name(name));
    }
}
