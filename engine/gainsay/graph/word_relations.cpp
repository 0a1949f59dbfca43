#include <gainsay/graph/word_relations.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>

namespace gainsay {

namespace {

// Likeness by how two words are related.
constexpr float same_word = 0.95F; // of another class: a fine, to fine
constexpr float derived_word = 0.9F;
constexpr float paraphrase = 0.75F; // by our own list
// By the place of the sense they share among the senses of both, commonest first: rare senses link
// nearly anything.
constexpr std::array<float, 4> synonym = {0.9F, 0.75F, 0.55F, 0.35F};
constexpr float derived_synonym = 0.65F;
constexpr float one_step_broader = 0.65F;
constexpr float two_steps_broader = 0.45F;
// Verbs of so many uses stand above nearly every other.
constexpr std::uint32_t broad_verb_uses = 300;

class Relater {
  public:
    Relater(std::span<BaseWord const> words, Lexicon const& lexicon)
        : words_(words), lexicon_(lexicon), related_(words.size()) {}

    std::vector<std::vector<RelatedWord>> run() {
        for (std::uint32_t w = 0; w < words_.size(); ++w) {
            senses_.push_back(lexicon_.senses(words_[w].lemma, words_[w].word_class));
            for (std::size_t rank = 0; rank < senses_[w].size(); ++rank) {
                by_sense_[senses_[w][rank]].push_back({w, rank});
            }
            by_lemma_[words_[w].lemma].push_back(w);
        }
        for (std::uint32_t w = 0; w < words_.size(); ++w) {
            relate_synonyms(w);
            relate_kinds(w);
            relate_derived(w);
        }
        relate_paraphrases();
        for (std::vector<RelatedWord>& list : related_) {
            std::sort(list.begin(), list.end(),
                      [](RelatedWord const& a, RelatedWord const& b) { return a.word < b.word; });
        }
        return std::move(related_);
    }

  private:
    struct Bearer {
        std::uint32_t word;
        std::size_t rank; // of the sense among the word's
    };

    void relate(std::uint32_t a, std::uint32_t b, float likeness) {
        if (a == b) {
            return;
        }
        auto add = [&](std::uint32_t from, std::uint32_t to) {
            auto& list = related_[from];
            auto const at = std::find_if(list.begin(), list.end(),
                                         [&](RelatedWord const& r) { return r.word == to; });
            if (at == list.end()) {
                list.push_back({to, likeness});
            } else {
                at->likeness = std::max(at->likeness, likeness);
            }
        };
        add(a, b);
        add(b, a);
    }

    template <class Act>
    void each_of_sense(std::uint32_t sense, Act const& act) {
        if (auto const at = by_sense_.find(sense); at != by_sense_.end()) {
            for (Bearer const& bearer : at->second) {
                act(bearer.word, bearer.rank);
            }
        }
    }

    void relate_synonyms(std::uint32_t w) {
        for (std::uint32_t const other : by_lemma_[words_[w].lemma]) {
            relate(w, other, same_word);
        }
        for (std::size_t own = 0; own < senses_[w].size(); ++own) {
            each_of_sense(senses_[w][own], [&](std::uint32_t other, std::size_t rank) {
                relate(w, other, synonym[std::min(own + rank, synonym.size() - 1)]);
            });
        }
    }

    void relate_kinds(std::uint32_t w) {
        auto const& [lemma, word_class] = words_[w];
        bool const broad = word_class == WordClass::verb;
        for (BroaderSense const& above :
             lexicon_.broader_senses(lemma, word_class, broad ? 1 : 2)) {
            each_of_sense(above.sense, [&](std::uint32_t other, std::size_t rank) {
                bool const vague = broad && lexicon_.frequency(words_[other].lemma,
                                                               WordClass::verb) > broad_verb_uses;
                if (!vague && rank < 2) {
                    relate(w, other, above.steps == 1 ? one_step_broader : two_steps_broader);
                }
            });
        }
    }

    void relate_derived(std::uint32_t w) {
        auto const& [lemma, word_class] = words_[w];
        for (LexiconWord const& step : lexicon_.derived(lemma, word_class)) {
            if (auto const at = by_lemma_.find(step.lemma); at != by_lemma_.end()) {
                for (std::uint32_t const other : at->second) {
                    if (words_[other].word_class == step.word_class) {
                        relate(w, other, derived_word);
                    }
                }
            }
            if (step.word_class == word_class) {
                continue;
            }
            for (std::uint32_t const sense : lexicon_.senses(step.lemma, step.word_class)) {
                each_of_sense(sense, [&](std::uint32_t other, std::size_t rank) {
                    if (rank < 2) {
                        relate(w, other, derived_synonym);
                    }
                });
            }
        }
    }

    void relate_paraphrases() {
        std::map<std::string_view, std::vector<std::uint32_t>> groups;
        for (std::uint32_t w = 0; w < words_.size(); ++w) {
            std::string_view rest = lexicon_.list_value(words_[w].lemma, WordList::paraphrase);
            while (!rest.empty()) {
                std::size_t const space = std::min(rest.find(' '), rest.size());
                groups[rest.substr(0, space)].push_back(w);
                rest.remove_prefix(std::min(space + 1, rest.size()));
            }
        }
        for (auto const& [number, members] : groups) {
            for (std::uint32_t const a : members) {
                for (std::uint32_t const b : members) {
                    relate(a, b, paraphrase);
                }
            }
        }
    }

    std::span<BaseWord const> words_;
    Lexicon const& lexicon_;
    std::vector<std::vector<RelatedWord>> related_;
    std::vector<std::vector<std::uint32_t>> senses_;
    std::unordered_map<std::uint32_t, std::vector<Bearer>> by_sense_;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_lemma_;
};

} // namespace

std::vector<std::vector<RelatedWord>> relate_words(std::span<BaseWord const> words,
                                                   Lexicon const& lexicon) {
    return Relater(words, lexicon).run();
}

} // namespace gainsay
