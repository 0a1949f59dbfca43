// Who and what is taken for one across articles.
#include <algorithm>
#include <doctest/doctest.h>
#include <graph/merging.h>

using namespace gainsay;
using namespace gainsay::test;

namespace {

using Words = std::multiset<std::string>;

Merged two(std::string const& a, std::string const& b) {
    return merge_texts({{"a.txt", a}, {"b.txt", b}});
}

bool one_event(Merged const& merged, std::string const& word_of_a, std::string const& word_of_b) {
    for (EventNode const& node : merged.graph.events()) {
        bool a = false;
        bool b = false;
        for (GraphMention const& mention : node.mentions) {
            std::string const text(
                slice(merged.analyses[mention.article].article.text(), mention.span));
            a = a || (mention.article == 0 && text.ends_with(word_of_a));
            b = b || (mention.article == 1 && text.ends_with(word_of_b));
        }
        if (a && b) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("entities: a family name means the one person who bears it") {
    Merged const merged = two("Mayor Nina Berg opened the bridge.", "Berg praised the builders.");
    CHECK(words_with(merged, merged.graph.entities(), "Nina Berg").contains("Berg"));
}

TEST_CASE("entities: two people of one family name are kept apart") {
    Merged const merged = two("Nina Berg opened the bridge. Oscar Berg stayed at home.",
                              "Oscar Berg praised the builders.");
    CHECK(words_with(merged, merged.graph.entities(), "Nina Berg") == Words{"Nina Berg"});
    CHECK(words_with(merged, merged.graph.entities(), "Oscar Berg") ==
          Words{"Oscar Berg", "Oscar Berg"});
}

TEST_CASE("entities: a person by more and by fewer names") {
    Merged const merged = two("W. Oscar Dahl Sr. opened the bridge. Lena Li Sanna sang.",
                              "Oscar Dahl praised the builders. Li Sanna stayed for an hour.");
    CHECK(words_with(merged, merged.graph.entities(), "Oscar Dahl").size() == 2);
    CHECK(words_with(merged, merged.graph.entities(), "Li Sanna").size() == 2);
}

TEST_CASE("entities: a maker is not what it makes") {
    Merged const merged = two("Corvane sold the Corvane X300. Corvane made a profit.",
                              "Corvane has a new chief. Nobody bought the Corvane X300.");
    CHECK(words_with(merged, merged.graph.entities(), "Corvane").size() == 3);
    CHECK(words_with(merged, merged.graph.entities(), "Corvane X300").size() == 2);
}

TEST_CASE("entities: a company with and without what companies add to their names") {
    Merged const merged = two("Corvane Inc. bought a mill.", "Shares of Corvane fell.");
    CHECK(words_with(merged, merged.graph.entities(), "Corvane").size() == 2);
}

TEST_CASE("entities: a thing told of in two articles is one node, the old and the new are two") {
    Merged const merged = two("Workers closed the bridge.", "The bridge was closed by workers.");
    CHECK(words_with(merged, merged.graph.entities(), "the bridge").size() == 2);
    Merged const apart = two("Workers closed the old bridge.", "Workers opened the new bridge.");
    CHECK(words_with(apart, apart.graph.entities(), "the old bridge").size() == 1);
}

TEST_CASE("events: nouns and verbs of one happening") {
    struct Row {
        char const* a;
        char const* word_of_a;
        char const* b;
        char const* word_of_b;
        bool same;
    };
    for (Row const& row : std::vector<Row>{
             {"Police arrested Oscar Dahl in Torsund on Monday.", "arrested",
              "The arrest of Oscar Dahl was announced in Torsund.", "arrest", true},
             {"Corvane acquired the Teller brand on Monday.", "acquired",
              "Corvane bought the Teller brand on Monday.", "bought", true},
             {"Ministers took over the Halvik mill on Monday.", "took over",
              "The takeover of the Halvik mill by ministers was on Monday.", "takeover", true},
             {"The tunnel of Halvik opened on 3 March 2025.", "opened",
              "The tunnel of Halvik opened on 5 March 2025.", "opened", true},
             {"Minister Olga Reyes met farmers in Lund.", "met",
              "Minister Olga Reyes met fishermen in Turku.", "met", false},
             {"Police arrested Oscar Dahl in Torsund.", "arrested",
              "Police arrested Simon Ley in Ostby.", "arrested", false},
         }) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(one_event(two(row.a, row.b), row.word_of_a, row.word_of_b) == row.same);
    }
}

TEST_CASE("events: nouns that tell of happenings are mentions") {
    Merged const merged = two("The earthquake struck before dawn. Nobody saw the murder.", "Rain.");
    CHECK_FALSE(words_with(merged, merged.graph.events(), "earthquake").empty());
    CHECK_FALSE(words_with(merged, merged.graph.events(), "murder").empty());
}

TEST_CASE("stories: an article that tells of two matters does not join them") {
    std::vector<Told> articles = {
        {"north/ferry-1.txt",
         "The ferry Halvik Star sank off Orrin. Captain Ida Norlund blamed the fog."},
        {"north/ferry-2.txt",
         "Captain Ida Norlund left the ferry Halvik Star last when it sank in fog."},
        {"north/ferry-3.txt",
         "Divers searched the wreck of the Halvik Star off Orrin for sailors."},
        {"north/ferry-4.txt", "Sailors of the Halvik Star praised Captain Ida Norlund in Orrin."},
        {"south/bank-1.txt", "Corvane Bank fired its chairman Pieter Marsh over secret loans."},
        {"south/bank-2.txt", "Pieter Marsh, chairman of Corvane Bank, was fired over loans."},
        {"south/bank-3.txt", "Shares of Corvane Bank fell after Pieter Marsh lost his post."},
        {"south/bank-4.txt", "Regulators asked Pieter Marsh about loans of Corvane Bank."},
        {"week/review.txt", "Fog and Captain Ida Norlund cost Orrin the Halvik Star. Pieter "
                            "Marsh had to go from Corvane Bank because of loans. Vestby won "
                            "the cup. Farmers in the Harrow valley welcomed rain."},
    };
    for (char a = 'a'; a < 'k'; ++a) { // a hundred on other matters
        for (char b = 'a'; b < 'k'; ++b) {
            std::string const name = std::string("D") + a + 'r' + b + "mund";
            articles.push_back({"other/" + name + ".txt", name + " opened a bakery."});
        }
    }
    Merged const merged = merge_texts(articles, {StoryMode::automatic});
    bool apart = true;
    for (Story const& story : merged.graph.stories()) {
        auto const has = [&](ArticleIndex article) {
            return std::count(story.articles.begin(), story.articles.end(), article) > 0;
        };
        apart = apart && !(has(0) && has(4)); // the first of the ferry, the first of the bank
    }
    CHECK(apart);
}
