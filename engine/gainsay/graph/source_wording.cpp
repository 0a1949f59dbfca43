#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/graph/source_wording.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

constexpr std::uint32_t unknown = 0xFFFFFFFF;
// A stretch of more words is another wording, not a word in another's place.
constexpr std::size_t longest_replaced = 3;

constexpr std::array<std::string_view, 11> denials = {"not",     "no",     "n't",    "never",
                                                      "without", "none",   "nor",    "cannot",
                                                      "neither", "nobody", "nothing"};

std::uint64_t pair_key(std::uint32_t a, std::uint32_t b) {
    return (std::uint64_t{a} << 32) | b;
}

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

bool capitalised(std::string_view word) {
    return is_upper(decode_utf8(word, 0).value);
}

std::string_view country_of(std::string const& name, Lexicon const& lexicon) {
    for (WordList const list : {WordList::country, WordList::demonym}) {
        if (lexicon.listed(name, list)) {
            std::string_view const country = lexicon.list_value(name, list);
            return country.empty() ? std::string_view(name) : country;
        }
    }
    return {};
}

} // namespace

SourceWording::SourceWording(StoryContent const& content, SourceSearch const& search,
                             Lexicon const& lexicon)
    : search_(&search), lexicon_(&lexicon) {
    for (SourceSentence const& one : search.sentences()) {
        Analysis const& analysis = content.analysis(one.place);
        Sentence const& sentence = analysis.segmentation.sentences[one.sentence];
        std::vector<Word> words;
        std::string initials;
        for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
            Token const& token = analysis.segmentation.tokens[t];
            if (token.kind == TokenKind::punctuation) {
                continue;
            }
            std::string_view const written = slice(analysis.article.text(), token.span);
            std::string const lower = to_lower(written);
            add_country(lower);
            if (!words.empty()) {
                add_country(*words.back().lower + " " + lower);
            }
            initials = capitalised(written) ? initials + lower[0] : std::string();
            for (std::size_t k = 0; k + 2 <= initials.size(); ++k) {
                initials_.insert(initials.substr(k));
            }
            auto const next = static_cast<std::uint32_t>(stems_.size());
            std::uint32_t const number = stems_.try_emplace(stem(lower), next).first->second;
            if (!words.empty()) {
                pairs_.insert(pair_key(words.back().stem, number));
            }
            words.push_back({number, t - sentence.first_token, &*forms_.insert(lower).first});
        }
        sentences_.push_back(std::move(words));
    }
}

std::string SourceWording::stem(std::string const& lower) const {
    for (WordClass const word_class : {WordClass::verb, WordClass::noun}) {
        if (auto const base = lexicon_->base_form(lower, word_class)) {
            return std::string(*base);
        }
    }
    return lower;
}

void SourceWording::add_country(std::string const& name) {
    if (std::string_view const country = country_of(name, *lexicon_); !country.empty()) {
        countries_.emplace(country);
    }
}

bool SourceWording::known(std::string const& lower) const {
    return stems_.contains(stem(lower)) || search_->has_word(lower) || initials_.contains(lower) ||
           countries_.contains(std::string(country_of(lower, *lexicon_)));
}

// Two stretches that stand in each other's place.
void SourceWording::compare(std::span<Word const> told, std::span<Word const> there,
                            Rewording& out) const {
    auto denies = [](Word const& word) { return one_of(*word.lower, denials); };
    if (std::any_of(told.begin(), told.end(), denies) !=
        std::any_of(there.begin(), there.end(), denies)) {
        out.negated = true;
        for (Word const& word : told) {
            out.words.push_back(word.index);
        }
    }
    for (Word const& word : told) {
        bool const opposite = std::any_of(there.begin(), there.end(), [&](Word const& other) {
            return lexicon_->opposite(*word.lower, *other.lower) ||
                   lexicon_->opposite(stem(*word.lower), stem(*other.lower));
        });
        if (opposite) {
            out.opposite = true;
            out.words.push_back(word.index);
        }
    }
}

void SourceWording::follow(std::vector<Word> const& clause, std::vector<Word> const& source,
                           Rewording& best) const {
    std::size_t const n = clause.size();
    std::size_t const m = source.size();
    auto same = [&](std::size_t i, std::size_t j) { return clause[i].stem == source[j].stem; };
    // The longest common subsequence of what follows each pair of places.
    std::vector<std::uint16_t> lengths((n + 1) * (m + 1));
    auto length = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
        return lengths[i * (m + 1) + j];
    };
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t j = m; j-- > 0;) {
            length(i, j) = same(i, j) ? static_cast<std::uint16_t>(length(i + 1, j + 1) + 1)
                                      : std::max(length(i + 1, j), length(i, j + 1));
        }
    }
    double const followed = static_cast<double>(length(0, 0)) / static_cast<double>(n);
    if (followed <= best.followed) {
        return;
    }
    best = {};
    best.followed = followed;
    std::size_t i = 0;
    std::size_t j = 0;
    bool begun = false;
    while (i < n && j < m) {
        if (same(i, j)) {
            ++i;
            ++j;
            begun = true;
            continue;
        }
        std::size_t const first = i;
        std::size_t const from = j;
        while (i < n && j < m && !same(i, j)) {
            (length(i + 1, j) >= length(i, j + 1) ? i : j) += 1;
        }
        if (i == n || j == m) { // the clause's end
            i = n;
            j = std::min(m, from + longest_replaced);
        }
        if (begun && i - first <= longest_replaced && j - from <= longest_replaced) {
            compare(std::span(clause).subspan(first, i - first),
                    std::span(source).subspan(from, j - from), best);
        }
    }
}

ClauseWording SourceWording::measure(SentenceTree const& tree, std::vector<WordIndex> const& words,
                                     std::vector<std::uint32_t> const& near) const {
    ClauseWording out;
    std::vector<Word> clause;
    double pairs = 0;
    double new_pairs = 0;
    for (WordIndex const w : words) {
        if (tree.token(w).kind == TokenKind::punctuation) {
            continue;
        }
        std::string const& lower = tree.lower(w);
        if (!known(lower)) {
            bool const name = tree.upos(w) == Upos::propn || (w > 0 && capitalised(tree.form(w)));
            if (has_digit(lower)) {
                out.new_figures.push_back(w);
            } else if (tree.upos(w) == Upos::num) {
                out.new_numbers.push_back(w);
            } else if (name && !lexicon_->listed(lower, WordList::stop_word)) {
                out.new_names.push_back(w);
            }
        }
        auto const at = stems_.find(stem(lower));
        std::uint32_t const number = at == stems_.end() ? unknown : at->second;
        if (!clause.empty() && clause.back().index + 1 == w) {
            pairs += 1;
            new_pairs += pairs_.contains(pair_key(clause.back().stem, number)) ? 0 : 1;
        }
        clause.push_back({number, w, &lower});
    }
    out.new_pairs = pairs > 0 ? new_pairs / pairs : 0;
    if (!clause.empty()) {
        for (std::uint32_t const sentence : near) {
            follow(clause, sentences_[sentence], out.rewording);
        }
    }
    return out;
}

} // namespace gainsay
