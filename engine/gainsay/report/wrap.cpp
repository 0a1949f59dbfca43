#include <gainsay/report/marked_text.h>

#include <algorithm>
#include <cstdint>

namespace gainsay {

std::vector<MarkedText> wrap(MarkedText const& whole, int columns) {
    std::vector<Span> lines;
    int used = 0;
    for (Segment const& piece : segments(whole.text, columns)) {
        int const needed = piece.width + (piece.space_before ? 1 : 0);
        if (lines.empty() || used + needed > columns) {
            lines.push_back(piece.span);
            used = piece.width;
        } else {
            lines.back().end = piece.span.end;
            used += needed;
        }
    }
    std::vector<MarkedText> out;
    std::size_t mark = 0;
    for (Span const line : lines) {
        MarkedText one{std::string(slice(whole.text, line)), {}};
        while (mark < whole.marks.size() && whole.marks[mark].end <= line.begin) {
            ++mark;
        }
        for (std::size_t m = mark; m < whole.marks.size() && whole.marks[m].begin < line.end; ++m) {
            one.marks.push_back({std::max(whole.marks[m].begin, line.begin) - line.begin,
                                 std::min(whole.marks[m].end, line.end) - line.begin});
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<std::string> wrap(std::string_view whole, int columns) {
    std::vector<std::string> out;
    for (MarkedText& line : wrap(MarkedText{std::string(whole), {}}, columns)) {
        out.push_back(std::move(line.text));
    }
    return out;
}

} // namespace gainsay
