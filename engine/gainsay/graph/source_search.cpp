#include <gainsay/article/words.h>
#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/graph/near_words.h>
#include <gainsay/graph/source_search.h>
#include <gainsay/syntax/lemma.h>

#include <algorithm>
#include <array>
#include <optional>

namespace gainsay {

namespace {

constexpr std::size_t beginning = 5; // letters
constexpr std::size_t most_matches = 64;
constexpr float same_form = 0.95F;
constexpr float same_beginning = 0.6F;
constexpr float same_speech = 0.75F; // another word for saying
constexpr float same_number = 0.9F;
constexpr float by_sums = 0.85F;
constexpr float same_figures = 0.8F; // "nine days before" and "nine days earlier"
// "More than 90" may stand for 99, "almost 100" too.
Decimal const looseness = Decimal::make(11, 1).value();
constexpr Decimal hundred = 100;
// Amounts of one sentence that are tried as a sum.
constexpr std::size_t most_summands = 8;

// Whether what is said so may be this value, exactly or about.
bool may_be(Quantity const& said, Decimal value) {
    if (value == said.value) {
        return true;
    }
    switch (said.modifier) {
    case Modifier::more:
    case Modifier::at_least: {
        auto const most = multiply(said.value, looseness);
        return said.value < value && most && value <= *most;
    }
    case Modifier::less:
    case Modifier::at_most: {
        auto const most = multiply(value, looseness);
        return value < said.value && most && said.value <= *most;
    }
    case Modifier::about:
        return said.low && said.high && *said.low <= value && value <= *said.high;
    default:
        return false;
    }
}

// "A fifth", "20 per cent" and "one in five" in hundredths; nothing of other amounts.
std::optional<Decimal> hundredths(Quantity const& amount) {
    if (amount.unit == "percent") {
        return amount.value;
    }
    auto const part = multiply(amount.value, hundred);
    return amount.unit.empty() && part && *part < hundred ? part : std::nullopt;
}

// "Seven months" is told by "the seventh month".
std::vector<std::string> forms_of_figure(std::string const& word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> irregular = {
        {{"one", "first"},
         {"two", "second"},
         {"three", "third"},
         {"five", "fifth"},
         {"eight", "eighth"},
         {"nine", "ninth"}}};
    std::vector<std::string> out = {word, word + "th"};
    if (word.ends_with('s')) {
        out.push_back(word.substr(0, word.size() - 1));
    }
    for (auto const& [number, ordinal] : irregular) {
        if (word == number) {
            out.emplace_back(ordinal);
        }
    }
    return out;
}

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
                near_[std::move(line.key)].push_back({number, SourceMatch::no_item, line.likeness});
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
            auto fits = [&](std::optional<Decimal> const& value) {
                return value && may_be(wanted, *value);
            };
            if (fits(a) || fits(b) || fits(pair) || fits(sum)) {
                out.push_back({amounts_[i].sentence, amounts_[i].item, by_sums});
                break;
            }
        }
    }
}

// "A fifth" for "20 per cent".
void SourceSearch::by_proportion(Quantity const& wanted, std::vector<SourceMatch>& out) const {
    auto const own = hundredths(wanted);
    if (!own) {
        return;
    }
    Quantity said = wanted;
    said.value = *own;
    said.low = subtract(*own, Decimal(1));
    said.high = add(*own, Decimal(1));
    if (said.modifier == Modifier::exact) {
        said.modifier = Modifier::about; // "12 per cent" for one in eight
    }
    for (Amount const& one : amounts_) {
        auto const other = hundredths(
            content_->analysis(sentences_[one.sentence].place).values.quantities[one.value]);
        if (other && may_be(said, *other)) {
            out.push_back({one.sentence, one.item, by_sums});
        }
    }
}

// Sentences that have all words of a time but those that only say how it is meant.
void SourceSearch::by_figures(std::size_t place, ContentItem const& item,
                              std::vector<SourceMatch>& out) const {
    constexpr std::array<std::string_view, 16> place_words = {
        "a",  "an", "the", "of", "in",     "at",      "on",       "for",
        "by", "to", "ago", "or", "before", "earlier", "previous", "later"};
    std::vector<std::uint32_t> where;
    bool first = true;
    for (std::string const& word :
         words_of(slice(content_->analysis(place).article.text(), item.span))) {
        if (one_of(word, place_words)) {
            continue;
        }
        std::vector<std::uint32_t> here;
        for (std::string const& form : forms_of_figure(word)) {
            if (auto const at = words_.find(form); at != words_.end()) {
                here.insert(here.end(), at->second.begin(), at->second.end());
            }
        }
        std::sort(here.begin(), here.end());
        if (first) {
            where = here;
            first = false;
        } else {
            std::erase_if(where, [&](std::uint32_t sentence) {
                return !std::binary_search(here.begin(), here.end(), sentence);
            });
        }
    }
    where.erase(std::unique(where.begin(), where.end()), where.end());
    for (std::uint32_t const sentence : where) {
        out.push_back({sentence, SourceMatch::no_item, same_figures});
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
        by_proportion(wanted, out);
        by_words(place, item, out);
        break;
    }
    case ContentKind::time:
        among(times_);
        by_figures(place, item, out);
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
        } else { // "Bavarian" for "Bavaria"
            by_beginning(to_lower(slice(analysis.article.text(), item.span)), out);
        }
        by_near_words(place, item, out);
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
