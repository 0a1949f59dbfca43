#include <gainsay/finding/retelling.h>
#include <gainsay/graph/alignment.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace gainsay {

namespace {

struct Nearest {
    std::uint32_t sentence = 0xFFFFFFFF;
    double alike = 0;
    double covered = 0;
};

// The sentence of `other`'s article that is likest to the record's.
Nearest find_nearest(StoryContent const& content, Record const& record, Record const& other,
                     Facts const& facts) {
    std::size_t const place = content.place_of(record.article);
    std::size_t const there = content.place_of(other.article);
    auto const own = content.of_sentence(place, facts.assertion(record)->sentence);
    Nearest out;
    std::size_t const count = facts.analysis(other).segmentation.sentences.size();
    for (std::uint32_t s = 0; s < count; ++s) {
        Alignment const alignment =
            align(content, {place, own}, {there, content.of_sentence(there, s)});
        if (alignment.alike() > out.alike) {
            out = {s, alignment.alike(), alignment.first_covered()};
        }
    }
    return out;
}

Nearest const& nearest(StoryContent const& content, Record const& record, Record const& other,
                       Facts const& facts) {
    return facts.memory->of<Nearest>(record, {other.article, other.article},
                                     [&] { return find_nearest(content, record, other, facts); });
}

bool declares(ArticleIndex article, ArticleIndex source, Facts const& facts) {
    if (!facts.sources_of) {
        return false;
    }
    auto const sources = facts.sources_of(article);
    return std::find(sources.begin(), sources.end(), source) != sources.end();
}

} // namespace

std::optional<Decimal> retold_part(Record const& a, Record const& b, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    bool const claims = facts.assertion(a) != nullptr && facts.assertion(b) != nullptr;
    bool const rewrite =
        declares(a.article, b.article, facts) || declares(b.article, a.article, facts);
    if (content == nullptr || !claims || a.story != b.story || !rewrite) {
        return std::nullopt;
    }
    Nearest const& to_b = nearest(*content, a, b, facts);
    Nearest const& to_a = nearest(*content, b, a, facts);
    double best = 0;
    if (to_b.sentence == facts.assertion(b)->sentence) {
        best = to_b.covered;
    }
    if (to_a.sentence == facts.assertion(a)->sentence) {
        best = std::max(best, to_a.covered);
    }
    return Decimal::make(std::lround(100 * best), 2);
}

} // namespace gainsay
