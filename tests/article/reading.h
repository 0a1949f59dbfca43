// What every test of a reader needs: reading from memory, a dump, and the promise about spans.
#pragma once

#include <gainsay/article/reader.h>

#include <doctest/doctest.h>
#include <string>

namespace gainsay::test {

// Blocks are in order, do not overlap and are never empty; where a block is a copy of the decoded
// file, its stored bytes decode to it.
inline void check_spans(Article const& article) {
    std::uint32_t last = 0;
    for (Block const& block : article.blocks) {
        std::string_view const text = slice(article.text(), block.span);
        CAPTURE(text);
        CHECK(block.span.begin >= last);
        CHECK(block.span.end > block.span.begin);
        CHECK(block.span.end <= article.text().size());
        last = block.span.end;
        Span const stored = article.stored(block.span);
        CHECK(stored.begin <= stored.end);
        CHECK(stored.end <= article.file->stored_size());
        if (article.to_file.is_copy(block.span)) {
            CHECK(article.file->decode(stored) == text);
        }
    }
}

inline ReadArticles read(std::string name, std::string bytes) {
    auto file = SourceFile::from_bytes(std::move(name), std::move(bytes));
    REQUIRE(file.has_value());
    ReadArticles out = read_articles(file.value());
    for (Article const& article : out.articles) {
        check_spans(article);
    }
    return out;
}

inline Article read_one(std::string name, std::string bytes) {
    ReadArticles out = read(std::move(name), std::move(bytes));
    for (Problem const& problem : out.problems) {
        INFO(to_string(problem));
        CHECK(problem.severity != Severity::error);
    }
    REQUIRE(out.articles.size() == 1);
    return std::move(out.articles[0]);
}

// "kind: text" line by line; line ends inside a block are shown as "/".
inline std::string dump(Article const& article) {
    std::string out;
    for (Block const& block : article.blocks) {
        std::string text(slice(article.text(), block.span));
        for (char& c : text) {
            c = c == '\n' ? '/' : c;
        }
        out += std::string(name(block.kind)) + ": " + text + "\n";
    }
    return out;
}

// The stored bytes under the first occurrence of `words` in the reading text.
inline std::string stored_under(Article const& article, std::string_view words) {
    auto const at = article.text().find(words);
    REQUIRE(at != std::string_view::npos);
    auto const begin = static_cast<std::uint32_t>(at);
    return article.file->decode(
        article.stored({begin, begin + static_cast<std::uint32_t>(words.size())}));
}

} // namespace gainsay::test
