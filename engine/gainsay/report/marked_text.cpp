#include <gainsay/base/utf8.h>
#include <gainsay/report/display_width.h>
#include <gainsay/report/marked_text.h>

#include <cstdint>

namespace gainsay {

namespace {

// Direction marks, soft hyphens, tags: nothing to see, much to mislead.
bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xE0000 && c <= 0xE007F);
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

// Punctuation that closes and so never begins a line.
bool closes(char32_t c) {
    constexpr std::u32string_view closing = U"、。，．！？：；）」』】》〉〕］｝";
    return closing.find(c) != std::u32string_view::npos;
}

std::uint32_t size_of(std::string const& text) {
    return static_cast<std::uint32_t>(text.size());
}

} // namespace

MarkedText harmless(MarkedText const& raw) {
    MarkedText out;
    std::vector<Span> moved(raw.marks.size());
    std::size_t begun = 0;
    std::size_t ended = 0;
    bool space = false;
    std::string_view const text = raw.text;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const point = decode_utf8(text, at);
        for (; ended < begun && raw.marks[ended].end <= at; ++ended) {
            moved[ended].end = size_of(out.text);
        }
        if (is_space(point.value)) {
            space = true;
        } else if (!is_invisible(point.value)) {
            if (space && !out.text.empty()) {
                out.text += ' ';
            }
            space = false;
            for (; begun < raw.marks.size() && raw.marks[begun].begin <= at; ++begun) {
                moved[begun].begin = size_of(out.text);
            }
            // A mark that covered only what went is begun and ended at once.
            for (; ended < begun && raw.marks[ended].end <= at; ++ended) {
                moved[ended].end = size_of(out.text);
            }
            append_utf8(out.text, is_control(point.value) ? char32_t{0xFFFD} : point.value);
        }
        at += point.length;
    }
    for (; ended < begun; ++ended) {
        moved[ended].end = size_of(out.text);
    }
    for (std::size_t i = 0; i < begun; ++i) {
        if (moved[i].begin < moved[i].end) {
            out.marks.push_back(moved[i]);
        }
    }
    return out;
}

std::string harmless(std::string_view raw) {
    return harmless(MarkedText{std::string(raw), {}}).text;
}

std::string with_guillemets(MarkedText const& marked) {
    std::string out;
    std::uint32_t at = 0;
    for (Span const mark : marked.marks) {
        out.append(marked.text, at, mark.begin - at);
        out += "«";
        out += slice(marked.text, mark);
        out += "»";
        at = mark.end;
    }
    return out.append(marked.text, at);
}

std::vector<Segment> segments(std::string_view text, int widest) {
    std::vector<Segment> out;
    bool space = true;       // before the next character
    bool after_wide = false; // an ideograph may be followed by a line break
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const point = decode_utf8(text, at);
        Span const here = {static_cast<std::uint32_t>(at),
                           static_cast<std::uint32_t>(at + point.length)};
        at += point.length;
        if (is_space(point.value)) {
            space = true;
            continue;
        }
        int const width = display_width(point.value);
        bool const breakable = width > 0 && (width == 2 || after_wide) && !closes(point.value);
        bool const too_wide = !out.empty() && width > 0 && out.back().width + width > widest;
        if (space || breakable || too_wide) {
            out.push_back({here, width, space && !out.empty()});
        } else {
            out.back().span.end = here.end;
            out.back().width += width;
        }
        if (width > 0) {
            after_wide = width == 2;
        }
        space = false;
    }
    return out;
}

} // namespace gainsay
