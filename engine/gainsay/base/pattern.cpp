#include <gainsay/base/contract.h>
#include <gainsay/base/pattern.h>

#include <algorithm>
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

// RE2's own classes hold every script that was ever written, and a pattern with five of them takes
// 10 ms to compile. These hold what is_letter of utf8.h does, and the capitals among it.
struct LetterClass {
    std::string_view name;
    std::string_view ranges;
};
constexpr auto letter_classes = std::to_array<LetterClass>(
    {{R"(\p{L})", R"(A-Za-zªµºÀ-ÖØ-öø-\x{1FFF}\x{2C00}-\x{2FFF}\x{3005}-\x{3007})"
                  R"(\x{3021}-\x{D7FF}\x{F900}-\x{FDFF}\x{FE70}-\x{FEFE}\x{FF00}-\x{FFEF})"},
     {R"(\p{Lu})", "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ"
                   "ΆΈ-ΏΑ-ΫЀ-ЯҐԱ-ՖẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"},
     {R"(\p{Lo})", R"(\x{5D0}-\x{109F}\x{1100}-\x{139F}\x{1400}-\x{1CFF}\x{3005}-\x{3007})"
                   R"(\x{3021}-\x{A63F}\x{A800}-\x{D7FF}\x{F900}-\x{FAFF}\x{FB1D}-\x{FDFF})"
                   R"(\x{FE70}-\x{FEFE}\x{FF66}-\x{FFDC})"}});

std::string with_letter_classes(std::string_view expression) {
    std::string out;
    bool in_brackets = false;
    while (!expression.empty()) {
        auto const named =
            std::find_if(letter_classes.begin(), letter_classes.end(),
                         [&](LetterClass const& of) { return expression.starts_with(of.name); });
        if (named != letter_classes.end()) {
            out.append(in_brackets ? "" : "[").append(named->ranges).append(in_brackets ? "" : "]");
            expression.remove_prefix(named->name.size());
            continue;
        }
        bool const escaped = expression.front() == '\\';
        in_brackets = in_brackets ? expression.front() != ']' : expression.front() == '[';
        out += expression.substr(0, escaped ? 2 : 1);
        expression.remove_prefix(escaped ? 2 : 1);
    }
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
    : compiled_(new Compiled{re2::RE2(
          (options.multi_line ? "(?m)" : "") + with_letter_classes(expression), to_re2(options))}) {
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
