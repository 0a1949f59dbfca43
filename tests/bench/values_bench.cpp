// How many words a second the times, amounts and quotations of an article are read at: all grammars
// together, on prose that has many of each.
#include <gainsay/value/values.h>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <string>

namespace {

using namespace gainsay;

// A megabyte of newspaper prose in paragraphs.
std::string prose() {
    std::string const paragraph =
        "The harbour authority of Port Ellery said on Tuesday, 4 March that it had not approved "
        "the "
        "$3.5 million dredging plan, which residents have fought since 2019. “We asked for a "
        "survey "
        "at 9:30 a.m. and got a press release two days later,” said Maren Moreau, who chairs the "
        "board. Twenty-two vessels were turned away in the first quarter; about 40 percent of them "
        "belong to Callan and Sons, a state-owned firm.\n\n"
        "The council, which last met in the old customs house by the river, wants the work to "
        "begin "
        "before the winter and to be done by the end of next year. People who live along the quay "
        "have heard such promises before. They point to the cranes, which have rusted there for "
        "years, and to the empty warehouse where more than 300 people once worked every day.\n\n";
    std::string text;
    while (text.size() < 1'000'000) {
        text += paragraph;
    }
    return text;
}

std::int64_t words_of(std::string const& text) {
    std::int64_t words = 0;
    bool space = true;
    for (char const c : text) {
        bool const here = c == ' ' || c == '\n';
        words += space && !here ? 1 : 0;
        space = here;
    }
    return words;
}

void read_values_of_prose(benchmark::State& state) {
    auto const tables = ValueTables::load(GAINSAY_WORDS);
    if (!tables) {
        state.SkipWithError("the word lists cannot be read");
        return;
    }
    std::string text = prose();
    Article article;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find("\n\n", at), text.size());
        article.blocks.push_back(
            {BlockKind::body, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
        at = end + 2;
    }
    article.published = parse_timestamp("2025-03-06");
    std::int64_t const words = words_of(text);
    article.set_text(std::move(text));
    Segmentation const segmentation = segment(article);
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(read_values(article, segmentation, tables.value()));
    }
    state.SetItemsProcessed(state.iterations() * words); // items are words
}
BENCHMARK(read_values_of_prose)->Unit(benchmark::kMillisecond);

} // namespace
