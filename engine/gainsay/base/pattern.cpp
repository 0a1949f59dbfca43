#include <gainsay/base/contract.h>
#include <gainsay/base/pattern.h>

#include <array>

#include <re2/re2.h>

namespace gainsay {

struct Pattern::Compiled {
    re2::RE2 expression;
};

namespace {

re2::RE2::Options to_re2(Pattern::Options options) {
    re2::RE2::Options out(re2::RE2::Quiet);
    out.set_case_sensitive(!options.ignore_case);
    return out;
}

constexpr int max_groups = 16;

std::optional<Pattern::Match> run(re2::RE2 const& expression, std::string_view text,
                                  std::size_t from, re2::RE2::Anchor anchor) {
    std::array<re2::StringPiece, max_groups> groups;
    int const count = std::min(expression.NumberOfCapturingGroups() + 1, max_groups);
    re2::StringPiece const input(text.data(), text.size());
    if (from > text.size() ||
        !expression.Match(input, from, text.size(), anchor, groups.data(), count)) {
        return std::nullopt;
    }
    Pattern::Match out;
    out.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        re2::StringPiece const& group = groups[static_cast<std::size_t>(i)];
        if (group.data() == nullptr) {
            out.emplace_back(std::nullopt);
            continue;
        }
        auto const begin = static_cast<std::uint32_t>(group.data() - text.data());
        out.emplace_back(Span{begin, begin + static_cast<std::uint32_t>(group.size())});
    }
    return out;
}

} // namespace

Pattern::Pattern(std::string_view expression, Options options)
    : compiled_(new Compiled{re2::RE2((options.multi_line ? "(?m)" : "") + std::string(expression),
                                      to_re2(options))}) {
    GAINSAY_EXPECTS(compiled_->expression.ok(), "patterns are written by us and compile");
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern::Match> Pattern::find(std::string_view text, std::size_t from) const {
    return run(compiled_->expression, text, from, re2::RE2::UNANCHORED);
}

std::optional<Pattern::Match> Pattern::match(std::string_view text) const {
    return run(compiled_->expression, text, 0, re2::RE2::ANCHOR_BOTH);
}

bool Pattern::occurs_in(std::string_view text) const {
    return compiled_->expression.Match({text.data(), text.size()}, 0, text.size(),
                                       re2::RE2::UNANCHORED, nullptr, 0);
}

bool Pattern::matches(std::string_view text) const {
    return compiled_->expression.Match({text.data(), text.size()}, 0, text.size(),
                                       re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

} // namespace gainsay
