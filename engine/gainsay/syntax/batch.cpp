#include <gainsay/syntax/batch.h>

#include <algorithm>

namespace gainsay::syntax {

Batch::Batch(std::span<Piece const> pieces) : pieces_(pieces.begin(), pieces.end()) {
    std::stable_sort(pieces_.begin(), pieces_.end(), [](Piece const& a, Piece const& b) {
        return a.words.size() > b.words.size();
    });
    first_rows_.push_back(0);
    std::size_t reaching = pieces_.size();
    for (std::size_t step = 0;; ++step) {
        while (reaching > 0 && pieces_[reaching - 1].words.size() <= step) {
            --reaching;
        }
        if (reaching == 0) {
            return;
        }
        first_rows_.push_back(first_rows_.back() + reaching);
    }
}

} // namespace gainsay::syntax
