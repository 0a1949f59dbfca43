#include <doctest/doctest.h>
#include <value/dump.h>

using namespace gainsay;
using test::times;

namespace {

struct Row {
    std::string text;
    std::string expected;
};

void check(std::initializer_list<Row> rows, char const* published = "2025-06-12") { // a Thursday
    for (Row const& row : rows) {
        CAPTURE(row.text);
        CHECK(times(row.text, published) == row.expected);
    }
}

} // namespace

TEST_CASE("times: calendar dates in all news forms") {
    check({{"The bridge opened on 12 June 2024.", "12 June 2024 DATE 2024-06-12"},
           {"The bridge opened on June 12, 2024, after rain.", "June 12, 2024 DATE 2024-06-12"},
           {"It opened on Feb 12 this time.", "Feb 12 DATE 2025-02-12"},
           {"It opened on Feb. 12 with a party.", "Feb. 12 DATE 2025-02-12"},
           {"Filed 2026-02-12 by the clerk.", "2026-02-12 DATE 2026-02-12"},
           {"Filed on 12/06/2024 by the clerk.", "12/06/2024 DATE 2024-XX-XX"},
           {"Filed on 12/06/2025 by the clerk.", "12/06/2025 DATE 2025-06-12"},
           {"Filed on 25/06/2025 by the clerk.", "25/06/2025 DATE 2025-06-25"},
           {"Filed on 06/25/2025 by the clerk.", "06/25/2025 DATE 2025-06-25"},
           {"Filed on 5/5/24 by the clerk.", "5/5/24 DATE 2024-05-05"},
           {"Filed on 12.06.2024 by the clerk.", "12.06.2024 DATE 2024-06-12"},
           {"He left on the 12th of June.", "the 12th of June DATE 2025-06-12"},
           {"He left on June 3rd.", "June 3rd DATE 2025-06-03"},
           {"He left on the first of May 2021.", "the first of May 2021 DATE 2021-05-01"},
           {"Work began in mid-June 2024.", "mid-June 2024 DATE 2024-06"},
           {"Work began in early 2025.", "early 2025 DATE 2025"},
           {"Work began in late March 2023.", "late March 2023 DATE 2023-03"},
           {"Work began in June 2025.", "June 2025 DATE 2025-06"},
           {"Work began in 2025.", "2025 DATE 2025"},
           {"Work began in the 1990s.", "1990s DATE 199"},
           {"Work began in the early '90s.", "the early '90s DATE 199"},
           {"Work began in the summer of 2019.", "the summer of 2019 DATE 2019-SU"},
           {"It closed on Friday, February 6.", "Friday, February 6 DATE 2025-02-06"},
           {"It closed on Monday, 12 June 2025.", "Monday, 12 June 2025 DATE 2025-06-12"},
           {"It closed on Sunday (8 June) at last.", "Sunday (8 June) DATE 2025-06-08"},
           {"It closed in the week of 2 June.", "the week of 2 June DATE 2025-W23"},
           {"It closed on the first Monday in May 2024.",
            "the first Monday in May 2024 DATE 2024-05-06"},
           {"It closed on Good Friday 2024.", "Good Friday 2024 DATE 2024-03-29"},
           {"It closed at the Lakeside Games 2024.", "2024 DATE 2024"},
           {"Christmas sales rose.", ""},
           {"It closed in Q2 2024.", "Q2 2024 DATE 2024-Q2"},
           {"It closed in fiscal 2024-25.", "fiscal 2024-25 DATE FY2025"},
           {"It closed in the 19th century.", "the 19th century DATE 18"},
           {"The 1991 settlement held.", "1991 DATE 1991"},
           {"The 2008 Lakeside Games ended.", "2008 DATE 2008"},
           {"It ran from 2009 to 2011.",
            "from 2009 to 2011 DURATION P2Y; 2009 DATE 2009; 2011 DATE 2011"},
           {"It ran from 3 to 5 June.", "3 to 5 June DURATION P2D"},
           {"It ran June 3-5.", "June 3-5 DURATION P2D"},
           {"It moved from Monday to Friday.", "Monday DATE 2025-06-09; Friday DATE 2025-06-06"},
           {"It is no day: 31 February 2025.", ""}});
}

TEST_CASE("times: a date without a year is the nearest, past or future as the verb says") {
    check({{"The mill burned down in December.", "December DATE 2024-12"},
           {"The mill will open in December.", "December DATE 2025-12"},
           {"The mill will open in January.", "January DATE 2026-01"},
           {"The mill was sold on 20 August.", "20 August DATE 2024-08-20"},
           {"The sale is due to close on 20 August.", "20 August DATE 2025-08-20"},
           {"The owners have not decided whether to open in August.", "August DATE 2025-08"},
           {"The mill closed in April.", "April DATE 2025-04"}});
}

TEST_CASE("times: weekdays are the last one unless the sentence looks ahead") {
    check({{"Police arrested him on Saturday.", "Saturday DATE 2025-06-07"},
           {"Police arrested him Tuesday night.", "Tuesday night TIME 2025-06-10TNI"},
           {"The council met on Thursday.", "Thursday DATE 2025-06-12"},
           {"The council will meet on Monday.", "Monday DATE 2025-06-16"},
           {"The council is to meet on Monday.", "Monday DATE 2025-06-16"},
           {"The hearing is set to begin on Monday.", "Monday DATE 2025-06-16"},
           {"The hearing is due on Friday.", "Friday DATE 2025-06-13"},
           {"It begins next Tuesday.", "next Tuesday DATE 2025-06-17"},
           {"It began last Tuesday.", "last Tuesday DATE 2025-06-10"},
           {"It began last Thursday.", "last Thursday DATE 2025-06-05"},
           {"He spoke on Friday morning.", "Friday morning TIME 2025-06-06TMO"},
           {"May said so. March did too. Will said no.", ""},
           {"The sun sat low.", ""}});
}

TEST_CASE("times: days and spans named from the day of publication") {
    check({{"He resigned yesterday.", "yesterday DATE 2025-06-11"},
           {"He resigned today.", "today DATE 2025-06-12"},
           {"He speaks tonight.", "tonight TIME 2025-06-12TNI"},
           {"He speaks tomorrow.", "tomorrow DATE 2025-06-13"},
           {"He resigned the day before yesterday.", "the day before yesterday DATE 2025-06-10"},
           {"He resigned yesterday morning.", "yesterday morning TIME 2025-06-11TMO"},
           {"He resigned last night.", "last night TIME 2025-06-11TNI"},
           {"He resigned this morning.", "this morning TIME 2025-06-12TMO"},
           {"He resigned last week.", "last week DATE 2025-W23"},
           {"He resigned this week.", "this week DATE 2025-W24"},
           {"He resigned earlier this week.", "earlier this week DATE 2025-W24"},
           {"He leaves next week.", "next week DATE 2025-W25"},
           {"He resigned last month.", "last month DATE 2025-05"},
           {"He leaves next month.", "next month DATE 2025-07"},
           {"He resigned last year.", "last year DATE 2024"},
           {"He leaves later this year.", "later this year DATE 2025"},
           {"He leaves at the end of the year.", "the end of the year DATE 2025"},
           {"He resigned last quarter.", "last quarter DATE 2025-Q1"},
           {"He left in the first quarter of 2024.", "the first quarter of 2024 DATE 2024-Q1"},
           {"He left last weekend.", "last weekend DATE 2025-W23-WE"},
           {"He left last May.", "last May DATE 2025-05"},
           {"He left last December.", "last December DATE 2024-12"}});
}

TEST_CASE("times: a year or week behind a date says which") {
    check({{"He resigned in January last year.", "January last year DATE 2024-01"},
           {"He resigned in January of last year.", "January of last year DATE 2024-01"},
           {"It will close in the spring of next year.", "the spring of next year DATE 2026-SP"},
           {"It closed on Friday last week.", "Friday last week DATE 2025-06-06"},
           {"It will close on Tuesday of next week.", "Tuesday of next week DATE 2025-06-17"},
           {"They met in March about last year's fire.", "March DATE 2025-03; last year DATE 2024"},
           {"They met on Monday about last week's fire.",
            "Monday DATE 2025-06-09; last week DATE 2025-W23"}});
}

TEST_CASE("times: the present tense right before a weekday looks ahead") {
    check({{"The trial opens on Monday.", "Monday DATE 2025-06-16"},
           {"It needs the members, who vote on Monday.", "Monday DATE 2025-06-16"},
           {"He lost a vote on Monday.", "Monday DATE 2025-06-09"},
           {"She did not meet on Monday.", "Monday DATE 2025-06-09"}});
}

TEST_CASE("times: distances from the day of publication or the day last named") {
    check({{"He resigned three days ago.", "three days ago DATE 2025-06-09"},
           {"He resigned two weeks ago.", "two weeks ago DATE 2025-W22"},
           {"He resigned a month ago.", "a month ago DATE 2025-05"},
           {"He resigned ten years ago.", "ten years ago DATE 2015"},
           {"It began on 3 June. A day earlier he resigned.",
            "3 June DATE 2025-06-03; A day earlier DATE 2025-06-02"},
           {"It began on 3 June. Two days later he resigned.",
            "3 June DATE 2025-06-03; Two days later DATE 2025-06-05"},
           {"It began on 3 June. The next day he resigned.",
            "3 June DATE 2025-06-03; The next day DATE 2025-06-04"},
           {"He resigned several years ago.", "several years ago DATE PAST_REF"},
           {"He recently resigned.", "recently DATE PAST_REF"},
           {"He now lives abroad.", "now DATE PRESENT_REF"},
           {"The now-closed mill burned.", ""},
           {"He resigned two days after Christmas 2023.",
            "two days after Christmas 2023 DATE 2023-12-27"},
           {"He resigned two days after the vote.", "two days DURATION P2D"},
           {"He resigned at a later date.", "a later date DATE XXXX-XX-XX"},
           {"He resigned in recent weeks.", "recent weeks DATE PAST_REF"},
           {"He will resign in two weeks.", "in two weeks DATE 2025-W26"},
           {"He finished in two weeks.", "two weeks DURATION P2W"}});
}

TEST_CASE("times: clock times, with the day they belong to") {
    check(
        {{"It left at 3 p.m. on Friday.", "3 p.m. on Friday TIME 2025-06-06T15:00"},
         {"It left on 3 June at 8:30 a.m. with care.", "3 June at 8:30 a.m. TIME 2025-06-03T08:30"},
         {"It left at 14:05 GMT.", "14:05 GMT TIME 2025-06-12T14:05Z"},
         {"It left at 7.30pm yesterday.", "7.30pm yesterday TIME 2025-06-11T19:30"},
         {"It left at 18:40 (GMT +8) on 3 June.",
          "18:40 (GMT +8) on 3 June TIME 2025-06-03T10:40Z"},
         {"It left on 3 June at noon.", "3 June at noon TIME 2025-06-03T12:00"},
         {"It left at half past seven.", "half past seven TIME 2025-06-12T07:30"},
         {"It left on the stroke of midnight.", "the stroke of midnight TIME 2025-06-12T00:00"},
         {"It left at 4 p.m., on the 17th day of the strike.", "4 p.m. TIME 2025-06-12T16:00"},
         {"It left at 9 a.m. ET on 3 June.", "9 a.m. ET on 3 June TIME 2025-06-03T13:00Z"},
         {"It left at 9 a.m. ET on 3 January.", "9 a.m. ET on 3 January TIME 2025-01-03T14:00Z"},
         {"It left at 06:00 Lisbon time on 3 June.",
          "06:00 Lisbon time on 3 June TIME 2025-06-03T06:00"},
         {"It was open 7 to 9 p.m. on 3 June.", "7 to 9 p.m. on 3 June DURATION PT2H"},
         {"It left at five o'clock.", "five o'clock TIME 2025-06-12T05:00"},
         {"It left at 23:30 UTC on 3 June.", "23:30 UTC on 3 June TIME 2025-06-03T23:30Z"}});
}

TEST_CASE("times: durations and sets") {
    check({{"She made a two-day visit.", "two-day DURATION P2D"},
           {"It took 18 months.", "18 months DURATION P18M"},
           {"It took three hours and 20 minutes.", "three hours and 20 minutes DURATION PT3H20M"},
           {"It took two and a half years.", "two and a half years DURATION P2.5Y"},
           {"It took several years.", "several years DURATION PXY"},
           {"It took a week.", "a week DURATION P1W"},
           {"It took half an hour.", "half an hour DURATION PT0.5H"},
           {"It took a quarter of an hour.", "a quarter of an hour DURATION PT0.25H"},
           {"It came half an hour later.", "half an hour later DATE FUTURE_REF"},
           {"It took a few days.", "a few days DURATION PXD"},
           {"It changed over the years.", "the years DURATION PXY"},
           {"It stood for decades.", "decades DURATION PXY"},
           {"It runs every two weeks.", "every two weeks SET P2W"},
           {"It runs on Mondays.", "Mondays SET XXXX-WXX-1"},
           {"It ran for the past decade.", "the past decade DURATION P10Y"},
           {"It runs for the next four years.", "the next four years DURATION P4Y"},
           {"It runs every Tuesday.", "every Tuesday SET XXXX-WXX-2"},
           {"It runs every day.", "every day SET P1D"},
           {"It runs twice a week.", "a week SET P1W"},
           {"It builds 15 a year.", "a year SET P1Y"},
           {"The annual fair began.", "annual SET P1Y"}});
}

TEST_CASE("times: what only looks like a time is none") {
    check({{"The 71-year-old farmer waved.", ""},
           {"She is 58 years old.", ""},
           {"He ordered a second helping.", ""},
           {"They sold 2,000 cars.", ""},
           {"About 1900 workers walked out.", ""},
           {"They may march in spring rain.", ""},
           {"He works on the 12th floor.", ""},
           {"He won by a quarter of the votes.", ""}});
}

TEST_CASE("times: without a date of publication only what the text says is resolved") {
    check({{"He resigned on 12 June 2024.", "12 June 2024 DATE 2024-06-12"},
           {"He resigned in June.", "June DATE XXXX-06"},
           {"He resigned on Monday.", "Monday DATE XXXX-WXX-1"},
           {"He resigned yesterday.", "yesterday DATE XXXX-XX-XX"},
           {"He resigned last week.", "last week DATE PAST_REF"}},
          "");
}

TEST_CASE("times: what stands before one bounds it") {
    struct Bound {
        std::string text;
        TimeRelation relation;
    };
    for (Bound const& row : {Bound{"He ruled in 2009.", TimeRelation::at},
                             Bound{"He has ruled since 2009.", TimeRelation::since},
                             Bound{"He ruled from 2009 onwards.", TimeRelation::since},
                             Bound{"He ruled until 2009.", TimeRelation::until},
                             Bound{"He ruled through 2009.", TimeRelation::until},
                             Bound{"He ruled by 2009.", TimeRelation::by},
                             Bound{"He ruled before the 2009.", TimeRelation::before},
                             Bound{"He ruled after 2009.", TimeRelation::after}}) {
        CAPTURE(row.text);
        Values const values = test::values_of(test::article_of(row.text, "2025-06-12"));
        REQUIRE(values.times.size() == 1);
        CHECK(values.times[0].relation == row.relation);
    }
}

TEST_CASE("times: a distance from an event keeps the event") {
    Article const article =
        test::article_of("He left two days before the vote, alone.", "2025-06-12");
    Values const values = test::values_of(article);
    REQUIRE(values.times.size() == 1);
    REQUIRE(values.times[0].offset);
    CHECK(values.times[0].offset->before);
    CHECK(slice(article.text(), values.times[0].offset->event) == "the vote");
}

TEST_CASE("times: one date of all digits shows the order of the others") {
    CHECK(test::times("Filed on 25/06/2024. Heard on 03/07/2024.") ==
          "25/06/2024 DATE 2024-06-25; 03/07/2024 DATE 2024-07-03");
    CHECK(test::times("Filed on 06/25/2024. Heard on 07/03/2024.") ==
          "06/25/2024 DATE 2024-06-25; 07/03/2024 DATE 2024-07-03");
}

TEST_CASE("times: a weekday that does not fit its date keeps both") {
    Article const article = test::article_of("It closed on Monday, 12 June 2025.", "2025-06-20");
    Values const values = test::values_of(article);
    REQUIRE(values.times.size() == 1);
    CHECK(values.times[0].has_date);
    CHECK(values.times[0].stated_weekday == std::chrono::Monday);
    CHECK(values.times[0].interval.earliest ==
          std::chrono::sys_days(std::chrono::year(2025) / 6 / 12));
}

TEST_CASE("times: coarse and fine times are disjoint only where no moment is in both") {
    struct Pair {
        std::string a;
        std::string b;
        Truth disjoint;
    };
    for (Pair const& row :
         {Pair{"It fell in June.", "It fell on 3 June.", Truth::no},
          Pair{"It fell in May.", "It fell on 3 June.", Truth::yes},
          Pair{"It fell in 2025.", "It fell last month.", Truth::no},
          Pair{"It fell on Monday.", "It fell on 9 June.", Truth::no},
          Pair{"It fell on Monday.", "It fell on Tuesday.", Truth::yes},
          Pair{"It fell last week.", "It fell on 6 June.", Truth::no},
          Pair{"It fell last week.", "It fell on 10 June.", Truth::yes},
          Pair{"It fell on 12/06/2024.", "It fell on 6 December 2024.", Truth::no},
          Pair{"It fell in early 2024.", "It fell in November 2024.", Truth::yes},
          Pair{"It fell in the 1990s.", "It fell in 1995.", Truth::no},
          Pair{"It fell at 14:00 GMT on 3 June.", "It fell at 10:00 EDT on 3 June.", Truth::no},
          Pair{"It fell at 14:00 GMT on 3 June.", "It fell at 15:00 GMT on 3 June.", Truth::yes},
          Pair{"It fell recently.", "It fell on 3 June.", Truth::unknown},
          Pair{"It fell two weeks ago.", "It fell on 29 May.", Truth::no},
          Pair{"It fell ten years ago.", "It fell in 2015.", Truth::no},
          Pair{"It fell ten years ago.", "It fell in 2005.", Truth::yes}}) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        Values const a = test::values_of(test::article_of(row.a, "2025-06-12"));
        Values const b = test::values_of(test::article_of(row.b, "2025-06-12"));
        REQUIRE(a.times.size() == 1);
        REQUIRE(b.times.size() == 1);
        CHECK(disjoint(a.times[0], b.times[0]) == row.disjoint);
        CHECK(disjoint(b.times[0], a.times[0]) == row.disjoint);
    }
}

TEST_CASE("times: clock times as British papers write them, nights between two days, limits") {
    check(
        {{"The clock stood at ten to four.", "ten to four TIME 2025-06-12T03:50"},
         {"The motion passed by ten to four.", ""},
         {"Police went in at 4.30 on Friday morning.",
          "4.30 on Friday morning TIME 2025-06-06T04:30"},
         {"Shares closed at 4.30 on Friday.", "Friday DATE 2025-06-06"},
         {"He was found at nine on Tuesday night.", "nine on Tuesday night TIME 2025-06-10T21:00"},
         {"It was stolen in the night of 3 to 4 June.", "3 to 4 June TIME 2025-06-03TNI"},
         {"It was stolen in the early hours of Tuesday.", "Tuesday TIME 2025-06-10TMO"},
         {"The road was blocked until Wednesday.", "Wednesday DATE 2025-06-11"},
         {"The road is blocked until Monday.", "Monday DATE 2025-06-16"},
         {"She has 14 days from the nomination.", "14 days DURATION P14D"}});
}
