#include <gainsay/value/decimal.h>

#include <doctest/doctest.h>
#include <string>

using gainsay::Decimal;

namespace {

std::string text(std::optional<Decimal> value) {
    return value ? value->to_string() : "none";
}

} // namespace

TEST_CASE("decimal: what is read is what is printed, in lowest terms") {
    struct Row {
        std::string text;
        std::string expected;
    };
    for (Row const& row :
         {Row{"0", "0"}, Row{"1,234.50", "1234.5"}, Row{"-0.5", "-0.5"}, Row{"007", "7"},
          Row{"1,23", "none"}, Row{"1,2345", "none"}, Row{"1.", "none"}, Row{"", "none"},
          Row{"-", "none"}, Row{".5", "none"}, Row{"1.2.3", "none"},
          Row{"999999999999999999", "999999999999999999"}, Row{"1000000000000000000", "none"},
          Row{"0.000000000001", "0.000000000001"}, Row{"0.0000000000001", "none"},
          Row{"3.1000000000000000000", "3.1"}}) {
        CAPTURE(row.text);
        CHECK(text(Decimal::parse(row.text)) == row.expected);
    }
    CHECK(text(Decimal::parse(std::string(1'000'000, '9'))) == "none");
}

TEST_CASE("decimal: arithmetic is exact or has no result") {
    Decimal const tenth = *Decimal::make(1, 1);
    Decimal const fifth = *Decimal::make(2, 1);
    CHECK(text(add(tenth, fifth)) == "0.3");
    CHECK(text(subtract(tenth, fifth)) == "-0.1");
    CHECK(text(multiply(*Decimal::parse("5"), *Decimal::parse("1609.344"))) == "8046.72");
    CHECK(text(multiply(*Decimal::parse("0.0000005"), *Decimal::parse("0.000001"))) == "0");
    CHECK(text(multiply(*Decimal::parse("0.0000015"), *Decimal::parse("0.000001"))) ==
          "0.000000000002");
    CHECK(text(multiply(Decimal(999'999'999'999), Decimal(999'999'999'999))) == "none");
    CHECK(text(add(Decimal(999'999'999'999'999'999), Decimal(1))) == "none");
    CHECK(Decimal(2) > *Decimal::parse("1.999"));
    CHECK(*Decimal::parse("2.0") == Decimal(2));
}
