#include <gainsay/base/utf8.h>
#include <gainsay/graph/topic.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>

namespace gainsay {

namespace {

// Terms that stand in more articles than this lead to no candidates (they still count as shared).
constexpr std::size_t articles_a_term = 40;
// Similarity from which two articles are of one story, and how many names they must share.
constexpr double alike = 0.16;
constexpr double name_weight = 2.0;
constexpr double place_weight = 0.5; // of countries and cities
constexpr double word_weight = 0.5;

struct Term {
    std::uint32_t id;
    double weight;
    bool name;
};

class Terms {
  public:
    Terms(std::span<Analysis const> analyses, Lexicon const& lexicon)
        : analyses_(analyses), lexicon_(lexicon) {}

    // By id; weights without rarity yet.
    std::vector<Term> of(ArticleIndex article) {
        std::map<std::uint32_t, Term> terms;
        Analysis const& analysis = analyses_[article];
        auto add = [&](std::string const& key, double weight, bool name) {
            auto const id =
                static_cast<std::uint32_t>(ids_.try_emplace(key, ids_.size()).first->second);
            auto const [at, is_new] = terms.try_emplace(id, Term{id, 0, name});
            at->second.weight += weight;
        };
        for (Entity const& entity : analysis.entities) {
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
        std::vector<Term> out;
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

} // namespace

std::vector<std::pair<ArticleIndex, ArticleIndex>> related(std::span<Analysis const> analyses,
                                                           std::vector<ArticleIndex> const& among,
                                                           Lexicon const& lexicon) {
    Terms vocabulary(analyses, lexicon);
    std::vector<std::vector<Term>> terms;
    for (ArticleIndex const article : among) {
        terms.push_back(vocabulary.of(article));
    }
    std::vector<std::vector<std::uint32_t>> owners(vocabulary.size());
    for (std::uint32_t place = 0; place < among.size(); ++place) {
        for (Term const& term : terms[place]) {
            owners[term.id].push_back(place);
        }
    }
    // Rarity as if there were some other articles about other things.
    auto const all = static_cast<double>(among.size()) + 12.0;
    for (auto& list : terms) {
        double length = 0;
        for (Term& term : list) {
            term.weight *= std::log(all / (static_cast<double>(owners[term.id].size()) + 0.5));
            length += term.weight * term.weight;
        }
        for (Term& term : list) {
            term.weight /= length > 0 ? std::sqrt(length) : 1;
        }
    }
    std::vector<std::pair<ArticleIndex, ArticleIndex>> out;
    std::vector<double> score(among.size());
    std::vector<int> names(among.size());
    for (std::uint32_t b = 0; b < among.size(); ++b) {
        std::vector<std::uint32_t> touched;
        for (Term const& term : terms[b]) {
            auto const& list = owners[term.id];
            if (list.size() > articles_a_term && among.size() > articles_a_term) {
                continue;
            }
            for (std::uint32_t const a : list) {
                if (a >= b) {
                    break;
                }
                auto const other =
                    std::lower_bound(terms[a].begin(), terms[a].end(), term.id,
                                     [](Term const& t, std::uint32_t id) { return t.id < id; });
                if (score[a] == 0) {
                    touched.push_back(a);
                }
                score[a] += term.weight * other->weight;
                names[a] += term.name && other->name ? 1 : 0;
            }
        }
        for (std::uint32_t const a : touched) {
            if (score[a] >= alike && names[a] >= 1) {
                out.emplace_back(among[a], among[b]);
            }
            score[a] = 0;
            names[a] = 0;
        }
    }
    return out;
}

} // namespace gainsay
