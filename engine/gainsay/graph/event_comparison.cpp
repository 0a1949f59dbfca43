#include <gainsay/graph/alignment.h>
#include <gainsay/graph/event_comparison.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <iterator>
#include <ratio>
#include <utility>

namespace gainsay {

namespace {

// A shorter sentence may be said twice of two things.
constexpr std::uint32_t telling_words = 6;
// Sentences of an article that count as its beginning.
constexpr std::uint32_t opening_sentences = 2;

template <class List>
void make_set(List& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

std::vector<std::uint32_t> named_with(EventMention const& mention) {
    std::vector<std::uint32_t> out = mention.frame.others;
    for (Participant const* const who : {&mention.frame.agent, &mention.frame.patient}) {
        out.insert(out.end(), who->entities.begin(), who->entities.end());
    }
    make_set(out);
    return out;
}

bool meet(std::vector<std::uint32_t> const& a, std::vector<std::uint32_t> const& b) {
    std::vector<std::uint32_t> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return !shared.empty();
}

Truth in_common(std::vector<std::uint32_t> const& a, std::vector<std::uint32_t> const& b) {
    return a.empty() || b.empty() ? Truth::unknown : truth(meet(a, b));
}

} // namespace

EventComparer::EventComparer(std::vector<EventMention> const& mentions, StoryContent const& content,
                             Lexicon const& lexicon)
    : mentions_(mentions), content_(content) {
    std::map<BaseWord, std::uint32_t> numbers;
    std::vector<BaseWord> words;
    for (EventMention const& mention : mentions) {
        BaseWord word{mention.word, mention.word_class};
        auto const [at, is_new] =
            numbers.try_emplace(word, static_cast<std::uint32_t>(words.size()));
        if (is_new) {
            words.push_back(std::move(word));
        }
        word_of_.push_back(at->second);
        told_.push_back(read(mention));
    }
    related_ = relate_words(words, lexicon);
    count_words();
    weigh_terms();
}

void EventComparer::count_words() {
    articles_telling_.resize(related_.size());
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
        std::uint32_t& here = tellings_[{word_of_[i], mentions_[i].place}];
        articles_telling_[word_of_[i]] += here == 0 ? 1 : 0;
        ++here;
    }
}

void EventComparer::weigh_terms() {
    for (std::size_t place = 0; place < content_.article_count(); ++place) {
        std::map<std::uint32_t, double> weights;
        for (ContentItem const& item : content_.items(place)) {
            weights.try_emplace(item.term, content_.weight(item));
        }
        double length = 0;
        for (auto const& [term, weight] : weights) {
            length += weight * weight;
        }
        std::vector<Term> terms;
        for (auto const& [term, weight] : weights) {
            terms.push_back({term, weight / std::sqrt(length)});
        }
        terms_.push_back(std::move(terms));
    }
}

EventComparer::Telling EventComparer::read(EventMention const& mention) {
    Telling out{marks(mention.frame.agent), marks(mention.frame.patient), {}, named_with(mention)};
    for (Adjunct const& adjunct : mention.frame.adjuncts) {
        Marks const more = marks(adjunct.what);
        Marks& all = out.adjuncts[adjunct.preposition];
        all.insert(all.end(), more.begin(), more.end());
        make_set(all);
    }
    return out;
}

EventComparer::Marks EventComparer::marks(Participant const& who) {
    Marks out;
    auto add = [&](std::string const& mark) {
        auto const number = static_cast<std::uint32_t>(marks_.size());
        out.push_back(marks_.try_emplace(mark, number).first->second);
    };
    for (std::uint32_t const node : who.entities) {
        add("#" + std::to_string(node));
    }
    for (std::string const& word : who.words) {
        add(word);
    }
    if (!who.head.empty()) {
        add(who.head);
    }
    make_set(out);
    return out;
}

double EventComparer::articles_alike(std::uint32_t a, std::uint32_t b) {
    std::uint64_t const key = (std::uint64_t{std::min(a, b)} << 32) | std::max(a, b);
    auto const [at, is_new] = articles_alike_.try_emplace(key, 0);
    if (is_new) {
        auto x = terms_[a].begin();
        auto y = terms_[b].begin();
        while (x != terms_[a].end() && y != terms_[b].end()) {
            if (x->term == y->term) {
                at->second += x->weight * y->weight;
                ++x;
                ++y;
            } else {
                x->term < y->term ? ++x : ++y;
            }
        }
    }
    return at->second;
}

double EventComparer::likeness(std::uint32_t a, std::uint32_t b) const {
    if (word_of_[a] == word_of_[b]) {
        return 1;
    }
    auto const& list = related_[word_of_[a]];
    auto const at = std::lower_bound(
        list.begin(), list.end(), word_of_[b],
        [](RelatedWord const& related, std::uint32_t word) { return related.word < word; });
    return at != list.end() && at->word == word_of_[b] ? at->likeness : 0;
}

EventComparison EventComparer::compare(std::uint32_t first, std::uint32_t second) {
    EventMention const& a = mentions_[first];
    EventMention const& b = mentions_[second];
    Telling const& told_a = told_[first];
    Telling const& told_b = told_[second];
    EventComparison out;
    out.predicate = likeness(first, second);
    out.agent = in_common(told_a.agent, told_b.agent);
    out.patient = in_common(told_a.patient, told_b.patient);
    bool const crossed = meet(told_a.agent, told_b.patient) || meet(told_a.patient, told_b.agent);
    out.crossed = crossed ? Truth::yes : Truth::unknown;
    for (auto const& [preposition, what] : told_a.adjuncts) {
        auto const other = told_b.adjuncts.find(preposition);
        if (other != told_b.adjuncts.end() && out.adjuncts != Truth::yes) {
            Truth const both = in_common(what, other->second);
            out.adjuncts = both == Truth::unknown ? out.adjuncts : both;
        }
    }
    if (a.frame.place != no_entity && b.frame.place != no_entity) {
        out.place = truth(a.frame.place == b.frame.place);
    }
    compare_times(a, b, out);
    out.names_shared = meet(told_a.names, told_b.names);
    out.names_apart = !told_a.names.empty() && !told_b.names.empty() && !out.names_shared;
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
    compare_articles(first, second, out);
    return out;
}

void EventComparer::compare_times(EventMention const& a, EventMention const& b,
                                  EventComparison& out) const {
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
}

void EventComparer::compare_articles(std::uint32_t first, std::uint32_t second,
                                     EventComparison& out) {
    EventMention const& a = mentions_[first];
    EventMention const& b = mentions_[second];
    out.one_article = a.place == b.place;
    out.opening = !out.one_article && std::max(a.sentence, b.sentence) < opening_sentences;
    out.articles = articles_alike(a.place, b.place);
    auto told = [&](std::uint32_t mention, std::uint32_t beside) {
        std::uint32_t const word = word_of_[mention];
        std::uint32_t const these = !out.one_article && tellings_.contains({word, beside}) ? 2 : 1;
        return static_cast<double>(articles_telling_[word] - these) /
               static_cast<double>(content_.article_count());
    };
    out.told_by = std::max(told(first, b.place), told(second, a.place));
    out.tellings = static_cast<double>(tellings_.at({word_of_[first], a.place})) *
                   static_cast<double>(tellings_.at({word_of_[second], b.place}));
    auto const& published_a = content_.analysis(a.place).article.published;
    auto const& published_b = content_.analysis(b.place).article.published;
    if (published_a && published_b) {
        std::chrono::duration<double, std::ratio<86400>> const gap =
            instant(*published_a) - instant(*published_b);
        out.days_apart = std::abs(gap.count());
    }
}

} // namespace gainsay
