#include <gainsay/base/utf8.h>
#include <gainsay/graph/topic.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>

namespace gainsay {

namespace {

// Names and words that stand in more articles than this lead to no candidates (they still count as
// shared).
constexpr std::size_t articles_a_name = 60;
constexpr std::size_t articles_a_word = 12;
// Similarity from which two articles are of one story when they share a name, and when they do not.
constexpr double alike_from = 0.16;
constexpr double alike_without_name = 0.23;
constexpr double name_weight = 2.0;
constexpr double place_weight = 0.5; // of countries and cities
constexpr double word_weight = 0.5;

} // namespace

// The terms of one article after the other.
class TermReader {
  public:
    TermReader(std::span<Analysis const> analyses, Lexicon const& lexicon)
        : analyses_(analyses), lexicon_(lexicon) {}

    // By id; weights without rarity yet.
    std::vector<TopicTerm> of(ArticleIndex article) {
        std::map<std::uint32_t, TopicTerm> terms;
        Analysis const& analysis = analyses_[article];
        auto add = [&](std::string const& key, double weight, bool name) {
            auto const id =
                static_cast<std::uint32_t>(ids_.try_emplace(key, ids_.size()).first->second);
            auto const [at, is_new] = terms.try_emplace(id, TopicTerm{id, 0, name});
            at->second.weight += weight;
        };
        for (Entity const& entity : analysis.entities) {
            if (!entity.named()) {
                continue;
            }
            std::string const key = to_lower(entity.name);
            bool const place =
                lexicon_.listed(key, WordList::country) || lexicon_.listed(key, WordList::city);
            auto const often =
                std::sqrt(static_cast<double>(std::min<std::size_t>(entity.mentions.size(), 9)));
            if (place) {
                add("n:" + std::string(lexicon_.list_value(key, WordList::country).empty()
                                           ? key
                                           : lexicon_.list_value(key, WordList::country)),
                    place_weight * often, false);
                continue;
            }
            for (std::size_t begin = 0; begin < key.size();) {
                std::size_t const end = std::min(key.find_first_of(" -", begin), key.size());
                std::string const word = key.substr(begin, end - begin);
                begin = end + 1;
                bool const common = word.size() < 3 || lexicon_.listed(word, WordList::stop_word) ||
                                    lexicon_.listed(word, WordList::given_name) ||
                                    lexicon_.listed(word, WordList::organisation_word) ||
                                    lexicon_.listed(word, WordList::demonym) ||
                                    lexicon_.listed(word, WordList::country) ||
                                    lexicon_.is(word, WordClass::noun);
                add("n:" + word, (common ? word_weight : name_weight) * often, !common);
            }
        }
        std::map<std::string, int> counts;
        for (Sentence const& sentence : analysis.segmentation.sentences) {
            for (Token const& token : analysis.segmentation.tokens_of(sentence)) {
                if (token.kind != TokenKind::word || token.span.size() < 4) {
                    continue;
                }
                std::string lower = to_lower(slice(analysis.article.text(), token.span));
                if (!lexicon_.listed(lower, WordList::stop_word)) {
                    ++counts[lexicon_.lemma(lexicon_.lemma(lower, WordClass::noun),
                                            WordClass::verb)];
                }
            }
        }
        for (auto const& [word, count] : counts) {
            add("w:" + word, word_weight * std::sqrt(std::min(count, 9)), false);
        }
        std::vector<TopicTerm> out;
        for (auto const& [id, term] : terms) {
            out.push_back(term);
        }
        return out;
    }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }

  private:
    std::span<Analysis const> analyses_;
    Lexicon const& lexicon_;
    std::unordered_map<std::string, std::size_t> ids_;
};

Topics::Topics(std::span<Analysis const> analyses, Lexicon const& lexicon) {
    TermReader reader(analyses, lexicon);
    for (ArticleIndex article = 0; article < analyses.size(); ++article) {
        terms_.push_back(reader.of(article));
    }
    owners_.resize(reader.size());
    for (ArticleIndex article = 0; article < terms_.size(); ++article) {
        for (TopicTerm const& term : terms_[article]) {
            owners_[term.id].push_back(article);
        }
    }
    // Rarity as if there were some other articles about other things.
    auto const all = static_cast<double>(terms_.size()) + 12.0;
    for (auto& list : terms_) {
        double length = 0;
        for (TopicTerm& term : list) {
            term.weight *= std::log(all / (static_cast<double>(owners_[term.id].size()) + 0.5));
            length += term.weight * term.weight;
        }
        for (TopicTerm& term : list) {
            term.weight /= length > 0 ? std::sqrt(length) : 1;
        }
    }
}

Topics::Likeness Topics::compare(ArticleIndex a, ArticleIndex b) const {
    Likeness out;
    auto x = terms_[a].begin();
    auto y = terms_[b].begin();
    while (x != terms_[a].end() && y != terms_[b].end()) {
        if (x->id == y->id) {
            out.score += x->weight * y->weight;
            out.names += x->name && y->name ? 1 : 0;
            ++x;
            ++y;
        } else {
            x->id < y->id ? ++x : ++y;
        }
    }
    return out;
}

bool Topics::alike(Likeness likeness) {
    return likeness.score >= (likeness.names > 0 ? alike_from : alike_without_name);
}

double Topics::similarity(ArticleIndex a, ArticleIndex b) const {
    return compare(a, b).score;
}

std::vector<RelatedArticles> Topics::related_pairs(std::vector<ArticleIndex> const& among) const {
    std::vector<bool> wanted(terms_.size());
    for (ArticleIndex const article : among) {
        wanted[article] = true;
    }
    std::vector<RelatedArticles> out;
    std::vector<bool> seen(terms_.size());
    for (ArticleIndex const b : among) {
        std::vector<ArticleIndex> candidates;
        for (TopicTerm const& term : terms_[b]) {
            auto const& owners = owners_[term.id];
            if (owners.size() > (term.name ? articles_a_name : articles_a_word)) {
                continue;
            }
            for (ArticleIndex const a : owners) {
                if (a >= b) {
                    break;
                }
                if (wanted[a] && !seen[a]) {
                    seen[a] = true;
                    candidates.push_back(a);
                }
            }
        }
        for (ArticleIndex const a : candidates) {
            seen[a] = false;
            if (Likeness const likeness = compare(a, b); alike(likeness)) {
                out.push_back({a, b, likeness.score});
            }
        }
    }
    return out;
}

} // namespace gainsay
