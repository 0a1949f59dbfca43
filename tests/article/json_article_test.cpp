#include "reading.h"

using namespace gainsay;
using test::dump;
using test::read;
using test::read_one;
using test::stored_under;

TEST_CASE("json article: NewsArticle JSON-LD") {
    Article const article = read_one("a.json", R"({
  "@context": "https://schema.org", "@type": "NewsArticle",
  "headline": "Pier \"closed\" at Lyth",
  "description": "A barge struck the old pier.",
  "datePublished": "2026-03-14T18:05:00+01:00",
  "author": [{"@type": "Person", "name": "Jo Ray"}, "Ann Lee"],
  "publisher": {"@type": "Organization", "name": "Northline"},
  "url": "https://northline.example/1",
  "isBasedOn": [{"@type": "NewsArticle", "url": "https://harrow.example/2"}, "Harrow Courier", "Harrow Courier"],
  "dateline": "LYTH, March 14",
  "articleBody": "The harbour was closed on Sunday.\n\nDivers \u201cwent down\u201d twice.\n\nShare this article:"
})");
    CHECK(article.title == "Pier \"closed\" at Lyth");
    CHECK(article.source == "Northline");
    CHECK(article.author == "Jo Ray, Ann Lee");
    CHECK(article.url == "https://northline.example/1");
    CHECK(article.place == "Lyth");
    CHECK(to_string(*article.published) == "2026-03-14T18:05:00+01:00");
    CHECK(article.derived_from ==
          std::vector<std::string>{"https://harrow.example/2", "Harrow Courier"});
    CHECK(dump(article) == "headline: Pier \"closed\" at Lyth\nlead: A barge struck the old pier.\n"
                           "dateline: LYTH, March 14\nbody: The harbour was closed on Sunday.\n"
                           "body: Divers “went down” twice.\nshare: Share this article:\n");
    CHECK(stored_under(article, "“went down”") == R"(\u201cwent down\u201d)");
    CHECK(stored_under(article, "\"closed\"") == R"(\"closed\")");
}

TEST_CASE("json article: plain objects, lists of them and @graph") {
    Article const plain = read_one(
        "a.json",
        R"({"text": "LYTH: The harbour was closed on Sunday after a storm.", "title": "Shut",
        "source": "N", "published": "14 March 2026", "author": "By Jo Ray", "url": "u", "derived_from": "Harrow Courier",
        "story": "s", "place": "Orle"})");
    CHECK(
        dump(plain) ==
        "headline: Shut\ndateline: LYTH:\nbody: The harbour was closed on Sunday after a storm.\n");
    CHECK(plain.place == "Orle");
    CHECK(plain.story == "s");
    CHECK(plain.author == "Jo Ray");
    CHECK(to_string(*plain.published) == "2026-03-14");
    CHECK(plain.derived_from == std::vector<std::string>{"Harrow Courier"});

    for (
        std::string const& bytes :
        {std::string(R"([{"text": "One went."}, {"text": "Two came."}])"),
         std::string(
             R"({"@graph": [{"@type": "Organization", "name": "N"}, {"@type": "NewsArticle", "articleBody": "One went."},
                          {"@type": ["BlogPosting"], "articleBody": "Two came."}]})"),
         std::string(
             R"({"status": "ok", "articles": [{"content": "One went."}, {"content": "Two came."}]})")}) {
        CAPTURE(bytes);
        ReadArticles const out = read("a.json", bytes);
        CHECK(out.problems.empty());
        REQUIRE(out.articles.size() == 2);
        CHECK(out.articles[0].name == "a.json");
        CHECK(out.articles[1].name == "a.json#2");
        CHECK(dump(out.articles[1]) == "body: Two came.\n");
    }
}

TEST_CASE(
    "json article: tags inside a body are taken off, a summary that the body repeats is no lead") {
    Article const article =
        read_one("a.json", R"({"title": "Shut", "description": "The harbour was closed.",
        "content": "<p>The harbour was <b>closed</b>.</p><p>Lamb &amp; Ray left.<br/>All did.</p>"})");
    CHECK(dump(article) == "headline: Shut\nlead: The harbour was closed.\nbody: The harbour was "
                           "closed.\nbody: Lamb & Ray left./All did.\n");
    CHECK(stored_under(article, "& Ray") == "&amp; Ray");
    Article const repeated = read_one(
        "a.json",
        R"({"description": "The harbour was closed.", "text": "The harbour was closed. Then it rained."})");
    CHECK(dump(repeated) == "body: The harbour was closed. Then it rained.\n");
}

TEST_CASE("json article: files that hold no article say so") {
    struct Row {
        std::string bytes;
        std::string code;
    };
    for (Row const& row :
         {Row{"", "empty-article"}, Row{" \n", "empty-article"}, Row{"{}", "empty-article"},
          Row{"[1, 2]", "empty-article"}, Row{R"({"text": ""})", "empty-article"},
          Row{R"({"text": 5})", "empty-article"}, Row{R"({"text": "a)", "json-syntax"},
          Row{std::string(500, '['), "json-too-deep"}}) {
        CAPTURE(row.bytes);
        ReadArticles const out = read("a.json", row.bytes);
        CHECK(out.articles.empty());
        REQUIRE(out.problems.size() == 1);
        CHECK(out.problems[0].code == row.code);
        CHECK(out.problems[0].severity == Severity::error);
    }
}

TEST_CASE("json lines: a broken line is a problem with its place, the rest is read") {
    ReadArticles const out =
        read("a.jsonl", "{\"text\": \"One went.\"}\n\n{\"text\": \"Two}\r\n[1]\n{\"title\": 3}\n"
                        "{\"text\": \"Five \\u00e9t\\u00e9.\", \"date\": \"soon\"}\r\n");
    REQUIRE(out.articles.size() == 2);
    CHECK(out.articles[0].name == "a.jsonl");
    CHECK(out.articles[1].name == "a.jsonl#6");
    CHECK(dump(out.articles[1]) == "body: Five été.\n");
    CHECK(stored_under(out.articles[1], "été") == "\\u00e9t\\u00e9");
    std::string problems;
    for (Problem const& problem : out.problems) {
        problems += problem.code + "@" + std::to_string(problem.place.line) + ":" +
                    std::to_string(problem.place.column) + " ";
    }
    CHECK(problems == "json-syntax@3:15 not-an-article@4:1 empty-article@5:1 json-value@6:42 ");
}

TEST_CASE("json lines: a file of broken lines is given up, not listed") {
    std::string bytes;
    for (int i = 0; i < 5000; ++i) {
        bytes += "x\n";
    }
    ReadArticles const out = read("a.jsonl", bytes);
    CHECK(out.problems.size() == 1001);
    CHECK(out.problems.back().code == "too-many-problems");
}

TEST_CASE("reader: a name that says nothing leaves the choice to the first bytes") {
    struct Row {
        std::string bytes;
        std::string blocks;
    };
    for (Row const& row :
         {Row{R"({"text": "One went."})", "body: One went.\n"},
          Row{R"(  [ {"text": "One went."} ])", "body: One went.\n"},
          Row{"{\"text\": \"One went.\"}\n{\"text\": \"Two.\"}", "body: One went.\n"},
          Row{"[Advertisement] The pier was closed.",
              "body: [Advertisement] The pier was closed.\n"},
          Row{"{sic} is what he wrote.", "body: {sic} is what he wrote.\n"}}) {
        CAPTURE(row.bytes);
        ReadArticles const out = read("-", row.bytes);
        REQUIRE_FALSE(out.articles.empty());
        CHECK(dump(out.articles[0]) == row.blocks);
    }
}
