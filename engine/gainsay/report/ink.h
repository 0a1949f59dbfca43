// Colours, links and marks of a terminal, or none of them. Internal.
#pragma once

#include <gainsay/base/problem.h>
#include <gainsay/report/marked_text.h>
#include <gainsay/report/report.h>

#include <string>
#include <string_view>

namespace gainsay {

// Takes harmless text; what it adds takes no columns, but for marks without colour, which `marked`
// puts in before the text is wrapped.
class Ink {
  public:
    explicit Ink(TextStyle const& style) : style_(style) {}

    [[nodiscard]] std::string bold(std::string_view text) const { return in("1", text); }
    [[nodiscard]] std::string dim(std::string_view text) const { return in("2", text); }
    [[nodiscard]] std::string severity(Severity severity, std::string_view text) const;

    // Ready to be wrapped: marks stay where there is colour, else they become characters.
    [[nodiscard]] MarkedText marked(MarkedText text) const;
    [[nodiscard]] std::string print(MarkedText const& line) const;

    // `label` as a link to the file.
    [[nodiscard]] std::string link(std::string_view path, std::string const& label) const;

  private:
    [[nodiscard]] std::string in(char const* attributes, std::string_view text) const;

    TextStyle const& style_;
};

} // namespace gainsay
