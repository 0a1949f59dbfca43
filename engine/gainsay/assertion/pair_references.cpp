#include <gainsay/assertion/pair_references.h>
#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace gainsay {

namespace {

constexpr std::uint32_t far_pair = 8; // sentences
constexpr PhraseIndex compared_phrases = 240;
constexpr std::array<std::string_view, 9> of_states = {"side",       "country",  "nation",
                                                       "government", "capital",  "state",
                                                       "neighbour",  "neighbor", "partner"};
constexpr std::array<std::string_view, 12> of_people = {
    "leader",  "man",         "woman",  "official", "minister",  "president",
    "brother", "counterpart", "person", "people",   "candidate", "rival"};

class PairResolver {
  public:
    PairResolver(ClauseText const& in, std::vector<NounPhrase> const& phrases, Chains& chains)
        : in_(in), phrases_(phrases), chains_(chains) {}

    PairMembers run() {
        for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
            if (phrases_[i].form == PhraseForm::list) {
                same_list(i);
            } else if (is_pair(i)) {
                resolve(i);
            }
        }
        return std::move(members_);
    }

  private:
    [[nodiscard]] bool is_pair(PhraseIndex i) const {
        NounPhrase const& phrase = phrases_[i];
        if (phrase.form != PhraseForm::definite || chains_.of(i).size > 1 ||
            phrase.slot == Slot::predicate) {
            return false;
        }
        SentenceTree const& tree = in_.trees[phrase.sentence];
        std::string const& head = tree.lower(phrase.head);
        if (head == "two" || head == "both" || head == "pair" || head == "duo") {
            return true;
        }
        bool const two = std::binary_search(phrase.said.words.begin(), phrase.said.words.end(),
                                            std::string("two"));
        auto const below = tree.children(phrase.head);
        bool const both = std::any_of(below.begin(), below.end(), [&](WordIndex child) {
            return child < phrase.head && tree.lower(child) == "both";
        });
        return (two || both) && phrase.said.words.size() <= (two ? 1U : 0U) &&
               (one_of(phrase.said.head, of_states) || one_of(phrase.said.head, of_people));
    }

    // "India and Canada … Canada and India"
    void same_list(PhraseIndex i) {
        if (!both_named(phrases_[i])) {
            return;
        }
        std::vector<EntityIndex> names;
        for (PhraseIndex const member : phrases_[i].members) {
            names.push_back(chains_.of(member).name);
        }
        std::sort(names.begin(), names.end());
        auto const [at, is_new] = first_of_.try_emplace(std::move(names), i);
        if (!is_new) {
            chains_.join(at->second, i);
        }
    }

    void resolve(PhraseIndex i) {
        NounPhrase const& phrase = phrases_[i];
        bool const states = one_of(phrase.said.head, of_states);
        bool const people = one_of(phrase.said.head, of_people);
        for (PhraseIndex j = i; j-- > 0 && i - j <= compared_phrases;) {
            NounPhrase const& before = phrases_[j];
            if (before.sentence + far_pair < phrase.sentence) {
                break;
            }
            bool const two = before.form == PhraseForm::list && before.members.size() == 2 &&
                             last_token(before) < phrase.token && both_named(before);
            bool const fits = people ? before.sort == Sort::person
                              : states
                                  ? before.sort == Sort::place || before.sort == Sort::organisation
                                  : true;
            if (two && fits) {
                last_states_ = states ? i : last_states_;
                return chains_.join(j, i);
            }
        }
        if (!states) {
            return;
        }
        if (last_countries(i)) {
            last_states_ = i;
        } else if (last_states_ != no_phrase) {
            chains_.join(last_states_, i);
        }
    }

    // "India's minister flew to Canada … both countries"
    bool last_countries(PhraseIndex i) {
        NounPhrase const& phrase = phrases_[i];
        std::uint32_t const from = phrase.sentence < far_pair ? 0 : phrase.sentence - far_pair;
        std::size_t const first = in_.parsed.segmentation.sentences[from].first_token;
        std::vector<EntityIndex> names;
        for (std::size_t token = phrase.token; token-- > first && names.size() < 2;) {
            EntityIndex const who = in_.mentions.of_token[token];
            if (who == no_entity || std::find(names.begin(), names.end(), who) != names.end()) {
                continue;
            }
            std::string const lower = to_lower(in_.mentions.entities[who].name);
            if (in_.parsed.lexicon.listed(lower, WordList::country)) {
                names.push_back(who);
            }
        }
        if (names.size() < 2) {
            return false;
        }
        std::sort(names.begin(), names.end());
        auto const [at, is_new] = first_of_.try_emplace(names, i);
        if (!is_new) {
            chains_.join(at->second, i);
        } else {
            members_.emplace_back(i, std::move(names));
        }
        return true;
    }

    [[nodiscard]] std::size_t last_token(NounPhrase const& list) const {
        return phrases_[list.members.back()].token;
    }
    [[nodiscard]] bool both_named(NounPhrase const& list) const {
        return std::all_of(list.members.begin(), list.members.end(), [&](PhraseIndex member) {
            return chains_.of(member).name != no_entity;
        });
    }

    ClauseText const& in_;
    std::vector<NounPhrase> const& phrases_;
    Chains& chains_;
    std::map<std::vector<EntityIndex>, PhraseIndex> first_of_; // by the names, sorted
    PairMembers members_;
    PhraseIndex last_states_ = no_phrase; // the last "both sides" that is resolved
};

} // namespace

PairMembers resolve_pairs(ClauseText const& in, std::vector<NounPhrase> const& phrases,
                          Chains& chains) {
    return PairResolver(in, phrases, chains).run();
}

} // namespace gainsay
