#include <chrono>
#include <doctest/doctest.h>
#include <value/dump.h>

using namespace gainsay;

namespace {

std::string repeated(std::string_view unit, std::size_t times) {
    std::string text;
    text.reserve(unit.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        text += unit;
    }
    return text;
}

} // namespace

TEST_CASE("values: no text takes more than linear time") {
    for (std::string const unit : {"9",
                                   "one ",
                                   "\"",
                                   "“",
                                   "”",
                                   "' ",
                                   "'a",
                                   "a' ",
                                   "1 1/2 ",
                                   "June ",
                                   "1,",
                                   "12/",
                                   "-",
                                   "12:30 ",
                                   "two hundred and ",
                                   "$",
                                   "$5 ",
                                   "5 to ",
                                   "said ",
                                   "said, \"",
                                   "[",
                                   "the end of the ",
                                   "“a ‘",
                                   "monday, ",
                                   "a couple of ",
                                   "million "}) {
        CAPTURE(unit);
        Article const article =
            test::article_of(repeated(unit, 300'000 / unit.size()), "2025-06-12");
        Segmentation const segmentation = segment(article);
        auto const start = std::chrono::steady_clock::now();
        Values const values = read_values(article, segmentation, test::tables());
        std::chrono::duration<double> const took = std::chrono::steady_clock::now() - start;
        CHECK(took.count() < 10.0);
        for (Quantity const& q : values.quantities) {
            CHECK(q.span.end <= article.text().size());
        }
    }
}

TEST_CASE("values: a number beyond the range is no quantity") {
    CHECK(test::quantities("They counted " + std::string(1'000'000, '9') + " stars.").empty());
    CHECK(test::quantities("They counted 999999999999 trillion stars.").empty());
}
