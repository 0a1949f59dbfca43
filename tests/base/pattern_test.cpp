#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <cstdint>
#include <doctest/doctest.h>
#include <string>

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

TEST_CASE("pattern: a letter is what utf8.h takes for one") {
    Pattern const letter(R"(\p{L})");
    for (char32_t c = 0; c < 0x30000; ++c) {
        std::string text;
        append_utf8(text, c);
        bool const surrogate = first_invalid_utf8(text) != text.size();
        if (!surrogate && letter.matches(text) != is_letter(c)) {
            CAPTURE(static_cast<std::uint32_t>(c));
            FAIL_CHECK("one calls it a letter, the other does not");
        }
    }
}

TEST_CASE("pattern: a bracket that is escaped opens no class") {
    CHECK(Pattern(R"(\[\p{L}+\])").matches("[é]"));
    CHECK(Pattern(R"([\]\p{L}]+)").matches("é]"));
}
