#include <gainsay/report/display_width.h>
#include <gainsay/report/marked_text.h>

#include <chrono>
#include <doctest/doctest.h>

using namespace gainsay;

namespace {

// "«so»" to text and marks.
MarkedText marked(std::string_view text) {
    MarkedText out;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at, 2) == "«") {
            auto const here = static_cast<std::uint32_t>(out.text.size());
            out.marks.push_back({here, here});
            at += 2;
        } else if (text.substr(at, 2) == "»") {
            out.marks.back().end = static_cast<std::uint32_t>(out.text.size());
            at += 2;
        } else {
            out.text += text[at++];
        }
    }
    return out;
}

} // namespace

TEST_CASE("display width: accents, combining marks, ideographs and emoji") {
    struct Row {
        char const* text;
        int width;
    };
    for (Row const& row :
         {Row{"plain", 5}, Row{"café", 4}, Row{"cafe\xCC\x81", 4}, Row{"東京", 4}, Row{"한국", 4},
          Row{"Ελλάδα", 6}, Row{"🚢", 2}, Row{"ﾊﾝ", 2}, Row{"…“”—", 4}, Row{"", 0}}) {
        CAPTURE(row.text);
        CHECK(display_width(row.text) == row.width);
    }
}

TEST_CASE("harmless: white space becomes single spaces and marks stay on their words") {
    struct Row {
        char const* raw;
        char const* made;
    };
    for (Row const& row :
         {Row{"«14» crew", "«14» crew"}, Row{"  a\n\n «14»\tcrew ", "a «14» crew"},
          Row{"a« 14 »crew", "a «14» crew"}, Row{"«a»\xC2\xA0«b»", "«a» «b»"}, Row{"a«  »b", "a b"},
          Row{"«a\xE2\x80\xAE"
              "b»",
              "«ab»"},
          Row{"a«\xE2\x80\xAE»b", "ab"}, Row{"«\x1B»x", "«\xEF\xBF\xBD»x"}, Row{"«   »", ""},
          Row{"", ""}}) {
        CAPTURE(row.raw);
        CHECK(with_guillemets(harmless(marked(row.raw))) == row.made);
    }
}

TEST_CASE("wrap: lines break at spaces, and marks go on over the break") {
    auto const lines = wrap(marked("one «two three» four"), 8);
    REQUIRE(lines.size() == 3);
    CHECK(with_guillemets(lines[0]) == "one «two»");
    CHECK(with_guillemets(lines[1]) == "«three»");
    CHECK(with_guillemets(lines[2]) == "four");
}

TEST_CASE("wrap: long words are cut, ideographs break anywhere but before closing marks") {
    CHECK(wrap("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
    CHECK(wrap("東京都港区。", 5) == std::vector<std::string>{"東京", "都港", "区。"});
    CHECK(wrap("e\xCC\x81"
               "e\xCC\x81"
               "e\xCC\x81",
               2) == std::vector<std::string>{"e\xCC\x81"
                                              "e\xCC\x81",
                                              "e\xCC\x81"});
    CHECK(wrap("", 10).empty());
    CHECK(wrap("   ", 10).empty());
}

TEST_CASE("wrap: no text is lost at any width") {
    std::string const text =
        "Zwölf Boote, 東京 and «more» naïve-looking_but_rather_long words 🚢🚢 end.";
    for (int width = 2; width < 90; ++width) {
        CAPTURE(width);
        std::string joined;
        for (std::string const& line : wrap(text, width)) {
            CHECK(display_width(line) <= width);
            joined += line;
        }
        std::string bare;
        for (char const c : joined) {
            bare += c == ' ' ? "" : std::string(1, c);
        }
        std::string wanted;
        for (char const c : text) {
            wanted += c == ' ' ? "" : std::string(1, c);
        }
        CHECK(bare == wanted);
    }
}

TEST_CASE("shorten: what is near the marks stays") {
    CHECK(shorten(marked("a «b» c"), 20) == marked("a «b» c"));
    CHECK(with_guillemets(shorten(marked("aaaa bbbb cccc «dd» eeee ffff gggg"), 15)) ==
          "… cccc «dd» eeee …");
    CHECK(with_guillemets(shorten(marked("«aa» bbbb cccc dddd eeee «ff»"), 18)) ==
          "«aa» bbbb … eeee «ff»");
    CHECK(with_guillemets(shorten(marked("aaaa bbbb cccc dddd"), 10)) == "aaaa bbbb …");
    // A mark over many words that do not fit keeps its beginning.
    CHECK(with_guillemets(shorten(marked("x «aaaa bbbb cccc dddd» y"), 10)) == "… «aaaa bbbb» …");
}

TEST_CASE("shorten and wrap: a very long text with many marks takes linear time") {
    MarkedText text;
    for (int i = 0; i < 200000; ++i) {
        auto const begin = static_cast<std::uint32_t>(text.text.size());
        text.text += "word ";
        text.marks.push_back({begin, begin + 4});
    }
    auto const start = std::chrono::steady_clock::now();
    CHECK(harmless(text).marks.size() == 200000);
    CHECK(display_width(shorten(text, 400).text) <= 410);
    CHECK(wrap(text, 80).size() == 12500);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
