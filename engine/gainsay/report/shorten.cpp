#include <gainsay/report/display_width.h>
#include <gainsay/report/marked_text.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

namespace gainsay {

namespace {

constexpr int widest_piece = 30; // of a word that has to be cut

// Columns between each segment and the nearest marked one; 0 for marked ones.
std::vector<int> distances(MarkedText const& whole, std::vector<Segment> const& pieces) {
    constexpr int far = std::numeric_limits<int>::max() / 2;
    std::vector<int> out(pieces.size(), far);
    std::size_t mark = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        while (mark < whole.marks.size() && whole.marks[mark].end <= pieces[i].span.begin) {
            ++mark;
        }
        if (mark < whole.marks.size() && whole.marks[mark].overlaps(pieces[i].span)) {
            out[i] = 0;
        }
    }
    if (whole.marks.empty() && !out.empty()) {
        out[0] = 0; // the beginning says most
    }
    for (std::size_t i = 1; i < out.size(); ++i) {
        out[i] = std::min(out[i], out[i - 1] + pieces[i].width + 1);
    }
    for (std::size_t i = out.size(); i-- > 1;) {
        out[i - 1] = std::min(out[i - 1], out[i] + pieces[i - 1].width + 1);
    }
    return out;
}

// The segments that fit, nearest first.
std::vector<bool> choose(std::vector<Segment> const& pieces, std::vector<int> const& distance,
                         int columns) {
    std::vector<std::size_t> order(pieces.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return distance[a] < distance[b]; });
    std::vector<bool> kept(pieces.size(), false);
    int used = 0;
    for (std::size_t const i : order) {
        used += pieces[i].width + 1;
        if (used > columns) {
            break;
        }
        kept[i] = true;
    }
    return kept;
}

} // namespace

MarkedText shorten(MarkedText const& whole, int columns) {
    if (display_width(whole.text) <= columns) {
        return whole;
    }
    std::vector<Segment> const pieces = segments(whole.text, widest_piece);
    std::vector<bool> const kept = choose(pieces, distances(whole, pieces), columns);

    MarkedText out;
    std::size_t mark = 0;
    bool gap = false;
    std::uint32_t last_end = 0; // of the last segment kept, in the whole
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!kept[i]) {
            gap = true;
            continue;
        }
        Span const from = pieces[i].span;
        bool const joined = !gap && !out.text.empty();
        if (joined) {
            out.text.append(whole.text, last_end, from.begin - last_end); // the space, or nothing
        } else if (gap) {
            out.text += out.text.empty() ? "… " : " … ";
        }
        auto const begin = static_cast<std::uint32_t>(out.text.size());
        out.text += slice(whole.text, from);
        while (mark < whole.marks.size() && whole.marks[mark].end <= from.begin) {
            ++mark;
        }
        for (std::size_t m = mark; m < whole.marks.size() && whole.marks[m].begin < from.end; ++m) {
            Span const cut = {std::max(whole.marks[m].begin, from.begin),
                              std::min(whole.marks[m].end, from.end)};
            Span const moved = {begin + cut.begin - from.begin, begin + cut.end - from.begin};
            bool const goes_on = joined && !out.marks.empty() && whole.marks[m].begin < last_end;
            if (goes_on) {
                out.marks.back().end = moved.end;
            } else {
                out.marks.push_back(moved);
            }
        }
        last_end = from.end;
        gap = false;
    }
    if (gap) {
        out.text += out.text.empty() ? "…" : " …";
    }
    return out;
}

} // namespace gainsay
