#include <gainsay/base/contract.h>
#include <gainsay/syntax/decode.h>
#include <gainsay/syntax/model_format.h>

#include <algorithm>

namespace gainsay::syntax {

void TreeDecoder::resize(std::size_t words) {
    words_ = words;
    // The kernels work on whole blocks, which may reach past a row's last span.
    row_ = format::padded(words, lane_block) + lane_block;
    std::size_t const size = (words + 1) * row_;
    if (open_right_.size() >= size) {
        return;
    }
    for (Chart* const chart : {&open_, &closed_right_, &closed_left_}) {
        chart->best.resize(size);
        chart->split.resize(size);
    }
    open_right_.resize(size);
    open_left_.resize(size);
}

// All spans of one length; all shorter ones are known.
void TreeDecoder::fill(float const* scores, std::size_t stride, std::size_t length) {
    std::size_t const at = length * row_;
    auto const step = static_cast<std::ptrdiff_t>(row_);
    auto const splits = static_cast<std::ptrdiff_t>(length);
    auto const spans = static_cast<std::ptrdiff_t>(words_ - length);
    // An arc over [i, i + k] headed by its first word and [i + k + 1, i + length] by its last.
    kernels_->best_splits(closed_right_.best.data(), closed_left_.best.data() + at - row_ + 1, step,
                          splits, spans, open_.best.data() + at, open_.split.data() + at);
    for (std::size_t i = 0; i + length < words_; ++i) {
        std::size_t const last = i + length;
        open_right_[at + i] = open_.best[at + i] + scores[last * stride + i + 1];
        open_left_[at + i] = open_.best[at + i] + scores[i * stride + last + 1];
    }
    // [i, i + k + 1] open, then closed from there on.
    kernels_->best_splits(open_right_.data() + row_, closed_right_.best.data() + at - row_ + 1,
                          step, splits, spans, closed_right_.best.data() + at,
                          closed_right_.split.data() + at);
    // [i, i + k] closed, then open from there on.
    kernels_->best_splits(closed_left_.best.data(), open_left_.data() + at, step, splits, spans,
                          closed_left_.best.data() + at, closed_left_.split.data() + at);
}

void TreeDecoder::read_part(Part part, std::span<std::uint32_t> heads) {
    auto const [kind, length, first] = part;
    if (length == 0) {
        return;
    }
    std::size_t const at = length * row_ + first;
    std::size_t const last = first + length;
    if (kind == open_right || kind == open_left) {
        heads[kind == open_right ? last : first] =
            static_cast<std::uint32_t>((kind == open_right ? first : last) + 1);
        auto const split = static_cast<std::size_t>(open_.split[at]);
        parts_.push_back({closed_right, split, first});
        parts_.push_back({closed_left, length - split - 1, first + split + 1});
    } else if (kind == closed_right) {
        std::size_t const split = static_cast<std::size_t>(closed_right_.split[at]) + 1;
        parts_.push_back({open_right, split, first});
        parts_.push_back({closed_right, length - split, first + split});
    } else {
        auto const split = static_cast<std::size_t>(closed_left_.split[at]);
        parts_.push_back({closed_left, split, first});
        parts_.push_back({open_left, length - split, first + split});
    }
}

void TreeDecoder::read_arcs(std::size_t root, std::span<std::uint32_t> heads) {
    heads[root] = 0;
    parts_ = {{closed_left, root, 0}, {closed_right, words_ - 1 - root, root}};
    while (!parts_.empty()) {
        Part const part = parts_.back();
        parts_.pop_back();
        read_part(part, heads);
    }
}

void TreeDecoder::decode(float const* scores, std::size_t stride, std::span<std::uint32_t> heads) {
    if (heads.empty()) {
        return;
    }
    resize(heads.size());
    // A single word is a closed span of either kind.
    std::fill_n(closed_right_.best.begin(), row_, 0.0F);
    std::fill_n(closed_left_.best.begin(), row_, 0.0F);
    for (std::size_t length = 1; length < words_; ++length) {
        fill(scores, stride, length);
    }
    std::size_t root = 0;
    float best = 0;
    for (std::size_t word = 0; word < words_; ++word) {
        float const sum = scores[word * stride] + closed_left_.best[word * row_] +
                          closed_right_.best[(words_ - 1 - word) * row_ + word];
        if (word == 0 || sum > best) {
            best = sum;
            root = word;
        }
    }
    read_arcs(root, heads);
}

void decode_tree(std::span<float const> scores, std::span<std::uint32_t> heads) {
    GAINSAY_EXPECTS(scores.size() == heads.size() * (heads.size() + 1), "a score for every arc");
    TreeDecoder(best_kernels()).decode(scores.data(), heads.size() + 1, heads);
}

} // namespace gainsay::syntax
