// Pairs of phrases that two sources tell of one event: half of them cannot both hold, the other
// half only look so. data/pairs.tsv has the pairs.
#include <doctest/doctest.h>
#include <fstream>
#include <string>
#include <value/dump.h>
#include <vector>

using namespace gainsay;

namespace {

struct Pair {
    int line = 0;
    std::vector<std::string> fields; // kind, expected, first, second, published, published
};

std::vector<Pair> read_pairs() {
    std::ifstream in(std::string(GAINSAY_TEST_DATA) + "/data/pairs.tsv");
    REQUIRE(in);
    std::vector<Pair> out;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line[0] == '#') {
            continue;
        }
        Pair pair{number, {}};
        for (std::size_t at = 0; at <= line.size();) {
            std::size_t const end = std::min(line.find('\t', at), line.size());
            pair.fields.push_back(line.substr(at, end - at));
            at = end + 1;
        }
        REQUIRE(pair.fields.size() >= 4);
        out.push_back(std::move(pair));
    }
    return out;
}

Values values_in(Pair const& pair, std::size_t which) {
    std::string const published =
        pair.fields.size() > which + 2 ? pair.fields[which + 2] : "2025-06-12";
    return test::values_of(test::article_of(pair.fields[which], published));
}

// What the rules ask: dates and clock times only, amounts of one measure, one remark.
Truth clashes(Pair const& pair) {
    std::string const& kind = pair.fields[0];
    if (kind == "quote") {
        QuoteComparison const compared = compare_quotes(pair.fields[2], pair.fields[3]);
        return both(compared.same_utterance, truth(compared.changed_words > 0));
    }
    Values const a = values_in(pair, 2);
    Values const b = values_in(pair, 3);
    if (kind == "time") {
        Truth out = Truth::no;
        for (TimeExpression const& x : a.times) {
            for (TimeExpression const& y : b.times) {
                bool const points = x.timex <= Timex::time && y.timex <= Timex::time;
                out = points ? either(out, disjoint(x, y)) : out;
                CHECK((!points || disjoint(x, y) == disjoint(y, x)));
            }
        }
        return out;
    }
    REQUIRE(kind == "amount");
    if (a.quantities.empty() || b.quantities.empty()) {
        return Truth::unknown;
    }
    Quantity const& x = a.quantities.front();
    Quantity const& y = b.quantities.front();
    CHECK(disjoint(x, y) == disjoint(y, x));
    return both(same_measure(x, y), disjoint(x, y));
}

} // namespace

TEST_CASE("pairs: no false clash, and of the true ones at least 95 in a hundred") {
    int true_clashes = 0;
    int found = 0;
    int traps = 0;
    for (Pair const& pair : read_pairs()) {
        CAPTURE(pair.line);
        CAPTURE(pair.fields[2]);
        CAPTURE(pair.fields[3]);
        bool const clash = clashes(pair) == Truth::yes;
        if (pair.fields[1] == "clash") {
            ++true_clashes;
            found += clash ? 1 : 0;
            WARN(clash);
        } else {
            REQUIRE(pair.fields[1] == "trap");
            ++traps;
            CHECK(!clash);
        }
    }
    CHECK(true_clashes + traps >= 200);
    CHECK(traps >= 100);
    CHECK(found * 100 >= true_clashes * 95);
    MESSAGE("true clashes found: ", found, " of ", true_clashes, "; traps: ", traps);
}
