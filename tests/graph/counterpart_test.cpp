#include "merging.h"
#include <gainsay/graph/alignment.h>
#include <gainsay/graph/content.h>

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

using namespace gainsay;
using namespace gainsay::test;

namespace {

std::vector<Told> two(std::string a, std::string b) {
    return {{"a.txt", std::move(a)}, {"b.txt", std::move(b)}};
}

// How alike the first sentences of two articles are.
double alike(std::string a, std::string b) {
    Merged const merged = merge_texts(two(std::move(a), std::move(b)));
    StoryContent const& content = merged.graph.content(0);
    std::size_t const x = content.place_of(0);
    std::size_t const y = content.place_of(1);
    return align(content, {x, content.of_sentence(x, 0)}, {y, content.of_sentence(y, 0)}).alike();
}

std::string words_of(Merged const& merged, Record const& record) {
    return std::string(slice(merged.analyses[record.article].article.text(), record.span));
}

// The texts of the counterparts that the claim which begins so has in the other article.
std::vector<std::string> counterparts(Merged const& merged, std::string_view beginning) {
    std::vector<std::string> out;
    auto const records = merged.graph.records();
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        if (records[i].kind != RecordKind::claim ||
            !words_of(merged, records[i]).starts_with(beginning)) {
            continue;
        }
        for (std::uint32_t const other : merged.graph.counterparts(i)) {
            if (records[other].article != records[i].article) {
                out.push_back(words_of(merged, records[other]));
            }
        }
    }
    return out;
}

} // namespace

TEST_CASE("alignment: the same in other words is more alike than the like of something else") {
    std::string const fire = "Firefighters rescued eleven workers from the burning paper mill.";
    double const paraphrase =
        alike(fire, "Eleven employees were saved from the burning mill by firefighters.");
    double const another = alike(fire, "The paper mill had hired a director from Lund in spring.");
    CHECK(alike(fire, fire) > 0.8);
    CHECK(paraphrase > another + 0.1);
    CHECK(alike(fire, "Ministers signed a treaty in Oslo on Friday.") < 0.1);
}

TEST_CASE("alignment: amounts and times are alike where both can be meant") {
    Merged const merged =
        merge_texts(two("The dam is about 40 metres high.", "The dam is 41 metres "
                                                            "high and 90 long."));
    StoryContent const& content = merged.graph.content(0);
    std::size_t const a = content.place_of(0);
    std::size_t const b = content.place_of(1);
    auto const amount = [&](std::size_t place, std::string_view words) {
        std::string_view const text = content.analysis(place).article.text();
        auto const items = content.items(place);
        auto const at = std::find_if(items.begin(), items.end(), [&](ContentItem const& item) {
            return item.kind == ContentKind::amount &&
                   slice(text, item.span).find(words) != std::string_view::npos;
        });
        REQUIRE(at != items.end());
        return *at;
    };
    CHECK(content.likeness(a, amount(a, "40"), b, amount(b, "41")) == doctest::Approx(1));
    CHECK(content.likeness(a, amount(a, "40"), b, amount(b, "90")) < 0.5);
}

TEST_CASE("counterparts: the statement of the same happening, whichever slot differs") {
    Merged const merged = merge_texts(
        two("The council of Vestby approved the harbour plan on Monday. The mayor fed his dog.",
            "Heavy rain fell in the hills. The harbour plan was approved by the council of Vestby "
            "on Tuesday."));
    auto const found = counterparts(merged, "The council of Vestby approved");
    CHECK(std::find_if(found.begin(), found.end(), [](std::string const& text) {
              return text.starts_with("The harbour plan was approved");
          }) != found.end());
    CHECK(std::find_if(found.begin(), found.end(), [](std::string const& text) {
              return text.starts_with("Heavy rain");
          }) == found.end());
    CHECK(counterparts(merged, "The mayor fed").empty());
}

TEST_CASE("counterparts: found from either side") {
    Merged const merged =
        merge_texts(two("Anna Holt raised the alarm at the mill at dawn on Friday.",
                        "It was Pieter Marsh who raised the alarm at the mill on Friday."));
    CHECK_FALSE(counterparts(merged, "Anna Holt raised").empty());
    CHECK_FALSE(counterparts(merged, "who raised").empty());
}
