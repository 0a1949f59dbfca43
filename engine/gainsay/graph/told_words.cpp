#include <gainsay/base/one_of.h>
#include <gainsay/graph/told_words.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

constexpr std::array<std::string_view, 18> light_verbs = {
    "be",   "have", "do",  "get",    "make", "take", "go",  "come", "happen",
    "give", "see",  "put", "become", "keep", "let",  "say", "tell", "follow"};
// They tell which of several, so that they count although they are common.
constexpr std::array<std::string_view, 8> ordinals = {"first", "second", "third", "fourth",
                                                      "fifth", "sixth",  "last",  "final"};

constexpr double around = 0.5; // weight of the clauses around one

} // namespace

bool is_light_verb(std::string_view lemma) {
    return one_of(lemma, light_verbs);
}

std::optional<std::string> content_lemma(SentenceTree const& tree, WordIndex i) {
    if (one_of(tree.lower(i), ordinals)) {
        return tree.lower(i);
    }
    switch (tree.upos(i)) {
    case Upos::noun:
    case Upos::propn:
    case Upos::verb:
    case Upos::adj:
        break;
    default:
        return std::nullopt;
    }
    std::string lemma = tree.lemma(i);
    if (tree.upos(i) == Upos::verb) {
        return lemma; // "begin" is common and yet tells what happened
    }
    if (lemma.size() < 3 || tree.lexicon().listed(tree.lower(i), WordList::stop_word)) {
        return std::nullopt;
    }
    return lemma;
}

std::vector<ToldWord> told_words(SentenceTree const& tree, ClauseTree const& clauses,
                                 ClauseIndex clause, std::vector<bool> const& skip) {
    std::vector<ToldWord> out;
    auto add = [&](WordIndex i, double weight) {
        if (i == no_word || skip[i]) {
            return;
        }
        std::optional<std::string> lemma = content_lemma(tree, i);
        if (!lemma) {
            return;
        }
        auto const known = std::find_if(out.begin(), out.end(),
                                        [&](ToldWord const& word) { return word.lemma == *lemma; });
        if (known == out.end()) {
            out.push_back({*std::move(lemma), weight, tree.upos(i) == Upos::propn});
        }
    };
    Clause const& told = clauses.clauses[clause];
    add(told.head, 1);
    add(told.subject, 1);
    add(told.antecedent, 1);
    for (WordIndex i = 0; i < tree.size(); ++i) {
        bool const about = told.antecedent != no_word && clauses.headed[i] == no_clause &&
                           tree.head(i) == told.antecedent;
        if (clauses.of_word[i] == clause || about) {
            add(i, 1);
        }
    }
    auto const says = [&](ClauseIndex of) {
        return tree.lexicon().listed(tree.lemma(clauses.clauses[of].head), WordList::saying_verb);
    };
    bool const saying = says(clause);
    for (WordIndex i = 0; i < tree.size(); ++i) {
        ClauseIndex const of = clauses.of_word[i];
        if (of == no_clause || of == clause) {
            continue;
        }
        bool const below = clauses.clauses[of].parent == clause && !saying;
        bool const above = told.parent == of && !saying && !says(of);
        bool const beside = told.parent != no_clause && clauses.clauses[of].parent == told.parent &&
                            !saying && !says(told.parent);
        if (below || above || beside) {
            add(i, around);
        }
    }
    return out;
}

} // namespace gainsay
