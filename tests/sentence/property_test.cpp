#include <gainsay/base/utf8.h>
#include <gainsay/sentence/sentence.h>

#include <chrono>
#include <doctest/doctest.h>
#include <random>
#include <sentence/dump.h>

using namespace gainsay;

namespace {

Block whole(std::string_view text) {
    return {BlockKind::body, {0, static_cast<std::uint32_t>(text.size())}};
}

// Tokens in order, no white space inside, nothing but white space between; sentences tile the
// tokens.
void check_tiling(std::string_view text, std::vector<Block> const& blocks) {
    Segmentation const result = segment(text, blocks);
    std::vector<std::uint8_t> covered(text.size(), 0);
    std::uint32_t last = 0;
    bool in_order = true;
    for (Token const& token : result.tokens) {
        in_order = in_order && !token.span.empty() && token.span.begin >= last &&
                   token.span.end <= text.size();
        last = token.span.end;
        for (std::uint32_t at = token.span.begin; at < token.span.end; ++at) {
            ++covered[at];
        }
    }
    REQUIRE(in_order);
    bool exact = true;
    for (Block const& block : blocks) {
        for (std::size_t at = block.span.begin; at < block.span.end;) {
            CodePoint const point = decode_utf8(text, at);
            exact = exact && covered[at] == (asserts(block.kind) && !is_space(point.value) ? 1 : 0);
            at += point.length;
        }
    }
    CHECK(exact);
    std::uint32_t next = 0;
    bool tiled = true;
    for (Sentence const& sentence : result.sentences) {
        tiled = tiled && sentence.first_token == next && sentence.end_token > next &&
                sentence.end_token - next <= max_sentence_tokens &&
                sentence.span.begin == result.tokens[next].span.begin &&
                sentence.span.end == result.tokens[sentence.end_token - 1].span.end &&
                blocks[sentence.block].span.contains(sentence.span) &&
                blocks[sentence.block].kind == sentence.kind;
        next = sentence.end_token;
    }
    CHECK(tiled);
    CHECK(next == result.tokens.size());
}

std::string repeated(std::string_view unit, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + unit.size());
    while (text.size() < bytes) {
        text += unit;
    }
    return text;
}

} // namespace

TEST_CASE("segment: every byte that is no space is in exactly one token, whatever the text") {
    std::vector<std::string_view> const pieces = {"a",
                                                  "B",
                                                  "é",
                                                  "Ж",
                                                  "漢",
                                                  "7",
                                                  "12",
                                                  ".",
                                                  "..",
                                                  "...",
                                                  ",",
                                                  "'",
                                                  "’",
                                                  "‘",
                                                  "\"",
                                                  "“",
                                                  "”",
                                                  "-",
                                                  "–",
                                                  "—",
                                                  "/",
                                                  ":",
                                                  ";",
                                                  "?",
                                                  "!",
                                                  "(",
                                                  ")",
                                                  "[",
                                                  "]",
                                                  "$",
                                                  "€",
                                                  "%",
                                                  "@",
                                                  "#",
                                                  "&",
                                                  "_",
                                                  " ",
                                                  " ",
                                                  "\n",
                                                  "\n",
                                                  "\t",
                                                  "n't",
                                                  "'s",
                                                  "U.S.",
                                                  "No.",
                                                  "www.",
                                                  "http://",
                                                  ".com",
                                                  "non-",
                                                  "p.m.",
                                                  "\xC2\xA0",
                                                  "\xE2\x80\x8B",
                                                  "\xF0\x9F\x98\x80",
                                                  "\xEF\xB8\x8F",
                                                  "\xFF",
                                                  "\x80",
                                                  "\xE2",
                                                  "\xCC\x81",
                                                  "gonna",
                                                  "1.",
                                                  "* ",
                                                  "said",
                                                  "The"};
    std::mt19937 random(20250314);
    std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int piece = 0; piece < 40; ++piece) {
            text += pieces[pick(random)];
        }
        CAPTURE(text);
        check_tiling(text, {whole(text)});
    }
}

TEST_CASE("segment: blocks never merge, and blocks that assert nothing have no sentence") {
    std::string const text =
        "Dam gates stuck\n\nThe gates failed to open\n\nAlso read: Ten dams\n\non Monday.";
    std::vector<Block> const blocks = {{BlockKind::headline, {0, 15}},
                                       {BlockKind::body, {17, 41}},
                                       {BlockKind::promo, {43, 62}},
                                       {BlockKind::body, {64, 74}}};
    Segmentation const result = segment(text, blocks);
    CHECK(test::dump(text, result) == "Dam gates stuck | The gates failed to open | on Monday .");
    REQUIRE(result.sentences.size() == 3);
    CHECK(result.sentences[0].kind == BlockKind::headline);
    CHECK(result.sentences[2].block == 3);
    check_tiling(text, blocks);
}

TEST_CASE("segment: hostile text takes linear time") {
    struct Row {
        char const* name;
        std::string unit;
    };
    std::vector<Row> const rows = {{"no space", "a"},
                                   {"dots", "."},
                                   {"spaced dots", ". "},
                                   {"quotes", "\""},
                                   {"spaced quotes", "\" "},
                                   {"apostrophes", "'"},
                                   {"clitics", "n't's"},
                                   {"hyphens", "non-a-"},
                                   {"numbers", "1,"},
                                   {"fused numbers", "1,1x"},
                                   {"dates", "1-"},
                                   {"initials", "A. "},
                                   {"acronym", "A."},
                                   {"at signs", "a@"},
                                   {"addresses", "http://("},
                                   {"brackets", ")"},
                                   {"open brackets", "("},
                                   {"stops and brackets", ".)"},
                                   {"marks and quotes", "!\""},
                                   {"slashes", "a/"},
                                   {"newlines", "a\n"},
                                   {"bullets", "\n* a"},
                                   {"abbreviations", "Mr. "},
                                   {"accents", "é"},
                                   {"emoji", "\xF0\x9F\x98\x80\xE2\x80\x8D"},
                                   {"stray bytes", "\x80"},
                                   {"full stops and spaces", ".          "},
                                   {"commas at", ",a.b@"},
                                   {"ends", "a. "}};
    for (Row const& row : rows) {
        CAPTURE(row.name);
        std::string const text = repeated(row.unit, 1'000'000);
        auto const begin = std::chrono::steady_clock::now();
        check_tiling(text, {whole(text)});
        auto const taken = std::chrono::steady_clock::now() - begin;
        CHECK(taken < std::chrono::seconds(20)); // about 0.1 s; quadratic work would take hours
    }
}

TEST_CASE("segment: a sentence too long is cut at punctuation, else at a space, else anywhere") {
    auto const first_end = [](std::string const& text) {
        Block const block = whole(text);
        return segment(text, {&block, 1}).sentences.at(0).end_token;
    };
    CHECK(first_end(repeated("word ", 20'000)) == max_sentence_tokens);
    CHECK(first_end(repeated("a b, ", 20'000)) == 1998);
    CHECK(first_end(repeated("$+", 20'000)) == max_sentence_tokens);
    check_tiling(repeated("word ", 100'000), {whole(repeated("word ", 100'000))});
}

TEST_CASE("segment lines: words and lines are taken as they are") {
    std::string const text = "The mayor 's car , state-owned .\n\nHe did n't . Go\r\n";
    Segmentation const result = segment_lines(text);
    CHECK(test::dump(text, result) == "The mayor 's car , state-owned . | He did n't . Go");
    REQUIRE(result.sentences.size() == 2);
    CHECK(result.sentences[0].block == 0);
    CHECK(result.sentences[1].block == 2);
    CHECK(result.tokens[5].kind == TokenKind::word);
    CHECK(segment_lines("").sentences.empty());
    CHECK(segment_lines(repeated("w ", 10'000)).tokens.size() == max_sentence_tokens);
}

TEST_CASE("segment: a token knows its kind and whether space stands before it") {
    std::string_view const text = "It cost $3.50 (40%).";
    Block const block = whole(text);
    Segmentation const result = segment(text, {&block, 1});
    REQUIRE(result.tokens.size() == 9);
    using enum TokenKind;
    std::vector<Token> const wanted = {
        {{0, 2}, word, true},      {{3, 7}, word, true},           {{8, 9}, symbol, true},
        {{9, 13}, number, false},  {{14, 15}, punctuation, true},  {{15, 17}, number, false},
        {{17, 18}, symbol, false}, {{18, 19}, punctuation, false}, {{19, 20}, punctuation, false}};
    CHECK(result.tokens == wanted);
}
