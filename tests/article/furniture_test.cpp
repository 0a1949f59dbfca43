#include <gainsay/article/furniture.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

TEST_CASE("furniture: lines of the page, and sentences that resemble them") {
    struct Row {
        std::string line;
        std::string kind; // empty: text
    };
    for (Row const& row : {
             Row{"3 min read", "read_time"},
             Row{"Reading time: 4 minutes", "read_time"},
             Row{"5-minute read", "read_time"},
             Row{"It was a 3-minute drive from the harbour.", ""},

             Row{"Share:", "share"},
             Row{"Share this article:", "share"},
             Row{"Share on Facebook · Tweet · WhatsApp", "share"},
             Row{"Share | Save | Print", "share"},
             Row{"Facebook Twitter LinkedIn Email", "share"},
             Row{"Full News", "share"},
             Row{"Northline World•", "share"},
             Row{"Publisher: Northline", "share"},
             Row{"Home > News > Harrow Bay", "share"},
             Row{"* * *", "share"},
             Row{"Shares in Northline fell 3 per cent on Monday.", ""},
             Row{"Share prices fell as traders left the floor", ""},
             Row{"Facebook was fined on Monday.", ""},
             Row{"Print works in Harrow Bay will close.", ""},

             Row{"| Also Read: What the storm left behind |", "promo"},
             Row{"ALSO READ: What the storm left behind", "promo"},
             Row{"Read more: What the storm left behind", "promo"},
             Row{"Don't miss: ten beaches", "promo"},
             Row{"Subscribe to our newsletter.", "promo"},
             Row{"Sign up for alerts by e-mail", "promo"},
             Row{"Download our mobile app to comment and share.", "promo"},
             Row{"Want to join the conversation?", "promo"},
             Row{"ADVERTISEMENT", "promo"},
             Row{"[Advertisement — article continues below]", "promo"},
             Row{"Most read", "promo"},
             Row{"Related stories", "promo"},
             Row{"*Sponsored: Is your boat insured?*", "promo"},
             Row{"Advertising revenue fell by a third.", ""},
             Row{"Related charges were dropped in May.", ""},
             Row{"Read her the letter, the judge said.", ""},
             Row{"Follow-up tests came back negative.", ""},
             Row{"Registered voters will receive a card.", ""},

             Row{"Disclaimer: This page was made by a machine.", "disclaimer"},
             Row{"This content has not been generated, created or edited by Northline.",
                 "disclaimer"},
             Row{"(Except for the headline, this story has not been edited by our staff.)",
                 "disclaimer"},
             Row{"The views expressed are the author's own.", "disclaimer"},
             Row{"This article of the treaty was disputed.", ""},

             Row{"Comments (2)", "comment"},
             Row{"Reader Comments", "comment"},
             Row{"READERS' COMMENTS", "comment"},
             Row{"3 comments", "comment"},
             Row{"Join the discussion (1)", "comment"},
             Row{"Leave a Comment", "comment"},
             Row{"Minimum 50 characters 0/50", "comment"},
             Row{"Comments by the mayor caused an outcry.", ""},
             Row{"Discussion", ""},
             Row{"The comments were deleted on Monday", ""},
             Row{"", ""},
         }) {
        CAPTURE(row.line);
        auto const furniture = read_furniture(row.line);
        CHECK(std::string(furniture ? name(furniture->kind) : "") == row.kind);
    }
    CHECK(read_furniture("Publisher: Northline")->publisher == "Northline");
    CHECK(read_furniture("Northline World•")->publisher == "Northline World");
    CHECK(read_furniture("Comments (2)")->opens_section);
    std::string long_line(5000, 'x');
    long_line.insert(0, "Share ");
    CHECK_FALSE(read_furniture(long_line).has_value());
}

TEST_CASE("furniture: bullets and numbers begin list items") {
    CHECK(bullet_length("• One") == 4);
    CHECK(bullet_length("- One") == 2);
    CHECK(bullet_length("2. Two") == 3);
    CHECK(bullet_length("2.5 million") == 0);
    CHECK(bullet_length("-5 degrees") == 0);
    CHECK(bullet_length("One") == 0);
    CHECK(bullet_length("**bold**") == 0);
}
