#include <gainsay/base/utf8.h>
#include <gainsay/graph/shared_text.h>

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

namespace gainsay {

namespace {

constexpr std::size_t articles_a_shingle = 24;
constexpr std::size_t partners_an_article = 24;

std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (char const c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    return hash;
}

// Hashes of the words of everything below the headline.
std::vector<std::uint64_t> word_hashes(Analysis const& analysis) {
    std::vector<std::uint64_t> out;
    for (Sentence const& sentence : analysis.segmentation.sentences) {
        if (sentence.kind == BlockKind::headline) {
            continue;
        }
        for (Token const& token : analysis.segmentation.tokens_of(sentence)) {
            if (token.kind == TokenKind::word || token.kind == TokenKind::number) {
                out.push_back(hash_of(to_lower(slice(analysis.article.text(), token.span))));
            }
        }
    }
    return out;
}

std::vector<std::uint64_t> shingles(std::vector<std::uint64_t> const& words) {
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t k = 0; k < shingle_words; ++k) {
            hash = (hash ^ words[i + k]) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 31;
        }
        out.push_back(hash);
    }
    return out;
}

using Owners = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

// Part of the words that lie in runs owned by both.
double share(std::vector<std::uint64_t> const& runs, Owners const& owners, std::uint32_t other) {
    std::size_t shared = 0;
    std::size_t covered_to = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::vector<std::uint32_t> const& list = owners.at(runs[i]);
        if (std::binary_search(list.begin(), list.end(), other)) {
            shared += i + shingle_words - std::max(covered_to, i);
            covered_to = i + shingle_words;
        }
    }
    return static_cast<double>(shared) / static_cast<double>(runs.size() + shingle_words - 1);
}

} // namespace

std::vector<SharedText> find_shared_text(std::span<Analysis const> analyses,
                                         std::vector<ArticleIndex> const& order, double least) {
    // Places in `order` stand for the articles until the end.
    std::vector<std::vector<std::uint64_t>> runs;
    Owners owners;
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        runs.push_back(shingles(word_hashes(analyses[order[place]])));
        for (std::uint64_t const run : runs.back()) {
            std::vector<std::uint32_t>& list = owners[run];
            if (list.size() < articles_a_shingle && (list.empty() || list.back() != place)) {
                list.push_back(place);
            }
        }
    }
    std::vector<SharedText> out;
    for (std::uint32_t b = 0; b < order.size(); ++b) {
        std::map<std::uint32_t, std::size_t> counts;
        for (std::uint64_t const run : runs[b]) {
            for (std::uint32_t const a : owners.at(run)) {
                if (a < b) {
                    ++counts[a];
                }
            }
        }
        std::vector<std::pair<std::size_t, std::uint32_t>> partners;
        for (auto const& [a, count] : counts) {
            partners.emplace_back(count, a);
        }
        std::sort(partners.begin(), partners.end(), [](auto const& x, auto const& y) {
            return x.first != y.first ? x.first > y.first : x.second < y.second;
        });
        partners.resize(std::min(partners.size(), partners_an_article));
        for (auto const& [count, a] : partners) {
            // Both shares are counted on runs that a owns; b may be too late in a full list.
            double const of_b = share(runs[b], owners, a);
            double const of_a =
                std::min(1.0, of_b * static_cast<double>(runs[b].size() + shingle_words - 1) /
                                  static_cast<double>(runs[a].size() + shingle_words - 1));
            if (std::max(of_a, of_b) >= least) {
                out.push_back({order[a], order[b], of_a, of_b});
            }
        }
    }
    return out;
}

} // namespace gainsay
