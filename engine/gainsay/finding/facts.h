// What rules are asked about: the graph's records and the articles behind them.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/finding/find.h>
#include <gainsay/finding/record_memory.h>
#include <gainsay/graph/content.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/graph/record.h>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// A view of graph and analyses, which outlive it. A test can make one without a graph.
struct Facts {
    std::span<Analysis const> analyses = {};
    std::span<Record const> records = {}; // by story, then article, then position
    std::span<EventNode const> events = {};
    std::span<Addition const> additions = {};
    std::span<TimeConflict const> time_conflicts = {};
    std::function<bool(ArticleIndex, ArticleIndex)> derives = {};
    std::function<std::vector<ArticleIndex>(ArticleIndex)> sources_of = {};
    std::function<bool(ArticleIndex)> all_sources_found = {};
    // Of a record, by number: those that may tell of the same happening.
    std::function<std::vector<std::uint32_t>(std::uint32_t)> counterparts = {};
    // What a story's articles tell, item by item; nullptr: statements are not compared.
    std::function<StoryContent const*(std::uint32_t)> content = {};
    Lexicon const* lexicon = nullptr; // nullptr: words are compared as they stand
    std::shared_ptr<RecordMemory> memory = std::make_shared<RecordMemory>();

    [[nodiscard]] Analysis const& analysis(Record const& record) const {
        return analyses[record.article];
    }
    [[nodiscard]] Article const& article(Record const& record) const {
        return analyses[record.article].article;
    }
    // What the record was made from; nullptr where that is no assertion.
    [[nodiscard]] Assertion const* assertion(Record const& record) const {
        auto const& assertions = analysis(record).assertions;
        return record.assertion < assertions.size() ? &assertions[record.assertion] : nullptr;
    }
    // The quotation that the record is; nullptr where it is none.
    [[nodiscard]] Quote const* quote(Record const& record) const {
        auto const& quotes = analysis(record).values.quotes;
        return record.quote < quotes.size() ? &quotes[record.quote] : nullptr;
    }
};

[[nodiscard]] std::vector<Finding> find(CompiledRules const& rules, Facts const& facts);

// The sentence that a record stands in.
[[nodiscard]] Span sentence_of(Record const& record, Facts const& facts);

// Lower-case words, digits and figures with inner points, in order; all else parts them.
[[nodiscard]] std::vector<std::string> plain_words(std::string_view text);

// "GS104-7c1e9a52" from the rule's code and, in any order, each place's article and words.
[[nodiscard]] std::string fingerprint(std::string_view code,
                                      std::vector<std::pair<std::string, std::string>> places);

// "story/a.md:12:4" of a span of the reading text.
[[nodiscard]] std::string shown_place(Article const& article, Span span);

} // namespace gainsay
