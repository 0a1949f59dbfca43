#include <gainsay/value/read.h>

#include <doctest/doctest.h>
#include <string>
#include <value/table.h>

using namespace gainsay;

namespace {

// The numbers of a text, joined.
std::string numbers(std::string const& text) {
    Cells cells;
    cut_cells(text, {0, static_cast<std::uint32_t>(text.size())}, cells);
    join_numbers(cells);
    std::string out;
    for (Cell const& cell : cells) {
        if (cell.kind == CellKind::number) {
            out += (out.empty() ? "" : " ") + (cell.number ? cell.number->to_string() : "none");
        }
    }
    return out;
}

void check(std::initializer_list<test::Row> rows) {
    test::check_rows(numbers, rows);
}

} // namespace

TEST_CASE("numbers: digits as papers of several countries write them") {
    check({{"1,250,000", "1250000"},
           {"12,50,000", "1250000"},
           {"1 207 350 400", "1207350400"},
           {"10 000", "10000"},
           {"7.340.218,65", "7340218.65"},
           {"1.111,5", "1111.5"},
           {"3,5", "3.5"},
           {".08", "0.08"},
           {"7e12", "7000000000000"},
           {"6.02×10−7", "0.000000602"},
           {"2.7x10^8", "270000000"},
           {"1.1^2", "1.21"},
           {"2½", "2.5"},
           {"2 1/2", "2.5"},
           {"3/4", "0.75"},
           {"in 2010 300 left", "2010 300"},
           {"lists 31,33,35", "31 33 35"},
           {"10.0.0.1", "10 0 0 1"},
           {"v.1.3.5 and .1.3", "1 3 5 1.3"},
           {"won 6-4,7-5", "6 4 7 5"}});
}

TEST_CASE("numbers: words") {
    check({{"sixteen", "16"},
           {"sixty-one", "61"},
           {"one hundred and three", "103"},
           {"two hundred thousand", "200000"},
           {"two hundred and two thousand", "202000"},
           {"two thousand and two hundred", "2200"},
           {"two thousand three hundred and five", "2305"},
           {"six lakh crore", "6000000000000"},
           {"6 thousand 2 hundred and 21", "6221"},
           {"six hundred point zero seven", "600.07"},
           {"minus five point five", "-5.5"},
           {"4.5 million", "4500000"},
           {"half a million", "500000"},
           {"a quarter of a million", "250000"},
           {"two and a half million", "2500000"},
           {"three million and a half", "3500000"},
           {"four billion and three quarters million", "4000750000"},
           {"a dozen", "12"},
           {"half a dozen", "6"},
           {"three dozen", "36"},
           {"two hundred and three quarters", "200.75"},
           {"one thirty-fifth", "0.028571428571"}});
}

TEST_CASE("numbers: two that stand together stay two") {
    check({{"between two thousand and three thousand", "2000 3000"},
           {"one hundred and two hundred", "100 200"},
           {"3 hundred and 2 hundred", "300 200"},
           {"7 million 260", "7000000 260"},
           {"between one million and two million", "1000000 2000000"}});
}

TEST_CASE("numbers: a part of something is one only where it is meant") {
    check({{"a third of the voters", "0.333333333333"},
           {"a third man", ""},
           {"more than half of them", "0.5"},
           {"the first half", ""},
           {"half an hour", ""},
           {"the second half of it", ""},
           {"fell by a quarter", "0.25"},
           {"several hundred people", ""}});
}

TEST_CASE("numbers: out of range is none") {
    check({{"999999999999 trillion", "none"}, {std::string(1000, '9'), "none"}, {"9e99", "none"}});
}
