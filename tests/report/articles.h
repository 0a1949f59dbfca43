// Hand-made articles and analyses for the tests of this stage.
#pragma once

#include <gainsay/article/article_builder.h>
#include <gainsay/assertion/analysis.h>

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <utility>

namespace gainsay::test {

// An article whose reading text is the file's text, as one body block.
inline Article article_of(std::string path, std::string bytes) {
    auto file = SourceFile::from_bytes(std::move(path), std::move(bytes));
    REQUIRE(file.has_value());
    ArticleBuilder builder(file.value());
    builder.begin_block(BlockKind::body);
    builder.copy({0, static_cast<std::uint32_t>(file.value()->text().size())});
    builder.end_block();
    return builder.finish();
}

inline Analysis analysis_of(std::string path, std::string bytes) {
    Analysis analysis;
    analysis.article = article_of(std::move(path), std::move(bytes));
    return analysis;
}

// Where `words` stand in the reading text; the `nth` time, counted from 0.
inline Span span_of(Article const& article, std::string_view words, int nth = 0) {
    std::size_t at = article.text().find(words);
    for (; nth > 0 && at != std::string_view::npos; --nth) {
        at = article.text().find(words, at + 1);
    }
    REQUIRE(at != std::string_view::npos);
    auto const begin = static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

} // namespace gainsay::test
