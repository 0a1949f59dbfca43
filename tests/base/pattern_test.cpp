#include <gainsay/base/pattern.h>

#include <doctest/doctest.h>

using namespace gainsay;

TEST_CASE("pattern: letters and capitals of the scripts that news is written in") {
    Pattern const name(R"(\p{Lu}[\p{L}'-]+)");
    for (char const* word : {"Ray", "Ørsted", "İzmir", "Łódź", "Žižek", "Đặng", "Ấn", "Ζωή",
                             "Žemaitė", "Київ", "Ґалаґан", "Երևան", "O'Neill"}) {
        CAPTURE(word);
        CHECK(name.matches(word));
    }
    for (char const* word : {"ray", "ørsted", "łódź", "đặng", "ζωή", "київ", "«Ray", "R2"}) {
        CAPTURE(word);
        CHECK_FALSE(name.matches(word));
    }
    Pattern const caseless(R"([\d\p{Lo}]+)");
    CHECK(caseless.matches("東京2020"));
    CHECK(caseless.matches("القاهرة"));
    CHECK_FALSE(caseless.matches("Київ"));
}

TEST_CASE("pattern: a bracket that is escaped opens no class") {
    CHECK(Pattern(R"(\[\p{L}+\])").matches("[é]"));
    CHECK(Pattern(R"([\]\p{L}]+)").matches("é]"));
}
