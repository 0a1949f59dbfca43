#include "reading.h"

using namespace gainsay;
using test::dump;
using test::read;
using test::read_one;
using test::stored_under;

TEST_CASE("markdown: headings, lists, quotations, captions and paragraphs") {
    Article const article = read_one("a.md", R"(# Pier **closed** at Lyth

LYTH, March 14 (Northline) — The *old pier* was [closed](https://x.example "t") on Sunday
after a barge struck it.

## What we know

- A barge struck
- The pier is `shut`

> "It was dark," the pilot said.

![The pier at dawn](pier.jpg)

# What comes next

Divers go down on Monday.\
The Coast Office waits.
)");
    CHECK(dump(article) == "headline: Pier closed at Lyth\n"
                           "dateline: LYTH, March 14 (Northline) —\n"
                           "body: The old pier was closed on Sunday/after a barge struck it.\n"
                           "subheading: What we know\n"
                           "list: A barge struck\n"
                           "list: The pier is shut\n"
                           "quote: \"It was dark,\" the pilot said.\n"
                           "caption: The pier at dawn\n"
                           "subheading: What comes next\n"
                           "body: Divers go down on Monday./The Coast Office waits.\n");
    CHECK(article.title == "Pier closed at Lyth");
    CHECK(article.place == "Lyth");
    CHECK(stored_under(article, "old pier was closed") == "old pier* was [closed");
}

TEST_CASE("markdown: entities and escapes are characters that lead back to their bytes") {
    Article const article = read_one(
        "a.md", "Lamb &amp; Ray \\*sold\\* the pier for &euro;5 &#8212; no more. AT&T kept out.");
    CHECK(dump(article) == "body: Lamb & Ray *sold* the pier for €5 — no more. AT&T kept out.\n");
    CHECK(stored_under(article, "&") == "&amp;");
    CHECK(stored_under(article, "— no") == "&#8212; no");
    CHECK(stored_under(article, "*sold*") == "*sold\\*");
}

TEST_CASE(
    "markdown: a front matter title is the headline, and a heading that repeats it is one too") {
    Article const article = read_one("a.md", "---\ntitle: Pier closed\nsource: N\n---\n# Pier "
                                             "closed\n\nThe pier was closed on Sunday.\n");
    CHECK(dump(article) ==
          "headline: Pier closed\nheadline: Pier closed\nbody: The pier was closed on Sunday.\n");
}

TEST_CASE("markdown: raw HTML loses its tags, comments and scripts") {
    Article const article = read_one("a.md", R"(The pier <b>was</b> closed<br>on Sunday.

<!-- a note to the desk: check this -->

<div class="box"><p>Divers &amp; police came.</p><script>var x = "<p>";</script></div>

Police said 3 < 4 and 5 > 4 on Monday.
)");
    CHECK(dump(article) == "body: The pier was closed/on Sunday.\nbody: Divers & police came.\n"
                           "body: Police said 3 < 4 and 5 > 4 on Monday.\n");
}

TEST_CASE("markdown: lines of furniture inside a paragraph stand alone") {
    Article const article = read_one(
        "a.md", "The pier was closed on Sunday.\nShare: Facebook | X\nDon't miss: ten beaches\n\n"
                "1. The barge was old.\n2. The pier was older.\n");
    CHECK(dump(article) ==
          "body: The pier was closed on Sunday.\nshare: Share: Facebook | X\n"
          "promo: Don't miss: ten beaches\nlist: The barge was old.\nlist: The pier was older.\n");
}

TEST_CASE("markdown: tables are read row by row") {
    Article const article = read_one("a.md", "The count so far:\n\n| Town | Dead |\n|---|---|\n| "
                                             "Lyth | 3 |\n| Orle | 4 |\n\nMore is to come.\n");
    CHECK(dump(article) == "body: The count so far:\nlist: Town; Dead\nlist: Lyth; 3\nlist: Orle; "
                           "4\nbody: More is to come.\n");
}

TEST_CASE("markdown: hostile nesting is bounded") {
    for (std::string const& unit :
         {std::string(">"), std::string("["), std::string("*a_ "), std::string("!["),
          std::string("- "), std::string("<"), std::string("a|"), std::string("`"),
          std::string("[a]("), std::string("&"), std::string("<!--")}) {
        CAPTURE(unit);
        std::string bytes = "A text.\n\n";
        for (int i = 0; i < 50'000; ++i) {
            bytes += unit;
        }
        CHECK(read("a.md", bytes).articles.size() == 1);
    }
}
