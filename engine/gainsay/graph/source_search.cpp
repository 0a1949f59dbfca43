#include <gainsay/article/words.h>
#include <gainsay/base/utf8.h>
#include <gainsay/graph/near_words.h>
#include <gainsay/graph/source_search.h>
#include <gainsay/syntax/lemma.h>

#include <algorithm>

namespace gainsay {

namespace {

constexpr std::size_t beginning = 5; // letters
constexpr std::size_t most_matches = 64;
constexpr float same_form = 0.95F;
constexpr float same_beginning = 0.6F;
constexpr float same_speech = 0.75F; // another word for saying
constexpr float same_number = 0.9F;
constexpr float by_sums = 0.85F;
// Amounts of one sentence that are tried as a sum.
constexpr std::size_t most_summands = 8;

} // namespace

SourceSearch::SourceSearch(StoryContent const& content, std::vector<std::size_t> const& sources,
                           Lexicon const& lexicon)
    : content_(&content), lexicon_(&lexicon), sources_(sources),
      first_sentence_(content.article_count(), SourceMatch::no_item) {
    for (std::size_t const place : sources_) {
        first_sentence_[place] = static_cast<std::uint32_t>(sentences_.size());
        auto const count = content.analysis(place).segmentation.sentences.size();
        for (std::uint32_t s = 0; s < count; ++s) {
            sentences_.push_back({place, s});
        }
    }
    for (std::size_t const place : sources_) {
        auto const items = content.items(place);
        for (std::uint32_t i = 0; i < items.size(); ++i) {
            Amount const one{first_sentence_[place] + items[i].sentence, i, items[i].value};
            if (items[i].kind == ContentKind::amount) {
                amounts_.push_back(one);
            } else if (items[i].kind == ContentKind::time) {
                times_.push_back(one);
            }
        }
    }
    read_words();
}

void SourceSearch::add_word(std::string const& word, std::uint32_t sentence) {
    auto [at, is_new] = words_.try_emplace(word);
    if (at->second.empty() || at->second.back() != sentence) {
        at->second.push_back(sentence);
    }
    if (is_new && word.size() >= beginning) {
        beginnings_[word.substr(0, beginning)].push_back(word);
    }
}

// What somebody says, thinks or finds.
bool SourceSearch::is_said(Analysis const& analysis, Sentence const& sentence,
                           Node const& node) const {
    if (universal(node.relation) != Relation::ccomp &&
        universal(node.relation) != Relation::parataxis) {
        return false;
    }
    std::uint32_t const head = sentence.first_token + node.head;
    std::string_view const verb =
        slice(analysis.article.text(), analysis.segmentation.tokens[head].span);
    return lexicon_->listed(lemma(verb, Upos::verb, analysis.nodes[head].xpos, *lexicon_),
                            WordList::saying_verb);
}

void SourceSearch::read_words() {
    for (std::uint32_t number = 0; number < sentences_.size(); ++number) {
        auto const [place, sentence] = sentences_[number];
        Analysis const& analysis = content_->analysis(place);
        Sentence const& span = analysis.segmentation.sentences[sentence];
        for (std::uint32_t t = span.first_token; t < span.end_token; ++t) {
            Token const& token = analysis.segmentation.tokens[t];
            if (token.kind == TokenKind::punctuation) {
                continue;
            }
            std::string const form = to_lower(slice(analysis.article.text(), token.span));
            add_word(form, number);
            Node const& node = analysis.nodes[t];
            if (is_said(analysis, span, node) && (said_.empty() || said_.back() != number)) {
                said_.push_back(number);
            }
            std::string const base = lemma(form, node.upos == Upos::propn ? Upos::noun : node.upos,
                                           node.xpos, *lexicon_);
            if (base != form) {
                add_word(base, number);
            }
            for (NearLine& line : near_lines(analysis, span, t, *lexicon_)) {
                near_[std::move(line.key)].push_back(
                    {number, SourceMatch::no_item, line.likeness});
            }
        }
    }
    for (std::size_t const place : sources_) {
        Article const& article = content_->analysis(place).article;
        for (std::string const* const text :
             {&article.title, &article.source, &article.author, &article.place, &article.wire}) {
            for (std::string const& word : words_of(*text)) {
                about_.emplace(word, 0);
            }
        }
    }
}

void SourceSearch::add_words(std::uint32_t sentence, std::set<std::string>& out) const {
    Analysis const& analysis = content_->analysis(sentences_[sentence].place);
    Sentence const& one = analysis.segmentation.sentences[sentences_[sentence].sentence];
    for (Token const& token : analysis.segmentation.tokens_of(one)) {
        out.insert(to_lower(slice(analysis.article.text(), token.span)));
    }
}

bool SourceSearch::has_word(std::string const& lower) const {
    return words_.contains(lower) || about_.contains(lower);
}

std::span<ContentItem const> SourceSearch::items(std::uint32_t sentence) const {
    return content_->of_sentence(sentences_[sentence].place, sentences_[sentence].sentence);
}

void SourceSearch::by_words(std::size_t place, ContentItem const& item,
                            std::vector<SourceMatch>& out) const {
    std::vector<std::string> const words =
        words_of(slice(content_->analysis(place).article.text(), item.span));
    std::size_t telling = 0;
    std::size_t known = 0;
    std::vector<std::uint32_t> where;
    for (std::string const& word : words) {
        if (lexicon_->listed(word, WordList::stop_word)) {
            continue;
        }
        ++telling;
        known += has_word(word) ? 1 : 0;
        if (auto const at = words_.find(word); at != words_.end()) {
            where.insert(where.end(), at->second.begin(), at->second.end());
        }
    }
    if (telling == 0 || known == 0) {
        return;
    }
    float const part = same_form * static_cast<float>(known) / static_cast<float>(telling);
    std::sort(where.begin(), where.end());
    where.erase(std::unique(where.begin(), where.end()), where.end());
    for (std::uint32_t const sentence : where) {
        out.push_back({sentence, SourceMatch::no_item, part});
    }
    if (where.empty()) { // in a title or publisher's name
        out.push_back({0, SourceMatch::no_item, part});
    }
}

// The item's word, and phrases of words that hold it ("at the wheel").
void SourceSearch::by_near_words(std::size_t place, ContentItem const& item,
                                 std::vector<SourceMatch>& out) const {
    constexpr std::uint32_t before = 2;
    Analysis const& analysis = content_->analysis(place);
    Sentence const& sentence = analysis.segmentation.sentences[item.sentence];
    auto const& tokens = analysis.segmentation.tokens;
    std::uint32_t token = sentence.first_token;
    while (token < sentence.end_token && tokens[token].span.begin < item.span.begin) {
        ++token;
    }
    std::uint32_t const first = std::max(sentence.first_token, token - std::min(token, before));
    for (std::uint32_t t = first; t <= token && t < sentence.end_token; ++t) {
        for (NearLine const& line : near_lines(analysis, sentence, t, *lexicon_)) {
            auto const at = line.end > token ? near_.find(mirrored(line.key)) : near_.end();
            if (at != near_.end()) {
                for (SourceMatch match : at->second) {
                    match.likeness = std::min(match.likeness, line.likeness);
                    out.push_back(match);
                }
            }
        }
    }
}

void SourceSearch::by_beginning(std::string_view word, std::vector<SourceMatch>& out) const {
    if (word.size() < beginning + 1) {
        return;
    }
    auto const at = beginnings_.find(std::string(word.substr(0, beginning)));
    if (at == beginnings_.end()) {
        return;
    }
    for (std::string const& other : at->second) {
        std::size_t same = 0;
        while (same < word.size() && same < other.size() && word[same] == other[same]) {
            ++same;
        }
        if (10 * same >= 7 * std::max(word.size(), other.size())) {
            for (std::uint32_t const sentence : words_.at(other)) {
                out.push_back({sentence, SourceMatch::no_item, same_beginning});
            }
        }
    }
}

void SourceSearch::by_arithmetic(Quantity const& wanted, std::vector<SourceMatch>& out) const {
    for (std::size_t i = 0; i < amounts_.size(); ++i) {
        auto amount = [&](std::size_t k) -> Quantity const& {
            Amount const& one = amounts_[k];
            return content_->analysis(sentences_[one.sentence].place).values.quantities[one.value];
        };
        std::optional<Decimal> sum = amount(i).value;
        for (std::size_t k = i + 1; k < amounts_.size() && k < i + most_summands; ++k) {
            if (amounts_[k].sentence > amounts_[i].sentence + 1) {
                break;
            }
            bool const alike = amount(k).dimension == amount(i).dimension;
            if (!alike) {
                continue;
            }
            auto const a = subtract(amount(i).value, amount(k).value);
            auto const b = subtract(amount(k).value, amount(i).value);
            auto const pair = add(amount(i).value, amount(k).value);
            sum = sum ? add(*sum, amount(k).value) : sum;
            if (a == wanted.value || b == wanted.value || pair == wanted.value ||
                sum == wanted.value) {
                out.push_back({amounts_[i].sentence, amounts_[i].item, by_sums});
                break;
            }
        }
    }
}

std::vector<SourceMatch> SourceSearch::matches(std::size_t place, ContentItem const& item) const {
    std::vector<SourceMatch> out;
    auto among = [&](std::vector<Amount> const& list) {
        for (Amount const& one : list) {
            std::size_t const other = sentences_[one.sentence].place;
            double const likeness =
                content_->likeness(place, item, other, content_->items(other)[one.item]);
            if (likeness > 0) {
                out.push_back({one.sentence, one.item, static_cast<float>(likeness)});
            }
        }
    };
    Analysis const& analysis = content_->analysis(place);
    switch (item.kind) {
    case ContentKind::amount: {
        among(amounts_);
        Quantity const& wanted = analysis.values.quantities[item.value];
        for (Amount const& one : amounts_) {
            Quantity const& other =
                content_->analysis(sentences_[one.sentence].place).values.quantities[one.value];
            if (other.value == wanted.value) {
                out.push_back({one.sentence, one.item, same_number});
            }
        }
        by_arithmetic(wanted, out);
        by_words(place, item, out);
        break;
    }
    case ContentKind::time:
        among(times_);
        by_words(place, item, out);
        break;
    case ContentKind::name:
    case ContentKind::word: {
        auto add = [&](std::uint32_t term, float likeness) {
            std::size_t count = 0;
            for (StoryContent::Occurrence const& at : content_->occurrences(term)) {
                if (first_sentence_[at.place] == SourceMatch::no_item) {
                    continue;
                }
                std::uint32_t const sentence = content_->items(at.place)[at.item].sentence;
                out.push_back({first_sentence_[at.place] + sentence, at.item, likeness});
                if (++count == most_matches) {
                    break;
                }
            }
        };
        add(item.term, 1);
        for (RelatedTerm const& other : content_->related(item.term)) {
            add(other.term, other.likeness);
        }
        by_words(place, item, out);
        if (item.upos == Upos::verb &&
            lexicon_->listed(content_->text(item.term), WordList::saying_verb)) {
            for (std::uint32_t const sentence : said_) {
                out.push_back({sentence, SourceMatch::no_item, same_speech});
            }
        }
        if (item.kind == ContentKind::word) {
            by_beginning(content_->text(item.term), out);
            by_near_words(place, item, out);
        }
        break;
    }
    }
    std::stable_sort(out.begin(), out.end(), [](SourceMatch const& a, SourceMatch const& b) {
        return a.sentence < b.sentence || (a.sentence == b.sentence && a.likeness > b.likeness);
    });
    out.erase(std::unique(out.begin(), out.end(),
                          [](SourceMatch const& a, SourceMatch const& b) {
                              return a.sentence == b.sentence;
                          }),
              out.end());
    return out;
}

} // namespace gainsay
