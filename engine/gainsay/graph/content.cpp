#include <gainsay/base/utf8.h>
#include <gainsay/graph/content.h>
#include <gainsay/graph/noun_phrase.h>
#include <gainsay/graph/word_relations.h>
#include <gainsay/syntax/lemma.h>
#include <gainsay/value/time_length.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace gainsay {

namespace {

// A time or amount of which it cannot be said whether it is the same.
constexpr double unknown_value = 0.3;
// A story's rarity is reckoned as if it had so many more sentences about other things.
constexpr double other_sentences = 20;
constexpr std::array<std::string_view, 14> empty_verbs = {"be",   "have", "do",   "make", "take",
                                                          "get",  "go",   "come", "say",  "tell",
                                                          "give", "let",  "see",  "put"};

double class_weight(ContentItem const& item) {
    switch (item.kind) {
    case ContentKind::time:
        return 0.8;
    case ContentKind::amount:
        return 1.1;
    case ContentKind::name:
        return 1;
    case ContentKind::word:
        return item.upos == Upos::adv    ? 0.4
               : item.upos == Upos::verb ? 0.8
               : item.upos == Upos::adj  ? 0.8
                                         : 1;
    }
    return 1;
}

// Spans in text order, with a number each.
struct Stretch {
    Span span;
    ContentKind kind;
    std::uint32_t value; // time, amount or entity
};

// "ninety minutes", "an hour and a half"
bool are_one_length(TimeExpression const& x, TimeExpression const& y) {
    auto const a = parse_duration(x.value);
    auto const b = parse_duration(y.value);
    return a && b && !a->unsaid && !b->unsaid && a->total == b->total;
}

} // namespace

StoryContent::StoryContent(std::span<Analysis const> analyses,
                           std::vector<ArticleIndex> const& articles, StoryEntities const& entities,
                           Lexicon const& lexicon)
    : analyses_(analyses), articles_(articles), lexicon_(&lexicon) {
    items_.resize(articles.size());
    references_.resize(articles.size());
    sentence_starts_.resize(articles.size());
    for (EntityNode const& node : entities.nodes) {
        std::string const name = to_lower(node.name);
        if (lexicon.listed(name, WordList::country)) {
            std::string_view const country = lexicon.list_value(name, WordList::country);
            countries_.emplace(country.empty() ? name : std::string(country), node.id);
        }
    }
    for (std::size_t place = 0; place < articles.size(); ++place) {
        places_.emplace(articles[place], place);
        read(place, entities);
        read_references(place, entities);
        sentences_ += static_cast<double>(analysis(place).segmentation.sentences.size());
    }
    for (std::uint32_t place = 0; place < items_.size(); ++place) {
        for (std::uint32_t i = 0; i < items_[place].size(); ++i) {
            Term& term = terms_[items_[place][i].term];
            bool const again =
                !term.occurrences.empty() && term.occurrences.back().place == place &&
                items_[place][term.occurrences.back().item].sentence == items_[place][i].sentence;
            term.sentences += again ? 0 : 1;
            term.occurrences.push_back({place, i});
        }
    }
    for (Term& term : terms_) {
        term.rarity = std::log((sentences_ + other_sentences) / (term.sentences + 0.5));
    }
    relate_words();
}

std::uint32_t StoryContent::intern(ContentKind kind, WordClass word_class, std::string text) {
    std::string key = text;
    key += static_cast<char>('0' + static_cast<int>(kind));
    key += static_cast<char>('0' + static_cast<int>(word_class));
    auto const [at, is_new] =
        numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(terms_.size()));
    if (is_new) {
        terms_.push_back({kind, word_class, std::move(text), 0, 0, {}, {}});
    }
    return at->second;
}

void StoryContent::read(std::size_t place, StoryEntities const& entities) {
    Analysis const& analysis = this->analysis(place);
    std::string_view const text = analysis.article.text();
    std::vector<Stretch> stretches;
    for (std::uint32_t i = 0; i < analysis.values.times.size(); ++i) {
        stretches.push_back({analysis.values.times[i].span, ContentKind::time, i});
    }
    for (std::uint32_t i = 0; i < analysis.values.quantities.size(); ++i) {
        stretches.push_back({analysis.values.quantities[i].span, ContentKind::amount, i});
    }
    for (EntityIndex e = 0; e < analysis.entities.size(); ++e) {
        for (Span const mention : analysis.entities[e].mentions) {
            stretches.push_back({mention, ContentKind::name, entities.node_of[place][e]});
        }
    }
    // Of stretches that overlap, the one that begins first counts, of those the longest.
    std::stable_sort(stretches.begin(), stretches.end(), [](Stretch const& a, Stretch const& b) {
        return a.span.begin < b.span.begin ||
               (a.span.begin == b.span.begin && a.span.end > b.span.end);
    });
    std::vector<ContentItem>& out = items_[place];
    auto stretch = stretches.begin();
    Span taken; // by the last stretch
    auto const& sentences = analysis.segmentation.sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        sentence_starts_[place].push_back(static_cast<std::uint32_t>(out.size()));
        for (std::uint32_t t = sentences[s].first_token; t < sentences[s].end_token; ++t) {
            Token const& token = analysis.segmentation.tokens[t];
            Node const& node = analysis.nodes[t];
            while (stretch != stretches.end() && stretch->span.begin < token.span.end) {
                if (stretch->span.begin >= taken.end &&
                    stretch->span.begin >= sentences[s].span.begin) {
                    ContentItem item{stretch->span, 0, s, stretch->value, stretch->kind, node.upos};
                    if (stretch->kind == ContentKind::time) {
                        item.term = intern(item.kind, WordClass::noun,
                                           analysis.values.times[stretch->value].value);
                    } else if (stretch->kind == ContentKind::amount) {
                        Quantity const& amount = analysis.values.quantities[stretch->value];
                        item.term = intern(item.kind, WordClass::noun,
                                           amount.dimension + " " + amount.value.to_string() + " " +
                                               amount.unit);
                    } else {
                        item.entity = entities.nodes[stretch->value].kind;
                        item.term =
                            intern(item.kind, WordClass::noun, std::to_string(stretch->value));
                    }
                    // A description ("the minister") is a name for whom it means, and words too.
                    bool const names = stretch->kind != ContentKind::name ||
                                       node.upos == Upos::propn || node.upos == Upos::pron;
                    taken = names ? stretch->span : Span{stretch->span.begin, stretch->span.begin};
                    out.push_back(item);
                }
                ++stretch;
            }
            if (token.span.begin < taken.end || token.kind != TokenKind::word) {
                continue;
            }
            auto const c = word_class(node.upos);
            if (!c) {
                continue;
            }
            std::string const form = to_lower(slice(text, token.span));
            if (lexicon_->listed(form, WordList::demonym)) {
                auto const at =
                    countries_.find(std::string(lexicon_->list_value(form, WordList::demonym)));
                if (at != countries_.end()) {
                    out.push_back(
                        {token.span,
                         intern(ContentKind::name, WordClass::noun, std::to_string(at->second)), s,
                         0, ContentKind::name, node.upos, EntityKind::place});
                    continue;
                }
            }
            std::string word = lemma(form, node.upos == Upos::propn ? Upos::noun : node.upos,
                                     node.xpos, *lexicon_);
            bool const empty =
                word.size() < 2 || lexicon_->listed(form, WordList::stop_word) ||
                lexicon_->listed(word, WordList::stop_word) ||
                (c == WordClass::verb &&
                 std::find(empty_verbs.begin(), empty_verbs.end(), word) != empty_verbs.end());
            if (!empty) {
                out.push_back({token.span, intern(ContentKind::word, *c, std::move(word)), s, 0,
                               ContentKind::word, node.upos});
            }
        }
    }
    sentence_starts_[place].push_back(static_cast<std::uint32_t>(out.size()));
}

void StoryContent::read_references(std::size_t place, StoryEntities const& entities) {
    Analysis const& analysis = this->analysis(place);
    std::vector<ContentItem>& out = references_[place];
    for (EntityIndex e = 0; e < analysis.entities.size(); ++e) {
        Entity const& entity = analysis.entities[e];
        if (!entity.named()) {
            read_descriptions(place, entity);
            continue;
        }
        std::uint32_t const node = entities.node_of[place][e];
        ContentItem item;
        item.term = intern(ContentKind::name, WordClass::noun, std::to_string(node));
        item.kind = ContentKind::name;
        item.entity = entities.nodes[node].kind;
        for (Span const reference : entity.references) {
            item.span = reference;
            out.push_back(item);
        }
    }
    std::sort(out.begin(), out.end(), [](ContentItem const& a, ContentItem const& b) {
        return a.span.begin < b.span.begin;
    });
}

// "They" after "the passengers": the passengers.
void StoryContent::read_descriptions(std::size_t place, Entity const& entity) {
    Analysis const& analysis = this->analysis(place);
    std::optional<std::uint32_t> described; // the term of the head
    for (Span const reference : entity.references) {
        auto const phrase = noun_phrase(analysis, reference);
        if (!phrase) {
            continue;
        }
        Span const head = analysis.segmentation.tokens[phrase->top].span;
        if (analysis.nodes[phrase->top].upos != Upos::pron) {
            auto const items = within(place, head);
            bool const word = !items.empty() && items.front().kind == ContentKind::word;
            described = word ? std::optional(items.front().term) : described;
        } else if (described) {
            ContentItem item;
            item.span = head;
            item.term = *described;
            item.upos = Upos::noun;
            references_[place].push_back(item);
        }
    }
}

std::optional<ContentItem> StoryContent::referent(std::size_t place, Span word) const {
    constexpr std::ptrdiff_t nested = 8; // phrases around a word, about
    std::vector<ContentItem> const& all = references_[place];
    auto const after = std::upper_bound(
        all.begin(), all.end(), word.begin,
        [](std::uint32_t begin, ContentItem const& item) { return begin < item.span.begin; });
    for (auto at = after; at != all.begin() && after - at < nested;) {
        --at;
        if (at->span.contains(word)) {
            return *at;
        }
    }
    return std::nullopt;
}

void StoryContent::relate_words() {
    std::vector<BaseWord> words;
    std::vector<std::uint32_t> term_of;
    for (std::uint32_t t = 0; t < terms_.size(); ++t) {
        if (terms_[t].kind == ContentKind::word) {
            words.push_back({terms_[t].text, terms_[t].word_class});
            term_of.push_back(t);
        }
    }
    auto const related = gainsay::relate_words(words, *lexicon_);
    for (std::size_t w = 0; w < words.size(); ++w) {
        for (RelatedWord const& other : related[w]) {
            terms_[term_of[w]].related.push_back({term_of[other.word], other.likeness});
        }
    }
}

std::span<ContentItem const> StoryContent::items(std::size_t place) const {
    return items_[place];
}

std::span<ContentItem const> StoryContent::of_sentence(std::size_t place,
                                                       std::uint32_t sentence) const {
    auto const& starts = sentence_starts_[place];
    return std::span(items_[place])
        .subspan(starts[sentence], starts[sentence + 1] - starts[sentence]);
}

std::span<ContentItem const> StoryContent::within(std::size_t place, Span span) const {
    auto const& items = items_[place];
    auto const first = std::lower_bound(
        items.begin(), items.end(), span.begin,
        [](ContentItem const& item, std::uint32_t begin) { return item.span.begin < begin; });
    auto last = first;
    while (last != items.end() && last->span.begin < span.end) {
        ++last;
    }
    return {first, last};
}

std::vector<ContentItem> StoryContent::of_statement(std::size_t place,
                                                    Assertion const& assertion) const {
    auto const own = within(place, assertion.span);
    std::vector<ContentItem> out(own.begin(), own.end());
    for (Phrase const* party : {&assertion.subject, &assertion.object}) {
        if (!party->span.empty() && !assertion.span.overlaps(party->span)) {
            auto const items = within(place, party->span);
            out.insert(out.end(), items.begin(), items.end());
        }
    }
    std::sort(out.begin(), out.end(), [](ContentItem const& a, ContentItem const& b) {
        return a.span.begin < b.span.begin;
    });
    return out;
}

std::vector<ContentItem> StoryContent::meant_in(std::size_t place,
                                                Assertion const& assertion) const {
    std::vector<ContentItem> out = of_statement(place, assertion);
    for (Phrase const* party : {&assertion.subject, &assertion.object}) {
        auto const meant = referent(place, party->head);
        if (meant && meant->span == party->head && within(place, party->head).empty()) {
            out.push_back(*meant);
        }
    }
    std::sort(out.begin(), out.end(), [](ContentItem const& a, ContentItem const& b) {
        return a.span.begin < b.span.begin;
    });
    return out;
}

std::size_t StoryContent::index_of(std::size_t place, ContentItem const& item) const {
    auto const& items = items_[place];
    auto at = std::lower_bound(
        items.begin(), items.end(), item.span.begin,
        [](ContentItem const& one, std::uint32_t begin) { return one.span.begin < begin; });
    while (at->term != item.term) {
        ++at; // a description and its first word begin together
    }
    return static_cast<std::size_t>(at - items.begin());
}

double StoryContent::weight(ContentItem const& item) const {
    return class_weight(item) * terms_[item.term].rarity;
}

std::span<RelatedTerm const> StoryContent::related(std::uint32_t term) const {
    return terms_[term].related;
}

std::span<StoryContent::Occurrence const> StoryContent::occurrences(std::uint32_t term) const {
    return terms_[term].occurrences;
}

double StoryContent::likeness(std::size_t place_a, ContentItem const& a, std::size_t place_b,
                              ContentItem const& b) const {
    if (a.kind == ContentKind::time && b.kind == ContentKind::time) {
        TimeExpression const& x = analysis(place_a).values.times[a.value];
        TimeExpression const& y = analysis(place_b).values.times[b.value];
        Truth const apart = disjoint(x, y);
        bool const same = x.value == y.value || are_one_length(x, y);
        return apart == Truth::yes ? 0 : apart == Truth::no || same ? 1 : unknown_value;
    }
    if (a.kind == ContentKind::amount && b.kind == ContentKind::amount) {
        Quantity const& x = analysis(place_a).values.quantities[a.value];
        Quantity const& y = analysis(place_b).values.quantities[b.value];
        Truth const apart = disjoint(x, y);
        return apart == Truth::yes                                      ? 0
               : same_measure(x, y) == Truth::yes && apart == Truth::no ? 1
                                                                        : 0;
    }
    if (a.term == b.term) {
        return 1;
    }
    auto const& list = terms_[a.term].related;
    auto const at =
        std::lower_bound(list.begin(), list.end(), b.term,
                         [](RelatedTerm const& r, std::uint32_t term) { return r.term < term; });
    return at != list.end() && at->term == b.term ? at->likeness : 0;
}

} // namespace gainsay
