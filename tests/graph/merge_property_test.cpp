// What holds of merging whatever the articles say.
#include <algorithm>
#include <doctest/doctest.h>
#include <graph/merging.h>
#include <utility>

using namespace gainsay;
using namespace gainsay::test;

namespace {

std::vector<Told> const fire = {
    {"a.txt",
     "A fire destroyed the Halvik mill in Torsund on Monday, killing three people.\n\n"
     "Mayor Nina Berg said the blaze began in a store room. Firefighters from Ostby needed six "
     "hours to put it out.\n\n\"We heard a bang and ran,\" said Peter Lunde, a worker."},
    {"b.txt", "Three people died when the Halvik mill burned down on Monday.\n\n"
              "The fire started in a store room, according to Berg, the mayor of Torsund.\n\n"
              "Lunde, who works at the mill, told reporters: \"We heard a bang and ran.\""},
    {"c.txt",
     "Police in Torsund arrested a man on Wednesday after the deaths at the Halvik mill.\n\n"
     "The arrest was announced by Nina Berg. The man had worked at the mill until March."},
};

Told const unrelated = {
    "z.txt", "Wexborough beat Stanmere by two goals on Sunday.\n\nColin Marsh scored twice. The "
             "visitors had won their last five matches."};

// The same story of others and elsewhere; names as long as those they stand for, which the parser
// reads alike.
std::string renamed(std::string text) {
    for (auto const& [name, other] :
         std::vector<std::pair<std::string, std::string>>{{"Nina", "Rosa"},
                                                          {"Berg", "Dahl"},
                                                          {"Peter", "Simon"},
                                                          {"Lunde", "Sande"},
                                                          {"Halvik", "Ostrik"},
                                                          {"Torsund", "Marsund"},
                                                          {"Ostby", "Hemby"}}) {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
            text.replace(at, name.size(), other);
        }
    }
    return text;
}

std::size_t events_of_two_articles(Merged const& merged) {
    auto const& events = merged.graph.events();
    return static_cast<std::size_t>(
        std::count_if(events.begin(), events.end(), [](EventNode const& node) {
            return node.mentions.front().article != node.mentions.back().article;
        }));
}

} // namespace

TEST_CASE("merging: the order of the articles changes nothing") {
    std::vector<Told> articles = fire;
    auto const by_path = [](Told const& a, Told const& b) { return a.path < b.path; };
    std::set<std::string> const first = dump(merge_texts(articles));
    while (std::next_permutation(articles.begin(), articles.end(), by_path)) {
        CAPTURE(articles[0].path + articles[1].path + articles[2].path);
        CHECK(dump(merge_texts(articles)) == first);
    }
}

TEST_CASE("merging: an unrelated article changes nothing in the rest of the graph") {
    std::vector<Told> articles = fire;
    std::set<std::string> const before = dump(merge_texts(articles, {}));
    articles.push_back(unrelated);
    std::set<std::string> after = dump(merge_texts(articles, {}));
    std::erase_if(after, [](std::string const& line) {
        return line.find("z.txt") != std::string::npos && line.find("a.txt") == std::string::npos &&
               line.find("b.txt") == std::string::npos && line.find("c.txt") == std::string::npos;
    });
    CHECK(after == before);
}

TEST_CASE("merging: a copy adds no event and no entity") {
    std::vector<Told> articles = fire;
    Merged const before = merge_texts(articles);
    articles.push_back({"copy.txt", fire[0].text});
    Merged const after = merge_texts(articles);
    CHECK(after.graph.events().size() <= before.graph.events().size());
    CHECK(after.graph.entities().size() <= before.graph.entities().size());
}

TEST_CASE("merging: other names throughout change nothing but the names") {
    std::vector<Told> articles = fire;
    for (Told& one : articles) {
        one.text = renamed(one.text);
    }
    std::set<std::string> expected;
    for (std::string const& line : dump(merge_texts(fire))) {
        expected.insert(renamed(line));
    }
    CHECK(dump(merge_texts(articles)) == expected);
}

TEST_CASE("merging: the links of an event connect all its mentions") {
    Merged const merged = merge_texts(fire);
    CHECK(events_of_two_articles(merged) > 0);
    std::size_t mentions = 0;
    for (EventNode const& node : merged.graph.events()) {
        mentions += node.mentions.size();
    }
    CHECK(merged.graph.event_links().size() == mentions - merged.graph.events().size());
    for (EventLink const& link : merged.graph.event_links()) {
        CHECK(link.score > 0.5);
        CHECK_FALSE(link.agree.empty());
    }
}
