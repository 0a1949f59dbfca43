#include <gainsay/article/furniture.h>
#include <gainsay/article/lines.h>
#include <gainsay/article/words.h>
#include <gainsay/base/utf8.h>

#include <algorithm>

namespace gainsay {

namespace {

// Hard-wrapped lines are no longer than this, in code points.
constexpr std::size_t widest_wrap = 100;
constexpr std::size_t narrowest_wrap = 45;
// A wrapped line ends at most so far before the width, the next word included.
constexpr std::size_t ragged = 14;

struct Line {
    Span span;         // without white space at its ends
    std::size_t width; // code points; widest_wrap + 1 for anything longer
};

std::size_t width_of(std::string_view line) {
    return line.size() > 4 * widest_wrap ? widest_wrap + 1
                                         : std::min(count_code_points(line), widest_wrap + 1);
}

bool is_rule(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("-*_=~# ") == std::string_view::npos;
}

std::size_t first_word_width(std::string_view line) {
    return count_code_points(line.substr(0, std::min(line.find(' '), std::size_t{40})));
}

bool begins_lower(std::string_view line) {
    char32_t const first = decode_utf8(line, 0).value;
    return is_letter(first) && !is_upper(first) && first < 0x250;
}

class Paragraphs {
  public:
    explicit Paragraphs(std::string_view text) : text_(text) {}

    std::vector<Span> run(std::uint32_t begin) {
        read_lines(begin);
        measure();
        std::size_t group = 0;
        for (std::size_t i = 0; i <= lines_.size(); ++i) {
            if (i == lines_.size() || lines_[i].span.empty()) {
                close_group(group, i);
                group = i + 1;
            }
        }
        return std::move(out_);
    }

  private:
    void read_lines(std::size_t at) {
        while (at < text_.size()) {
            std::size_t const end = std::min(text_.find_first_of("\r\n", at), text_.size());
            Span span =
                trim(text_, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
            if (is_rule(slice(text_, span))) {
                span.end = span.begin;
            }
            lines_.push_back({span, width_of(slice(text_, span))});
            at = end + 1;
            if (end + 1 < text_.size() && text_[end] == '\r' && text_[end + 1] == '\n') {
                ++at;
            }
        }
    }

    // The file is wrapped if nearly all of its text stands in short lines, most of them full.
    void measure() {
        std::size_t all = 0;
        std::size_t in_short_lines = 0;
        std::vector<std::size_t> widths;
        for (Line const& line : lines_) {
            all += line.span.size();
            if (line.width <= widest_wrap && !line.span.empty()) {
                in_short_lines += line.span.size();
                widths.push_back(line.width);
            }
        }
        if (widths.size() < 4 || in_short_lines * 10 < all * 9) {
            return;
        }
        std::sort(widths.begin(), widths.end());
        // A few lines may be longer: addresses that could not be broken.
        std::size_t const width = widths[widths.size() - 1 - widths.size() / 20];
        auto const full = static_cast<std::size_t>(
            std::count_if(widths.begin(), widths.end(),
                          [width](std::size_t each) { return each + ragged >= width; }));
        if (width >= narrowest_wrap && full * 2 >= widths.size()) {
            file_width_ = width;
        }
    }

    // The width at which a group of lines is wrapped, 0 where it is not.
    [[nodiscard]] std::size_t group_width(std::size_t begin, std::size_t end) const {
        if (file_width_ > 0 || end - begin < 3) {
            return file_width_;
        }
        std::size_t width = 0;
        for (std::size_t i = begin; i < end; ++i) {
            width = std::max(width, lines_[i].width);
        }
        if (width < narrowest_wrap || width > widest_wrap) {
            return 0;
        }
        for (std::size_t i = begin; i + 1 < end; ++i) {
            if (lines_[i].width + 1 + first_word_width(slice(text_, lines_[i + 1].span)) + 4 <
                width) {
                return 0;
            }
        }
        return width;
    }

    void close_group(std::size_t begin, std::size_t end) {
        if (begin >= end) {
            return;
        }
        std::size_t const width = group_width(begin, end);
        Span open = lines_[begin].span;
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (goes_on(lines_[i - 1], lines_[i], width)) {
                open.end = lines_[i].span.end;
            } else {
                out_.push_back(open);
                open = lines_[i].span;
            }
        }
        out_.push_back(open);
    }

    [[nodiscard]] bool goes_on(Line const& line, Line const& next, std::size_t width) const {
        std::string_view const words = slice(text_, line.span);
        std::string_view const next_words = slice(text_, next.span);
        if (bullet_length(next_words) > 0) {
            return false;
        }
        if (begins_lower(next_words) && !ends_sentence(words) && words.back() != ':') {
            return !is_label(next_words);
        }
        if (width == 0 || line.width > widest_wrap) {
            return false;
        }
        return line.width + 1 + first_word_width(next_words) + ragged > width &&
               !(ends_sentence(words) && line.width + ragged < width);
    }

    // "sheila_m: I saw it too", a reader who writes her name in lower case.
    static bool is_label(std::string_view line) {
        std::size_t const colon = line.find(':');
        return colon != std::string_view::npos && colon < 24 &&
               line.substr(0, colon).find(' ') == std::string_view::npos;
    }

    std::string_view text_;
    std::vector<Line> lines_;
    std::size_t file_width_ = 0;
    std::vector<Span> out_;
};

} // namespace

std::vector<Span> paragraphs_of(std::string_view text, std::uint32_t begin) {
    return Paragraphs(text).run(begin);
}

} // namespace gainsay
