#include <gainsay/syntax/decode.h>

#include <doctest/doctest.h>
#include <random>
#include <vector>

using namespace gainsay::syntax;

namespace {

// Whether word d (counted from 1) hangs, over its heads, on the root.
bool reaches_root(std::vector<std::uint32_t> const& heads, std::size_t d) {
    std::size_t at = d;
    for (std::size_t steps = 0; at != 0; ++steps) {
        if (steps > heads.size()) {
            return false;
        }
        at = heads[at - 1];
    }
    return true;
}

bool is_tree(std::vector<std::uint32_t> const& heads) {
    std::size_t roots = 0;
    for (std::size_t d = 1; d <= heads.size(); ++d) {
        roots += heads[d - 1] == 0;
        if (heads[d - 1] == d || heads[d - 1] > heads.size() || !reaches_root(heads, d)) {
            return false;
        }
    }
    return roots == 1;
}

// Two arcs cross when exactly one end of the one lies strictly inside the other.
bool is_projective(std::vector<std::uint32_t> const& heads) {
    for (std::size_t a = 1; a <= heads.size(); ++a) {
        std::size_t const low = std::min<std::size_t>(a, heads[a - 1]);
        std::size_t const high = std::max<std::size_t>(a, heads[a - 1]);
        for (std::size_t b = 1; b <= heads.size(); ++b) {
            std::size_t const from = heads[b - 1];
            bool const b_inside = low < b && b < high;
            bool const from_inside = low < from && from < high;
            bool const touches = b == low || b == high || from == low || from == high;
            if (!touches && b_inside != from_inside) {
                return false;
            }
        }
    }
    return true;
}

double sum_of(std::vector<float> const& scores, std::vector<std::uint32_t> const& heads) {
    double sum = 0;
    for (std::size_t d = 0; d < heads.size(); ++d) {
        sum += static_cast<double>(scores[d * (heads.size() + 1) + heads[d]]);
    }
    return sum;
}

// The highest sum of any projective tree, by trying all assignments.
double best_sum(std::vector<float> const& scores, std::size_t n) {
    std::vector<std::uint32_t> heads(n, 0);
    double best = -1e9;
    while (true) {
        if (is_tree(heads) && is_projective(heads)) {
            best = std::max(best, sum_of(scores, heads));
        }
        std::size_t at = 0;
        while (at < n && heads[at] == n) {
            heads[at++] = 0;
        }
        if (at == n) {
            return best;
        }
        ++heads[at];
    }
}

std::vector<float> random_scores(std::size_t n, std::mt19937& random, bool ties) {
    std::vector<float> scores(n * (n + 1));
    for (float& score : scores) {
        score =
            ties ? static_cast<float>(random() % 3) : static_cast<float>(random() % 100'000) / 1e4F;
    }
    return scores;
}

} // namespace

TEST_CASE("decode: the tree is the best of all projective trees with one root") {
    std::mt19937 random(3);
    for (std::size_t n = 1; n <= 6; ++n) {
        for (int round = 0; round < (n == 6 ? 5 : 20); ++round) {
            CAPTURE(n);
            CAPTURE(round);
            std::vector<float> const scores = random_scores(n, random, round % 4 == 3);
            double const best = best_sum(scores, n);
            for (Kernels const* const kernels : usable_kernels()) {
                CAPTURE(kernels->name);
                std::vector<std::uint32_t> heads(n);
                TreeDecoder(*kernels).decode(scores.data(), n + 1, heads);
                CHECK(is_tree(heads));
                CHECK(is_projective(heads));
                CHECK(sum_of(scores, heads) == doctest::Approx(best));
            }
        }
    }
}

TEST_CASE("decode: seven words") {
    std::mt19937 random(5);
    std::vector<float> const scores = random_scores(7, random, false);
    std::vector<std::uint32_t> heads(7);
    decode_tree(scores, heads);
    CHECK(sum_of(scores, heads) == doctest::Approx(best_sum(scores, 7)));
}

TEST_CASE("decode: every variant finds the same tree, also among equals, at any length") {
    std::mt19937 random(4);
    std::vector<TreeDecoder> decoders; // used again and again, as in earnest
    for (Kernels const* const kernels : usable_kernels()) {
        decoders.emplace_back(*kernels);
    }
    for (std::size_t const n : {1, 2, 256, 15, 16, 17, 33, 100}) {
        for (bool const ties : {false, true}) {
            CAPTURE(n);
            std::vector<float> const scores = random_scores(n, random, ties);
            std::vector<std::vector<std::uint32_t>> found;
            for (TreeDecoder& decoder : decoders) {
                found.emplace_back(n);
                decoder.decode(scores.data(), n + 1, found.back());
                CHECK(is_tree(found.back()));
                CHECK(found.back() == found.front());
            }
        }
    }
}

TEST_CASE("decode: no words, no tree") {
    decode_tree({}, {});
}
