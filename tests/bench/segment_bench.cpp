#include <gainsay/sentence/paragraphs.h>
#include <gainsay/sentence/sentence.h>

#include <benchmark/benchmark.h>
#include <string>
#include <vector>

namespace {

using namespace gainsay;

// A megabyte of newspaper prose in paragraphs.
std::string prose() {
    std::string const paragraph =
        "The harbour authority of Port Ellery said on Tuesday, 4 March that it hadn't approved the "
        "$3.5 "
        "million dredging plan, which residents' groups have fought since 2019. \"We asked for a "
        "survey at 9:30 a.m. and got a press release,\" said Dr. J. K. Moreau, who chairs the "
        "board. "
        "Twenty-two vessels were turned away; about 40% of them belong to Callan & Sons Ltd., a "
        "state-owned firm. The council's next meeting is in the U.S. consulate's old building.\n\n";
    std::string text;
    while (text.size() < 1'000'000) {
        text += paragraph;
    }
    return text;
}

void segment_prose(benchmark::State& state) {
    std::string const text = prose();
    std::vector<Block> const blocks = paragraphs(text);
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(segment(text, blocks));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(segment_prose)->Unit(benchmark::kMillisecond);

} // namespace
