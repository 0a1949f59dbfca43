#include <gainsay/assertion/noun_class.h>
#include <gainsay/assertion/pronoun_references.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>
#include <optional>

namespace gainsay {

namespace {

// How far back, in sentences; and in phrases.
constexpr std::uint32_t far_person = 3;
constexpr std::uint32_t far_thing = 2;
constexpr PhraseIndex compared_phrases = 80;
constexpr int highest_ancestor = 12;

// "It seems that …", "It took an hour": nothing is meant.
constexpr std::array<std::string_view, 8> impersonal_verbs = {"seem", "appear", "rain",   "snow",
                                                              "turn", "happen", "matter", "emerge"};

class PronounResolver {
  public:
    PronounResolver(ClauseText const& in, std::vector<NounPhrase> const& phrases, Chains& chains)
        : in_(in), phrases_(phrases), chains_(chains) {}

    void run() {
        for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
            if (phrases_[i].form != PhraseForm::pronoun) {
                continue;
            }
            PronounFacts const& facts = *pronoun_facts(phrases_[i].said.head);
            if (!facts.speaker && !means_nothing(i)) {
                resolve(i, facts);
            }
        }
    }

  private:
    [[nodiscard]] SentenceTree const& tree(PhraseIndex i) const {
        return in_.trees[phrases_[i].sentence];
    }

    [[nodiscard]] bool means_nothing(PhraseIndex i) const {
        if (phrases_[i].said.head != "it" || phrases_[i].slot != Slot::subject) {
            return false;
        }
        SentenceTree const& in = tree(i);
        WordIndex const above = in.head(phrases_[i].head);
        bool const clausal = in.has(above, Relation::csubj) || in.has(above, Relation::ccomp) ||
                             (in.has(above, Relation::cop) && in.has(above, Relation::xcomp)) ||
                             (in.has(above, Relation::cop) && in.has(above, Relation::advcl));
        bool const judged = in.upos(above) == Upos::adj || in.has(above, Relation::cop) ||
                            in.relation(phrases_[i].head) == Relation::nsubj_pass;
        return (judged && clausal) || one_of(in.lemma(above), impersonal_verbs) ||
               in.upos(above) == Upos::num;
    }

    void resolve(PhraseIndex i, PronounFacts const& facts) {
        std::uint32_t const limit = facts.sort == Sort::person ? far_person : far_thing;
        std::optional<PhraseIndex> best;
        int best_score = 0;
        PhraseIndex end = i + 1; // lists of this sentence stand behind its other phrases
        while (end < phrases_.size() && phrases_[end].sentence == phrases_[i].sentence) {
            ++end;
        }
        for (PhraseIndex j = end; j-- > 0 && i < j + compared_phrases;) {
            if (phrases_[j].sentence + limit < phrases_[i].sentence) {
                break;
            }
            if (j == i || !may_mean(i, j, facts)) {
                continue;
            }
            int const score = likelihood(i, j, facts);
            if (!best || score > best_score) {
                best = j;
                best_score = score;
            }
        }
        if (best) {
            if (is_she_ship(*best, facts)) {
                chains_.take_for(i, Sort::thing);
            }
            chains_.join(*best, i);
        }
    }

    [[nodiscard]] std::size_t last_token(PhraseIndex j) const {
        return phrases_[j].members.empty() ? phrases_[j].token
                                           : phrases_[phrases_[j].members.back()].token;
    }

    [[nodiscard]] bool may_mean(PhraseIndex i, PhraseIndex j, PronounFacts const& facts) const {
        NounPhrase const& pronoun = phrases_[i];
        NounPhrase const& before = phrases_[j];
        if (last_token(j) >= pronoun.token || before.none || before.slot == Slot::predicate ||
            !(chains_.agree(i, j) || is_she_ship(j, facts))) {
            return false;
        }
        if (before.form == PhraseForm::pronoun) {
            PronounFacts const& other = *pronoun_facts(before.said.head);
            if (other.speaker || chains_.of(j).size < 2) {
                return false;
            }
        }
        Chain const& chain = chains_.of(j);
        bool const person = chain.sort == Sort::person;
        bool const may_be_person =
            person || (chain.sort == Sort::unknown && chain.name != no_entity);
        if (facts.sort == Sort::person && !may_be_person && !is_she_ship(j, facts)) {
            return false;
        }
        if (facts.sort == Sort::thing && (person || before.form == PhraseForm::list)) {
            return false;
        }
        bool const many = facts.number == Number::plural;
        if (many && before.in_list && before.number != Number::plural) {
            return false;
        }
        if (many && chain.number == Number::unknown && chain.sort != Sort::organisation) {
            return false;
        }
        return before.sentence != pronoun.sentence || fits_in_sentence(i, j, facts);
    }

    // "The ferry sank. She had been built in Lorne."
    [[nodiscard]] bool is_she_ship(PhraseIndex j, PronounFacts const& facts) const {
        Chain const& chain = chains_.of(j);
        return facts.gender == Gender::female && facts.number == Number::singular &&
               chain.sort != Sort::person && chain.number != Number::plural &&
               phrases_[j].form != PhraseForm::pronoun &&
               is_ship(phrases_[j].said.head, in_.parsed.lexicon);
    }

    // "he saw him" are two; "his dog" is not he.
    [[nodiscard]] bool fits_in_sentence(PhraseIndex i, PhraseIndex j,
                                        PronounFacts const& facts) const {
        SentenceTree const& in = tree(i);
        WordIndex const pronoun = phrases_[i].head;
        WordIndex const other = phrases_[j].head;
        if (in.under(pronoun, other) && phrases_[j].span.contains(phrases_[i].span)) {
            return false;
        }
        bool const one_verb = in.head(pronoun) == in.head(other) && !facts.possessive;
        return facts.reflexive ? phrases_[j].slot == Slot::subject : !one_verb;
    }

    // The subject of a clause around the pronoun; the nearer the better.
    [[nodiscard]] int clause_subject(PhraseIndex i, PhraseIndex j) const {
        if (phrases_[i].sentence != phrases_[j].sentence || phrases_[j].slot != Slot::subject) {
            return 0;
        }
        SentenceTree const& in = tree(i);
        WordIndex up = in.head(phrases_[i].head);
        for (int steps = 0; up != no_word && steps < highest_ancestor; ++steps) {
            if (in.head(phrases_[j].head) == up) {
                return 14 - steps;
            }
            up = in.head(up);
        }
        return 0;
    }

    [[nodiscard]] int likelihood(PhraseIndex i, PhraseIndex j, PronounFacts const& facts) const {
        NounPhrase const& pronoun = phrases_[i];
        NounPhrase const& before = phrases_[j];
        Chain const& chain = chains_.of(j);
        int score = -22 * static_cast<int>(pronoun.sentence - before.sentence);
        switch (before.slot) {
        case Slot::subject:
            score += 20;
            break;
        case Slot::object:
            score += 8;
            break;
        case Slot::possessor:
            score += 4;
            break;
        default:
            break;
        }
        score += before.slot == pronoun.slot ? 4 : 0;
        score += facts.sort == Sort::person && chain.name != no_entity ? 8 : 0;
        score += 2 * static_cast<int>(std::min<std::uint32_t>(chain.size, 5));
        score += clause_subject(i, j);
        score -= before.quote != pronoun.quote ? 12 : 0;
        score -= (i > j ? static_cast<int>(i - j) : 0) / 2;
        // A name of which nothing is known.
        score -= chain.name != no_entity && chain.sort == Sort::unknown ? 8 : 0;
        if (facts.sort == Sort::thing) {
            score += chain.sort == Sort::organisation || chain.sort == Sort::place ? 4 : 0;
        }
        return score;
    }

    ClauseText const& in_;
    std::vector<NounPhrase> const& phrases_;
    Chains& chains_;
};

} // namespace

void resolve_pronouns(ClauseText const& in, std::vector<NounPhrase> const& phrases,
                      Chains& chains) {
    PronounResolver(in, phrases, chains).run();
}

void resolve_speakers(ClauseText const& in, std::vector<NounPhrase> const& phrases,
                      Chains& chains) {
    auto const& quotes = in.values.quotes;
    std::vector<PhraseIndex> speaker(quotes.size(), no_phrase);
    for (std::uint32_t q = 0; q < quotes.size(); ++q) {
        if (!quotes[q].speaker || quotes[q].scare) {
            continue;
        }
        Span const span = *quotes[q].speaker;
        auto const at = std::lower_bound(
            phrases.begin(), phrases.end(), span.begin,
            [&](NounPhrase const& phrase, std::uint32_t begin) {
                return in.parsed.segmentation.sentences[phrase.sentence].span.end <= begin;
            });
        for (auto phrase = at;
             phrase != phrases.end() &&
             in.parsed.segmentation.sentences[phrase->sentence].span.begin < span.end;
             ++phrase) {
            SentenceTree const& tree = in.trees[phrase->sentence];
            Span const head = tree.span(phrase->head);
            WordIndex const above = tree.head(phrase->head);
            bool const outermost = above == no_word || !span.contains(tree.span(above));
            if (span.contains(head) && outermost && phrase->form != PhraseForm::list) {
                speaker[q] = static_cast<PhraseIndex>(phrase - phrases.begin());
                break;
            }
        }
    }
    for (PhraseIndex i = 0; i < phrases.size(); ++i) {
        NounPhrase const& phrase = phrases[i];
        bool const first_person =
            phrase.form == PhraseForm::pronoun && phrase.quote < quotes.size() &&
            phrase.number == Number::singular && pronoun_facts(phrase.said.head)->speaker;
        if (first_person && speaker[phrase.quote] != no_phrase &&
            chains.agree(speaker[phrase.quote], i)) {
            chains.join(speaker[phrase.quote], i);
        }
    }
}

} // namespace gainsay
