#include <gainsay/assertion/deed_doers.h>
#include <gainsay/assertion/standing.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

struct Deed {
    std::string_view noun;
    std::string_view verb;
};
constexpr auto deeds = std::to_array<Deed>({{"order", "order"},
                                            {"instruction", "order"},
                                            {"command", "order"},
                                            {"behest", "order"},
                                            {"call", "call"},
                                            {"tip", "tip off"},
                                            {"tip-off", "tip off"},
                                            {"alarm", "alert"},
                                            {"alert", "alert"},
                                            {"request", "request"},
                                            {"insistence", "demand"},
                                            {"demand", "demand"},
                                            {"initiative", "initiate"},
                                            {"instigation", "initiate"},
                                            {"warning", "warn"},
                                            {"complaint", "complain"},
                                            {"goal", "score"}});
constexpr std::array<std::string_view, 5> prompted_by = {"at", "on", "under", "upon", "following"};

} // namespace

std::string_view deed_of_noun(std::string_view lemma) {
    auto const* const known = std::find_if(deeds.begin(), deeds.end(),
                                           [&](Deed const& one) { return one.noun == lemma; });
    return known == deeds.end() ? std::string_view() : known->verb;
}

WordIndex DeedDoers::phrase_with(std::string_view wanted, WordIndex verb) const {
    for (WordIndex const child : tree_.children(verb)) {
        Words const preposition =
            tree_.is(child, Relation::obl) ? preposition_of(tree_, child) : Words();
        if (!preposition.empty() && tree_.lower(preposition.front()) == wanted) {
            return child;
        }
    }
    return no_word;
}

WordIndex DeedDoers::beaten_in(WordIndex noun) const {
    if (!one_of(tree_.lower(noun), {"win", "victory", "triumph"})) {
        return no_word;
    }
    for (WordIndex const child : tree_.children(noun)) {
        Words const preposition =
            tree_.is(child, Relation::nmod) ? preposition_of(tree_, child) : Words();
        if (!preposition.empty() && one_of(tree_.lower(preposition.front()), {"over", "against"})) {
            return child;
        }
    }
    return no_word;
}

bool DeedDoers::is_somebody(WordIndex word) const {
    return word != no_word && (phrases_.may_speak(word) || (tree_.upos(word) == Upos::propn &&
                                                            tree_.has(word, Relation::flat)));
}

WordIndex DeedDoers::driver_at(WordIndex noun) const {
    WordIndex const preposition = tree_.child(noun, Relation::case_);
    if (!one_of(tree_.lower(noun), {"wheel", "helm"}) || preposition == no_word ||
        tree_.lower(preposition) != "at") {
        return no_word;
    }
    if (tree_.is(noun, Relation::nmod)) {
        WordIndex above = tree_.head(noun);
        while (!is_somebody(above) && tree_.is(above, Relation::nmod)) {
            above = tree_.head(above);
        }
        return is_somebody(above) ? above : no_word;
    }
    ClauseIndex const index = clauses_.of_word[noun];
    Clause const& around = clauses_.clauses[index];
    for (WordIndex i = 0; i < preposition; ++i) {
        WordIndex const with = tree_.child(i, Relation::case_);
        if (tree_.end(i) == preposition && with != no_word && tree_.lower(with) == "with" &&
            is_somebody(i)) {
            return i;
        }
    }
    // "At the wheel, she said, sat a man": parsers hang the wheel on what she said.
    auto const sits =
        std::find_if(clauses_.clauses.begin(), clauses_.clauses.end(), [&](Clause const& one) {
            return (&one == &around || (one.parent == index && noun < one.verb)) &&
                   one.verb != no_word && predicate_lemma(tree_, one) == "sit";
        });
    return sits == clauses_.clauses.end() ? no_word : sits->subject;
}

WordIndex DeedDoers::comes_from(Clause const& around, WordIndex noun) const {
    if (around.verb == no_word || around.subject != noun ||
        predicate_lemma(tree_, around) != "come") {
        return no_word;
    }
    WordIndex const giver = phrase_with("from", around.head);
    return is_somebody(giver) ? giver : no_word;
}

bool DeedDoers::is_prompt(Clause const& around, WordIndex noun) const {
    Words const preposition = preposition_of(tree_, noun);
    bool const owned = tree_.has(noun, Relation::nmod) || tree_.has(noun, Relation::nmod_poss);
    return around.verb != no_word && tree_.is(noun, Relation::obl) &&
           tree_.head(noun) == around.head && owned && !preposition.empty() &&
           one_of(tree_.lower(preposition.front()), prompted_by);
}

} // namespace gainsay
