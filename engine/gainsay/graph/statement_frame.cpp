#include <gainsay/graph/statement_frame.h>

#include <algorithm>

namespace gainsay {

std::optional<StatedLength> StatementFrame::stated(TimeExpression const& time) const {
    std::string_view const text = in.analysis.article.text();
    Span const sentence = in.analysis.segmentation.sentences[in.sentence].span;
    HedgeWords const hedge =
        hedge_around(slice(text, {sentence.begin, time.span.begin}), slice(text, time.span),
                     slice(text, {time.span.end, sentence.end}));
    std::string const& timex = time.distance.empty() ? time.value : time.distance;
    std::optional<TimeLength> const length = time_length(timex, hedge.hedge);
    if (!length) {
        return std::nullopt;
    }
    bool const bounded = hedge.hedge != Hedge::none && hedge.hedge != Hedge::about;
    return StatedLength{{time.span.begin - hedge.bytes, time.span.end}, *length, bounded};
}

Span StatementFrame::text_after(WordIndex word) const {
    return {tree.span(word).begin, tree.span(tree.size() - 1).end};
}

std::optional<std::uint32_t> StatementFrame::only_date_outside(Span phrase) const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t const t : in.dated) {
        if (moments.times()[t].span.overlaps(phrase)) {
            continue;
        }
        if (found) {
            return std::nullopt;
        }
        found = t;
    }
    return found;
}

Span StatementFrame::passage_of(Span phrase) const {
    Span best = in.analysis.segmentation.sentences[in.sentence].span;
    std::vector<Assertion> const& all = in.analysis.assertions;
    auto at = std::lower_bound(
        all.begin(), all.end(), in.sentence,
        [](Assertion const& one, std::uint32_t sentence) { return one.sentence < sentence; });
    for (; at != all.end() && at->sentence == in.sentence; ++at) {
        if (at->span.contains(phrase) && at->span.size() < best.size()) {
            best = at->span;
        }
    }
    return best;
}

void StatementFrame::state(TimeStatement statement) {
    statement.sentence = in.sentence;
    statement.passage = passage_of(statement.phrase);
    out_.push_back(std::move(statement));
}

TimeLength inclusive(TimeLength length) {
    if (length.unit == std::chrono::hours(24)) {
        length.least -= length.unit;
        if (length.most) {
            *length.most += length.unit;
        }
    }
    return length;
}

std::vector<std::string> strings(std::span<std::string_view const> words) {
    return {words.begin(), words.end()};
}

} // namespace gainsay
