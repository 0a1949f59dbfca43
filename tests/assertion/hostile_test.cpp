#include <gainsay/assertion/line_facts.h>

#include <assertion/dump.h>
#include <chrono>
#include <doctest/doctest.h>

using namespace gainsay;
using namespace gainsay::test;

namespace {

std::string repeated(std::string_view words, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) {
        out += words;
    }
    return out;
}

} // namespace

TEST_CASE("hostile: sentences without end take no more time than their words") {
    constexpr std::size_t size = 40'000;
    for (std::string_view const words :
         {"the man who saw ", "and bought a car, ", "of the town in the land ", "14 people and ",
          "said that he said that ", "\"He said, \" ", "to want to try to ", ", ", "not ",
          "Monday and 5 May and "}) {
        CAPTURE(words);
        std::string const text = repeated(words, size);
        auto const start = std::chrono::steady_clock::now();
        Analysis const analysis = analysed(text);
        for (Assertion const& one : analysis.assertions) {
            CHECK(one.span.end <= analysis.article.text().size());
            CHECK(one.span.contains(one.predicate.head));
        }
        auto const told = line_facts(text, Granularity::fact, resources().parser, ParserMode::fast,
                                     resources().lexicon);
        CHECK(told.size() <= max_line_facts * 20);
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
    }
}
