#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/pipeline/analyse_all.h>

#include <array>
#include <doctest/doctest.h>

using namespace gainsay;

namespace {

Resources const& resources() {
    static Resources const loaded = Resources::load(GAINSAY_DATA).value();
    return loaded;
}

// What the second text adds to the first: "addition: which had been warned twice", a line each.
std::string added(std::string const& source, std::string const& text) {
    std::vector<Input> const files = {
        {"source.txt", source},
        {"text.txt", "---\nderived_from: [source.txt]\n---\n" + text},
    };
    std::vector<Analysis> const analyses = analyse_all(files, resources(), 1).analyses;
    KnowledgeGraph const graph = merge(analyses, resources().lexicon, {StoryMode::one});
    constexpr std::array kinds = {"addition", "attribution", "characterization", "value"};
    std::string out;
    for (Addition const& addition : graph.additions()) {
        out += std::string(out.empty() ? "" : "\n") +
               kinds[static_cast<std::size_t>(addition.kind)] + ": " +
               std::string(slice(analyses[addition.article].article.text(), addition.span));
    }
    return out;
}

constexpr char const* fire =
    "LENZ, March 4 (Northline) — A fire destroyed a paper mill near Lenz on Tuesday night. "
    "Nobody was hurt. Fire chief Ilse Brandt said that 14 engines and four boats had fought the "
    "flames for six hours. The owner, Tomas Adler, put the damage at 3.2 million euros and said "
    "that he would rebuild the mill. Police are looking for a man who was seen near the gate.";

struct Row {
    char const* name;
    char const* text;
};

} // namespace

TEST_CASE("support: what a source carries in other words is no addition") {
    for (Row const& row : std::vector<Row>{
             {"passive", "A paper mill near Lenz was destroyed by a fire on Tuesday night."},
             {"nominalisation", "The destruction of a paper mill near Lenz by a fire hurt nobody."},
             {"synonyms", "A blaze destroyed a paper mill near Lenz. No one was injured."},
             {"pronoun", "Ilse Brandt is the fire chief. She said 14 engines had fought the fire."},
             {"rounded", "The damage is put at about 3 million euros by the owner."},
             {"sum", "Fire chief Ilse Brandt said 18 engines and boats had fought the flames."},
             {"two sentences joined", "Nobody was hurt in the fire, and police are searching for a "
                                      "man seen near the gate."},
             {"a part", "Tomas Adler said that he would rebuild the mill."},
         }) {
        CAPTURE(row.name);
        CHECK(added(fire, row.text) == "");
    }
}

TEST_CASE("support: near words, phrases and figures in other forms are found") {
    std::string const leak =
        "The mayor of Harrow said on Monday that she had not known that the dam was leaking. The "
        "council turned down a plan to repair it in May. A fifth of the cellars in the valley were "
        "under water. An engineer is in the seventh month of his apprenticeship there.";
    for (Row const& row : std::vector<Row>{
             {"a denial within the word", "The mayor of Harrow was unaware that the dam leaked."},
             {"a phrase for a word", "The council rejected a plan to repair the dam in May."},
             {"a proportion", "In the valley 20 per cent of the cellars were under water."},
         }) {
        CAPTURE(row.name);
        CHECK(added(leak, row.text) == "");
    }
}

TEST_CASE("support: what no source carries is an addition, as small as it can be told") {
    CHECK(
        added("A fire broke out at the Dorn mill on Tuesday. Nobody was hurt, police said.",
              "A fire broke out at the Dorn mill on Tuesday. The owner had been warned twice about "
              "faulty wiring.") == "addition: The owner had been warned twice about faulty wiring");
    CHECK(added("Ana Ruiz won the Lenz marathon on Sunday in two hours and 31 minutes.",
                "Ana Ruiz, who trained for months in the mountains of Kenya, won the Lenz marathon "
                "on Sunday.")
              .find("who trained for months in the mountains of Kenya") != std::string::npos);
}

TEST_CASE("support: who is made to say what nobody says") {
    CHECK(added(fire, "A fire destroyed a paper mill near Lenz. Neighbours complained that the "
                      "sprinklers had been broken for years.") ==
          "attribution: Neighbours complained that the sprinklers had been broken for years");
}

TEST_CASE("support: judging words that no source has, outside quotation marks") {
    CHECK(added(fire, "A fire destroyed the notorious paper mill near Lenz on Tuesday night.") ==
          "characterization: notorious");
    CHECK(added("“A disgraceful decision,” said Ilse Brandt about the closure of the mill in Lenz.",
                "Ilse Brandt called the closure of the mill in Lenz “a disgraceful decision”.") ==
          "");
}

TEST_CASE("support: a figure in no source") {
    CHECK(added("The Corvane bank will close 14 branches in spring and cut 320 jobs.",
                "The Corvane bank will close 14 branches in spring and cut 470 jobs.")
              .find("470") != std::string::npos);
}

TEST_CASE("support: a brief text is told of one changed word") {
    for (Row const& row : std::vector<Row>{
             {"addition: A fire destroyed a steel mill near Lenz on Tuesday night",
              "A fire destroyed a steel mill near Lenz on Tuesday night."},
             {"value: Harrow", "A fire destroyed a paper mill near Harrow on Tuesday night."},
             {"attribution: Fire chief Karl Brandt said",
              "Fire chief Karl Brandt said that 14 engines had fought the flames."},
             {"attribution: The owner, Tomas Adler, said that he would not rebuild the mill",
              "The owner, Tomas Adler, said that he would not rebuild the mill."},
             {"addition: killing two workers",
              "A fire destroyed a paper mill near Lenz on Tuesday night, killing two workers."},
         }) {
        CHECK(added(fire, row.text) == row.name);
    }
}

TEST_CASE("support: other forms of names are none that no source has") {
    std::string const accord =
        "The French government and the World Health Organization signed an accord in Geneva on "
        "Monday. The accord was rejected by the Swiss parliament.";
    CHECK(added(accord, "France and the WHO signed an accord in Geneva on Monday.") == "");
    CHECK(added(accord, "Switzerland's parliament rejected the accord.") == "");
    CHECK(added(accord, "The Swiss parliament accepted the accord.") ==
          "addition: The Swiss parliament accepted the accord");
}

TEST_CASE("support: nothing is said of an article whose sources are not all at hand") {
    std::vector<Input> const files = {
        {"source.txt", fire},
        {"text.txt", "---\nderived_from: [source.txt, Southline]\n---\nTwo schools were closed."},
    };
    std::vector<Analysis> const analyses = analyse_all(files, resources(), 1).analyses;
    CHECK(merge(analyses, resources().lexicon, {StoryMode::one}).additions().empty());
}
