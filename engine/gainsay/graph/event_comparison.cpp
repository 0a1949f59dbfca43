#include <gainsay/graph/alignment.h>
#include <gainsay/graph/event_comparison.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <iterator>
#include <ratio>

namespace gainsay {

namespace {

// A shorter sentence may be said twice of two things.
constexpr std::uint32_t telling_words = 6;

std::vector<std::uint32_t> named_with(EventMention const& mention) {
    std::vector<std::uint32_t> out = mention.frame.others;
    for (Participant const* const who : {&mention.frame.agent, &mention.frame.patient}) {
        out.insert(out.end(), who->entities.begin(), who->entities.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool meet(std::vector<std::uint32_t> const& a, std::vector<std::uint32_t> const& b) {
    std::vector<std::uint32_t> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return !shared.empty();
}

ContentItem const* head_item(StoryContent const& content, EventMention const& mention) {
    for (ContentItem const& item : content.within(mention.place, mention.head)) {
        if (item.kind == ContentKind::word && item.span == mention.head) {
            return &item;
        }
    }
    return nullptr;
}

} // namespace

EventComparer::EventComparer(StoryContent const& content, Lexicon const& lexicon)
    : content_(content), lexicon_(lexicon) {
    for (std::size_t place = 0; place < content.article_count(); ++place) {
        terms_.push_back(weighed_terms(content, place));
    }
}

double EventComparer::articles_alike(std::uint32_t a, std::uint32_t b) {
    std::uint64_t const key = (std::uint64_t{std::min(a, b)} << 32) | std::max(a, b);
    auto const [at, is_new] = articles_alike_.try_emplace(key, 0);
    if (is_new) {
        at->second = gainsay::likeness(terms_[a], terms_[b]);
    }
    return at->second;
}

double EventComparer::likeness(EventMention const& a, EventMention const& b) const {
    if (a.word == b.word) {
        return a.word_class == b.word_class ? 1 : 0.95;
    }
    ContentItem const* const x = head_item(content_, a);
    ContentItem const* const y = head_item(content_, b);
    return x != nullptr && y != nullptr ? content_.likeness(a.place, *x, b.place, *y) : 0;
}

EventComparison EventComparer::compare(EventMention const& a, EventMention const& b) {
    EventComparison out;
    out.predicate = likeness(a, b);
    out.agent = same(a.frame.agent, b.frame.agent, lexicon_);
    out.patient = same(a.frame.patient, b.frame.patient, lexicon_);
    Truth const one = same(a.frame.agent, b.frame.patient, lexicon_);
    Truth const other = same(a.frame.patient, b.frame.agent, lexicon_);
    out.crossed = one == Truth::yes || other == Truth::yes ? Truth::yes : Truth::unknown;
    if (a.frame.place != no_entity && b.frame.place != no_entity) {
        out.place = truth(a.frame.place == b.frame.place);
    }
    for (std::uint32_t const t : a.times) {
        for (std::uint32_t const u : b.times) {
            TimeExpression const& x = content_.analysis(a.place).values.times[t];
            TimeExpression const& y = content_.analysis(b.place).values.times[u];
            Truth const apart = disjoint(x, y);
            if (out.time != Truth::yes && apart != Truth::unknown) {
                out.time = truth(apart == Truth::no);
            }
        }
    }
    std::vector<std::uint32_t> const names_a = named_with(a);
    std::vector<std::uint32_t> const names_b = named_with(b);
    out.names_shared = meet(names_a, names_b);
    out.names_apart = !names_a.empty() && !names_b.empty() && !out.names_shared;
    std::array<Span, 1> const head_a = {a.head};
    std::array<Span, 1> const head_b = {b.head};
    auto const rest_a = outside(content_.of_sentence(a.place, a.sentence), head_a);
    auto const rest_b = outside(content_.of_sentence(b.place, b.sentence), head_b);
    out.surroundings = align(content_, {a.place, rest_a}, {b.place, rest_b}).alike();
    Sentence const& in_a = content_.analysis(a.place).segmentation.sentences[a.sentence];
    Sentence const& in_b = content_.analysis(b.place).segmentation.sentences[b.sentence];
    out.copied = in_a.end_token - in_a.first_token >= telling_words &&
                 a.head.begin - in_a.span.begin == b.head.begin - in_b.span.begin &&
                 slice(content_.analysis(a.place).article.text(), in_a.span) ==
                     slice(content_.analysis(b.place).article.text(), in_b.span);
    out.one_article = a.place == b.place;
    out.articles = articles_alike(a.place, b.place);
    auto const& published_a = content_.analysis(a.place).article.published;
    auto const& published_b = content_.analysis(b.place).article.published;
    if (published_a && published_b) {
        std::chrono::duration<double, std::ratio<86400>> const gap =
            instant(*published_a) - instant(*published_b);
        out.days_apart = std::abs(gap.count());
    }
    return out;
}

} // namespace gainsay
