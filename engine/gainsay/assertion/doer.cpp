#include <gainsay/assertion/doer.h>
#include <gainsay/assertion/noun_class.h>
#include <gainsay/assertion/phrase_words.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

bool is_it(SentenceTree const& tree, WordIndex head) {
    auto const children = tree.children(head);
    return std::any_of(children.begin(), children.end(), [&](WordIndex child) {
        return tree.lower(child) == "it" &&
               (tree.is(child, Relation::nsubj) || tree.is(child, Relation::expl));
    });
}

bool may_be_who(SentenceTree const& tree, WordIndex word) {
    Lexicon const& lexicon = tree.lexicon();
    return tree.upos(word) == Upos::propn || tree.lower(word) == "one" ||
           sort_of_noun(lexicon.lemma(tree.lower(word), WordClass::noun), lexicon) == Sort::person;
}

bool is_past(SentenceTree const& tree, WordIndex verb) {
    auto const children = tree.children(verb);
    return tree.xpos(verb) == Xpos::vbd ||
           std::any_of(children.begin(), children.end(), [&](WordIndex child) {
               return tree.is(child, Relation::aux) && tree.xpos(child) == Xpos::vbd;
           });
}

} // namespace

WordIndex focus_of_cleft(SentenceTree const& tree, WordIndex noun) {
    if (noun == no_word) {
        return noun;
    }
    WordIndex top = noun;
    while (tree.head(top) != no_word && !tree.has(top, Relation::cop) &&
           (tree.is(top, Relation::nmod) || tree.is(top, Relation::appos) ||
            tree.is(top, Relation::conj))) {
        top = tree.head(top);
    }
    bool const cleft = tree.has(top, Relation::cop) && is_it(tree, top) && may_be_who(tree, top);
    return cleft ? top : noun;
}

WordIndex sits_there(SentenceTree const& tree, WordIndex verb) {
    static constexpr auto postures = std::to_array<std::string_view>({"sit", "stand", "lie"});
    WordIndex const object = tree.child(verb, Relation::obj);
    bool const there = object != no_word && object > verb && tree.xpos(verb) == Xpos::vbd &&
                       one_of(tree.lemma(verb), postures) && may_be_who(tree, object);
    return there ? object : no_word;
}

WordIndex left_to(SentenceTree const& tree, Clause const& above) {
    static constexpr auto verbs = std::to_array<std::string_view>({"leave", "fall"});
    if (!is_it(tree, above.head) || !one_of(tree.lemma(above.head), verbs)) {
        return no_word;
    }
    for (WordIndex const child : tree.children(above.head)) {
        Words const preposition =
            tree.is(child, Relation::obl) ? preposition_of(tree, child) : Words();
        if (!preposition.empty() && tree.lower(preposition.front()) == "to") {
            return child;
        }
    }
    return no_word;
}

WordIndex turn_of(SentenceTree const& tree, Clause const& infinitive) {
    // Parsers hang it on the word in several ways.
    static constexpr auto below =
        std::to_array<Relation>({Relation::acl, Relation::advcl, Relation::csubj});
    bool const hangs = std::any_of(below.begin(), below.end(), [&](Relation relation) {
        return universal(infinitive.relation) == relation;
    });
    if (!infinitive.infinitive || !hangs) {
        return no_word;
    }
    static constexpr auto turns =
        std::to_array<std::string_view>({"first", "second", "third", "last", "only"});
    WordIndex word = tree.head(infinitive.head);
    while (word != no_word && !one_of(tree.lower(word), turns)) {
        word = tree.is(word, Relation::nmod) ? tree.head(word) : no_word;
    }
    return word;
}

bool tells_what_was_done(SentenceTree const& tree, Clause const& infinitive, Clause const& above) {
    return turn_of(tree, infinitive) != no_word ||
           (infinitive.infinitive && left_to(tree, above) != no_word && is_past(tree, above.head));
}

} // namespace gainsay
