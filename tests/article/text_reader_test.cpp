#include "reading.h"

using namespace gainsay;
using test::dump;
using test::read;
using test::read_one;
using test::stored_under;

namespace {

std::string const harbour =
    "The harbour of Lyth was closed on Sunday after a barge struck the old pier and began to leak.";
std::string const divers = "Divers went down twice to seal the hull, and no oil had reached the "
                           "beach by nightfall, police said.";

} // namespace

TEST_CASE("text: front matter fills the fields and its title leads back to its bytes") {
    std::string const bytes =
        "---\ntitle: Barge strikes pier at Lyth\nsource: \"Northline Wire\"\n"
        "published: 2026-03-14T18:05:00Z\nauthor: By Jo Ray and Ann Lee\n"
        "url: https://northline.example/1\nderived_from: [Harrow Courier, b.md]\n"
        "story: lyth\nplace: Lyth\nunheard_of: yes\n---\n\n" +
        harbour + "\n\n" + divers + "\n";
    Article const article = read_one("a.txt", bytes);
    CHECK(article.title == "Barge strikes pier at Lyth");
    CHECK(article.source == "Northline Wire");
    CHECK(article.source_stated);
    CHECK(to_string(*article.published) == "2026-03-14T18:05:00Z");
    CHECK(article.author == "Jo Ray, Ann Lee");
    CHECK(article.url == "https://northline.example/1");
    CHECK(article.derived_from == std::vector<std::string>{"Harrow Courier", "b.md"});
    CHECK(article.story == "lyth");
    CHECK(article.place == "Lyth");
    CHECK(dump(article) ==
          "headline: Barge strikes pier at Lyth\nbody: " + harbour + "\nbody: " + divers + "\n");
    Span const title = article.stored(article.blocks[0].span);
    CHECK(title == Span{11, 37});
}

TEST_CASE("text: titles in quotes, with escapes and over several lines lead back to their values") {
    struct Row {
        std::string value;
        std::string title;
        std::string stored;
    };
    for (Row const& row :
         {Row{"\"Barge: what we know\"", "Barge: what we know", "Barge: what we know"},
          Row{"'It''s shut'", "It's shut", "'It''s shut'"},
          Row{"\"Caf\\u00e9 shut\"", "Café shut", "\"Caf\\u00e9 shut\""},
          Row{">\n  Barge strikes\n  pier", "Barge strikes pier", ""}}) {
        CAPTURE(row.value);
        Article const article =
            read_one("a.md", "---\ntitle: " + row.value + "\nsource: N\n---\n" + harbour + "\n");
        CHECK(article.title == row.title);
        REQUIRE(article.blocks.size() == 2);
        if (!row.stored.empty()) {
            CHECK(article.file->decode(article.stored(article.blocks[0].span)) == row.stored);
        }
    }
}

TEST_CASE("text: front matter that is empty, broken, open or no front matter at all") {
    struct Row {
        std::string bytes;
        std::string blocks;
        std::string problem; // code and severity, or empty
        std::string source;
    };
    std::string const body = "body: " + harbour + "\n";
    for (Row const& row : {
             Row{"---\n---\n" + harbour, body, "", "a.txt"},
             Row{"---\n# nothing yet\n---\n" + harbour, body, "", "a.txt"},
             Row{"---\r\nsource: N\r\n---\r\n" + harbour, body, "", "N"},
             Row{"---\n\n" + harbour + "\n\n---\n", body, "", "a.txt"},
             Row{"---\nA line: of text that is no key of ours and goes on.\n\n" + harbour,
                 "body: A line: of text that is no key of ours and goes on.\n" + body, "", "a.txt"},
             Row{"---\nsource: N\ntitle: [unclosed\n---\n" + harbour, body, "yaml-syntax error",
                 "N"},
             Row{"---\nsource: N\ntitle: Lyth: a pier: gone\n---\n" + harbour,
                 "headline: Lyth: a pier: gone\n" + body, "yaml-syntax note", "N"},
             Row{"---\nsource: N\n\n" + harbour, body, "front-matter-open error", "N"},
             Row{"---\nsource: N\npublished: soon\n---\n" + harbour, body,
                 "front-matter-value note", "N"},
             Row{"----\nsource: N\n----\n" + harbour, "subheading: source: N\n" + body, "",
                 "a.txt"},
         }) {
        CAPTURE(row.bytes);
        ReadArticles const out = read("a.txt", row.bytes);
        REQUIRE(out.articles.size() == 1);
        if (row.bytes.substr(0, 4) != "----") { // what a rule's neighbours are is the words' affair
            CHECK(dump(out.articles[0]) == row.blocks);
        }
        CHECK(out.articles[0].source == row.source);
        CHECK(out.articles[0].source_stated == (row.source == "N"));
        std::string problem;
        if (!out.problems.empty()) {
            problem = out.problems[0].code + " " + name(out.problems[0].severity);
            CHECK(out.problems[0].place.line > 0);
            CHECK(out.problems[0].place.column > 0);
        }
        CHECK(problem == row.problem);
    }
    ReadArticles const broken = read("a.txt", "---\nsource: N\ntitle: Lyth: gone\n---\n" + harbour);
    REQUIRE(broken.problems.size() == 1);
    CHECK(broken.problems[0].place.line == 3);
}

TEST_CASE("text: a single paragraph is body, never headline") {
    for (std::string const& text :
         {std::string("Pier closed at Lyth"), std::string("Pier closed at Lyth."), harbour}) {
        Article const article = read_one("a.txt", text);
        CHECK(dump(article) == "body: " + text + "\n");
        CHECK(article.title.empty());
    }
}

TEST_CASE("text: a short first line without a stop is the headline") {
    Article const article =
        read_one("a.txt", "Pier closed at Lyth\n\n" + harbour + "\n\n" + divers);
    CHECK(article.title == "Pier closed at Lyth");
    CHECK(dump(article) ==
          "headline: Pier closed at Lyth\nbody: " + harbour + "\nbody: " + divers + "\n");
    Article const sentence =
        read_one("a.txt", "The pier is closed.\n\n" + harbour + "\n\n" + divers);
    CHECK(sentence.title.empty());
    CHECK(sentence.blocks[0].kind == BlockKind::body);
}

TEST_CASE("text: lines are paragraphs, wrapped lines are joined, with any line end") {
    std::string const wrapped = "The harbour of Lyth was closed on Sunday after a barge struck\n"
                                "the old pier and began to leak. Divers went down twice to seal\n"
                                "the hull, and no oil had reached the beach by nightfall, police\n"
                                "said. The Coast Office opened an inquiry.";
    Article const joined = read_one("a.txt", wrapped);
    REQUIRE(joined.blocks.size() == 1);
    CHECK(slice(joined.text(), joined.blocks[0].span) == wrapped);

    for (std::string const& end : {std::string("\n"), std::string("\r\n"), std::string("\r")}) {
        Article const lines = read_one("a.txt", harbour + end + divers + end + end + harbour + end);
        CHECK(dump(lines) ==
              "body: " + harbour + "\nbody: " + divers + "\nbody: " + harbour + "\n");
    }
    // Two wrapped paragraphs with a blank line between stay two.
    CHECK(read_one("a.txt", wrapped + "\n\n" + wrapped).blocks.size() == 2);
}

TEST_CASE("text: datelines, bylines and credits come off the body and fill the fields") {
    Article const article =
        read_one("a.txt", "Pier closed at Lyth\nBy Jo Ray | 14 March 2026\n3 min read\n\nLYTH, "
                          "March 14 (Northline) — " +
                              harbour + "\n\n" + divers +
                              " (With inputs from Harrow Courier)\n\nShare this article:\n");
    CHECK(dump(article) ==
          "headline: Pier closed at Lyth\nbyline: By Jo Ray | 14 March 2026\n"
          "read_time: 3 min read\ndateline: LYTH, March 14 (Northline) —\nbody: " +
              harbour + "\nbody: " + divers +
              "\ncredit: (With inputs from Harrow Courier)\nshare: Share this article:\n");
    CHECK(article.author == "Jo Ray");
    CHECK(article.place == "Lyth");
    CHECK(article.wire == "Northline");
    CHECK(to_string(article.published->date) == "2026-03-14");
    CHECK(article.derived_from == std::vector<std::string>{"Harrow Courier"});
    CHECK(article.source == "a.txt");
    CHECK_FALSE(article.source_stated);
    CHECK(body_text(article) == harbour + "\n\n" + divers);
}

TEST_CASE("text: what the page states of itself wins over what its words say") {
    Article const article = read_one(
        "a.txt",
        "---\nplace: Orle\npublished: 2026-03-15\nsource: N\n---\nLYTH, March 14, 2026 — " +
            harbour + "\n\nPublisher: Northline\n");
    CHECK(article.place == "Orle");
    CHECK(to_string(article.published->date) == "2026-03-15");
    CHECK(article.source == "N");
}

TEST_CASE("text: comments run to the end, but only below an article") {
    Article const below =
        read_one("a.txt", harbour + "\n\n" + divers +
                              "\n\nComments (2)\n\nkai: The pier was rotten.\n\n" + divers);
    CHECK(dump(below) ==
          "body: " + harbour + "\nbody: " + divers +
              "\ncomment: Comments (2)\ncomment: kai: The pier was rotten.\ncomment: " + divers +
              "\n");
    Article const above = read_one("a.txt", "Comments (2)\n\n" + harbour + "\n\n" + divers);
    CHECK(dump(above) == "comment: Comments (2)\nbody: " + harbour + "\nbody: " + divers + "\n");
}

TEST_CASE("text: links below 'Most read' go with it, the story goes on after them") {
    Article const article = read_one(
        "a.txt",
        harbour + "\n\nMost read\n1. Ten beaches for May\n2. Why ferries are late\n\n" + divers);
    CHECK(dump(article) == "body: " + harbour +
                               "\npromo: Most read\npromo: 1. Ten beaches for May\n"
                               "promo: 2. Why ferries are late\nbody: " +
                               divers + "\n");
}

TEST_CASE("text: a pull quote repeats the body or is signed; a quotation in the body is neither") {
    std::string const words =
        "We will lift the barge before the spring tide, whatever it may cost us";
    Article const article = read_one(
        "a.txt", "Pier closed at Lyth\n\n\"" + words + "\"\n\n" + harbour + "\n\n\"" + words +
                     ",\" the harbour master said.\n\n\"Nobody had warned us of that beam at "
                     "all.\"\n\n\"It was dark, and the tide was against us - Bo Dell, pilot\"\n\n" +
                     divers);
    CHECK(dump(article) ==
          "headline: Pier closed at Lyth\nquote: \"" + words + "\"\nbody: " + harbour +
              "\nbody: \"" + words +
              ",\" the harbour master said.\n"
              "body: \"Nobody had warned us of that beam at all.\"\n"
              "quote: \"It was dark, and the tide was against us - Bo Dell, pilot\"\nbody: " +
              divers + "\n");
}

TEST_CASE("text: a dirty page with its headline below, a summary above and the headline twice") {
    Article const below = read_one(
        "a.txt",
        "Lyth:" + harbour + " " + divers +
            "\nOld pier at Lyth closed after barge strikes it\nNorthline World•\n\nShare:\n");
    CHECK(below.title == "Old pier at Lyth closed after barge strikes it");
    CHECK(below.source == "Northline World");
    CHECK(below.place == "Lyth");

    Article const twice =
        read_one("a.txt", "Old pier at Lyth closed after barge strikes it\n\n" + divers +
                              "\n\nKey Points:\n  • No oil on the beach\n  • Pier shut\n\nOld pier "
                              "at Lyth closed after a barge strikes\n\nLyth, March 14\n\n" +
                              harbour + "\n\n" + divers + "\n");
    CHECK(dump(twice) ==
          "headline: Old pier at Lyth closed after barge strikes it\nlead: " + divers +
              "\nsubheading: Key Points:\nlist: No oil on the beach\nlist: Pier shut\n"
              "headline: Old pier at Lyth closed after a barge strikes\ndateline: Lyth, March "
              "14\nbody: " +
              harbour + "\nbody: " + divers + "\n");
}

TEST_CASE("text: every encoding leads back to the bytes as stored") {
    std::string utf16 = "\xFF\xFE";
    for (char const c :
         std::string("Caf shut\n\nLYTH, March 14 - The harbour of Lyth was closed on Sunday.")) {
        utf16 += c;
        utf16 += '\0';
    }
    Article const article = read_one("a.txt", utf16);
    CHECK(article.place == "Lyth");
    CHECK(stored_under(article, "The harbour") == "The harbour");
    Article const legacy = read_one("a.txt", "Caf\xE9 shut\n\n\x93" + harbour + "\x94 she said.");
    CHECK(article.title == "Caf shut");
    CHECK(legacy.title == "Café shut");
    CHECK(stored_under(legacy, "“The harbour") == "“The harbour");
}

TEST_CASE("text: hostile shapes are read in linear time and keep the promise about spans") {
    std::string const many(200'000, 'x');
    for (std::string const& bytes :
         {many + " " + many, std::string(300'000, '\n') + "a", std::string(100'000, '\"'),
          std::string("---\n") + std::string(300'000, 'k') + ": v\n", std::string(100'000, '-'),
          std::string("one\0two\n\nthree, and a longer line of text", 40),
          std::string("\r\r\n\n\r\n. \r"), "Lyth: " + std::string(200'000, 'l'),
          std::string(50'000, '(') + "ANI)"}) {
        CHECK(read("a.txt", bytes).articles.size() <= 1);
    }
}
