// Who is found to rest on whom where nobody says so.
#include <doctest/doctest.h>
#include <graph/merging.h>

using namespace gainsay;
using namespace gainsay::test;

namespace {

constexpr char const* wire =
    "---\nsource: Wire\npublished: 2025-03-04T08:00:00Z\n---\n"
    "A fire destroyed the Halvik mill in Torsund on Monday, killing three people and injuring "
    "twelve, the fire service said.\n\n"
    "The blaze began at about 5 a.m. in a store room where oil was kept, said Nina Berg, the fire "
    "chief. It took forty firefighters from Ostby and Lom six hours to put it out.\n\n"
    "\"We heard a bang and ran,\" said Peter Lunde, 44, who has worked at the mill since 1999.\n\n"
    "The company, Corvane, employs 310 people in Torsund. It had been fined twice for blocked "
    "emergency doors.";
constexpr char const* rewrite =
    "---\nsource: Post\npublished: 2025-03-04T12:00:00Z\n---\n"
    "Three people were killed and twelve hurt when fire destroyed the Halvik mill in Torsund on "
    "Monday.\n\n"
    "According to the fire chief, Nina Berg, it started in a store room for oil about 5 a.m. Forty "
    "firefighters from Lom and Ostby put out the blaze in six hours.\n\n"
    "Peter Lunde, a 44-year-old worker at the mill since 1999, said: \"We heard a bang and "
    "ran.\"\n\n"
    "Corvane, the company, has 310 employees in Torsund. Blocked emergency doors had cost it two "
    "fines.";
constexpr char const* independent =
    "---\nsource: Courier\npublished: 2025-03-04T14:00:00Z\n---\n"
    "Clara Holm woke to the smell of smoke and saw the sky over Torsund glowing red.\n\n"
    "She lost her brother in the Halvik mill on Monday. He had taken the night shift for a friend "
    "whose daughter was ill.\n\n"
    "Neighbours brought candles and soup to the gate through the day. The school next door stayed "
    "shut, and the choir called off its concert.\n\n"
    "The union wants the owners before a court. Its secretary, Hugo Brandt, said the men had asked "
    "for new alarms in letter after letter.";

std::set<std::string> edges(std::vector<Told> const& articles) {
    Merged const merged = merge_texts(articles);
    std::set<std::string> out;
    for (Derivation const& edge : merged.graph.derivations()) {
        out.insert(merged.analyses[edge.from].article.path + " from " +
                   merged.analyses[edge.to].article.path);
    }
    return out;
}

} // namespace

TEST_CASE(
    "derivation: a rewrite rests on what it tells in other words, a report of its own does not") {
    CHECK(edges({{"wire.md", wire}, {"post.md", rewrite}, {"courier.md", independent}}) ==
          std::set<std::string>{"post.md from wire.md"});
}

TEST_CASE("derivation: the later one rests on the earlier, however they are given") {
    std::string late = wire;
    late.replace(late.find("T08"), 3, "T20");
    CHECK(edges({{"wire.md", late}, {"post.md", rewrite}}) ==
          std::set<std::string>{"wire.md from post.md"});
}
