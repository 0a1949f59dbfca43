// Regular expressions (RE2 syntax: linear time, no backtracking). The one door to re2.
#pragma once

#include <gainsay/base/span.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// A compiled expression. Compile once (a function-local static const), match from any thread.
// The expression is ours, never a user's: a faulty one is a Bug.
// \p{L}, \p{Lu} and \p{Lo} stand for the letters that news text needs (pattern.cpp lists them).
class Pattern {
  public:
    struct Options {
        bool ignore_case = false;
        bool multi_line = false; // ^ and $ match at line ends
    };
    explicit Pattern(std::string_view expression) : Pattern(expression, Options{}) {}
    Pattern(std::string_view expression, Options options);
    Pattern(Pattern&&) noexcept;
    Pattern& operator=(Pattern&&) noexcept;
    ~Pattern();

    // Spans of the whole match (index 0) and of the groups, relative to `text`; a group that took
    // no part is nullopt. At most 15 groups are returned.
    using Match = std::vector<std::optional<Span>>;
    // The first match that begins at or after `from`.
    [[nodiscard]] std::optional<Match> find(std::string_view text, std::size_t from = 0) const;
    // The match that covers all of `text`.
    [[nodiscard]] std::optional<Match> match(std::string_view text) const;
    [[nodiscard]] bool occurs_in(std::string_view text) const;
    [[nodiscard]] bool matches(std::string_view text) const;

  private:
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

} // namespace gainsay
