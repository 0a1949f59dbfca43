#include <gainsay/assertion/phrase_words.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

// Phrases nested deeper than this are left out: what is told so far down belongs to nobody.
constexpr int deepest = 12;

bool is_of(SentenceTree const& tree, WordIndex nominal) {
    WordIndex const word = tree.child(nominal, Relation::case_);
    return word != no_word && tree.lower(word) == "of" && !tree.has(word, Relation::fixed);
}

class Chooser {
  public:
    Chooser(SentenceTree const& tree, PhraseSize size) : tree_(tree), size_(size) {}

    Words run(WordIndex head) {
        phrase(head, 0);
        std::sort(kept_.begin(), kept_.end());
        return fill(head);
    }

  private:
    // A modifier without the clauses and explanations on it.
    void modifier(WordIndex i) {
        Words open = {i};
        while (!open.empty()) {
            WordIndex const word = open.back();
            open.pop_back();
            kept_.push_back(word);
            for (WordIndex const child : tree_.children(word)) {
                switch (universal(tree_.relation(child))) {
                case Relation::acl:
                case Relation::advcl:
                case Relation::appos:
                case Relation::parataxis:
                    break;
                case Relation::case_: // "by the Dutch lender Northbank": it introduces the whole
                    if (word != i || !tree_.is(i, Relation::compound)) {
                        open.push_back(child);
                    }
                    break;
                default:
                    open.push_back(child);
                }
            }
        }
    }

    void phrase(WordIndex head, int depth) {
        kept_.push_back(head);
        if (depth > deepest) {
            return;
        }
        bool const linked = tree_.has(head, Relation::cop);
        for (WordIndex const child : tree_.children(head)) {
            if (child > head) {
                after(child, depth);
            } else if (keeps_before(child, linked)) {
                modifier(child);
            }
        }
    }

    [[nodiscard]] bool keeps_before(WordIndex child, bool linked) const {
        switch (universal(tree_.relation(child))) {
        case Relation::det:
        case Relation::amod:
        case Relation::nummod:
        case Relation::compound:
        case Relation::flat:
        case Relation::fixed:
        case Relation::goeswith:
            return true;
        case Relation::nmod: // not "in England" before what a copula links
            return tree_.relation(child) == Relation::nmod_poss ||
                   preposition_of(tree_, child).empty();
        case Relation::advmod: // "about 40 people", "only a day"; not "is now mayor"
            return !linked && tree_.upos(tree_.head(child)) != Upos::verb;
        case Relation::obl: // "a year-long delay"
            return tree_.upos(tree_.head(child)) == Upos::adj && !linked;
        default:
            return false;
        }
    }

    void after(WordIndex child, int depth) {
        switch (universal(tree_.relation(child))) {
        case Relation::flat:
        case Relation::fixed:
        case Relation::goeswith:
        case Relation::compound:
        case Relation::nummod:
        case Relation::det:
            return modifier(child);
        case Relation::amod:
            return size_ == PhraseSize::name ? void() : modifier(child);
        case Relation::nmod: {
            WordIndex const word = tree_.child(child, Relation::case_);
            bool const bare = word == no_word || tree_.relation(child) == Relation::nmod_desc;
            if (bare && tree_.relation(child) != Relation::nmod_poss) {
                return modifier(child); // "5 May 1999"
            }
            // ", for example," is no part of a name.
            bool const aside = tree_.has(child, Relation::punct);
            bool const wanted = (size_ == PhraseSize::subject && !aside) ||
                                (size_ == PhraseSize::object && is_of(tree_, child));
            if (wanted) {
                Words const words = preposition_of(tree_, child);
                kept_.insert(kept_.end(), words.begin(), words.end());
                phrase(child, depth + 1);
            }
            return;
        }
        default:
            return;
        }
    }

    // Hyphens and quotation marks between the words that are kept.
    [[nodiscard]] Words fill(WordIndex head) const {
        Words out;
        for (std::size_t i = 0; i < kept_.size(); ++i) {
            if (i > 0 && kept_[i] == kept_[i - 1]) {
                continue;
            }
            if (!out.empty() && kept_[i] == out.back() + 2 &&
                tree_.upos(out.back() + 1) == Upos::punct && tree_.under(out.back() + 1, head)) {
                out.push_back(out.back() + 1);
            }
            out.push_back(kept_[i]);
        }
        return out;
    }

    SentenceTree const& tree_;
    PhraseSize size_;
    Words kept_;
};

bool introduces(SentenceTree const& tree, WordIndex word, WordIndex head) {
    if (tree.head(word) != head) {
        return false;
    }
    Relation const relation = universal(tree.relation(word));
    return relation == Relation::case_ || relation == Relation::cc || relation == Relation::mark;
}

Words all_words(SentenceTree const& tree, WordIndex head, auto const& leaves_out) {
    Words out;
    for (WordIndex word = tree.first(head); word < tree.end(head); ++word) {
        if (tree.under(word, head) && !leaves_out(word)) {
            out.push_back(word);
        }
    }
    auto const mark = [&](WordIndex word) { return tree.upos(word) == Upos::punct; };
    while (!out.empty() && mark(out.back())) {
        out.pop_back();
    }
    auto const first = std::find_if_not(out.begin(), out.end(), mark);
    out.erase(out.begin(), first);
    return out;
}

} // namespace

Words phrase_words(SentenceTree const& tree, WordIndex head, PhraseSize size) {
    if (size != PhraseSize::whole) {
        return Chooser(tree, size).run(head);
    }
    bool const linked = tree.has(head, Relation::cop);
    Words left_out; // subtrees
    for (WordIndex const child : tree.children(head)) {
        Relation const relation = universal(tree.relation(child));
        bool const around = linked && (relation == Relation::nsubj || relation == Relation::cop ||
                                       relation == Relation::aux || relation == Relation::advcl ||
                                       (relation == Relation::advmod && child < head) ||
                                       relation == Relation::csubj || relation == Relation::expl ||
                                       relation == Relation::parataxis);
        if (around || (introduces(tree, child, head) && child < head)) {
            left_out.push_back(child);
        }
    }
    return all_words(tree, head, [&](WordIndex word) {
        return std::any_of(left_out.begin(), left_out.end(),
                           [&](WordIndex child) { return tree.under(word, child); });
    });
}

Words list_members(SentenceTree const& tree, WordIndex head, std::size_t limit) {
    Words out = {head};
    for (std::size_t i = 0; i < out.size() && out.size() < limit; ++i) {
        for (WordIndex const child : tree.children(out[i])) {
            bool const verb = tree.upos(child) == Upos::verb || tree.has(child, Relation::nsubj);
            if (tree.is(child, Relation::conj) && !verb && out.size() < limit) {
                out.push_back(child);
            }
        }
    }
    std::sort(out.begin() + 1, out.end());
    return out;
}

Words preposition_of(SentenceTree const& tree, WordIndex head) {
    Words out;
    for (WordIndex const child : tree.children(head)) {
        if (!tree.is(child, Relation::case_) || tree.xpos(child) == Xpos::pos) {
            continue;
        }
        out.push_back(child);
        for (WordIndex const more : tree.children(child)) {
            if (tree.is(more, Relation::fixed)) {
                out.push_back(more);
            }
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

bool is_complex_preposition(SentenceTree const& tree, WordIndex head) {
    constexpr std::array<std::string_view, 38> nouns = {
        "accordance", "account",     "addition",   "aid",      "behalf", "case",     "charge",
        "comparison", "conjunction", "connection", "contrast", "course", "defiance", "excess",
        "exchange",   "face",        "favor",      "favour",   "front",  "honor",    "honour",
        "keeping",    "lieu",        "light",      "line",     "need",   "pursuit",  "recognition",
        "reference",  "regard",      "relation",   "response", "return", "search",   "spite",
        "support",    "terms",       "view"};
    bool const bare =
        std::none_of(tree.children(head).begin(), tree.children(head).end(), [&](WordIndex child) {
            return child < head && !tree.is(child, Relation::case_);
        });
    bool const goes_on =
        tree.end(head) > head + 1 && tree.is(tree.children(head).back(), Relation::nmod);
    return bare && goes_on &&
           std::find(nouns.begin(), nouns.end(), tree.lower(head)) != nouns.end();
}

bool is_opener(SentenceTree const& tree, WordIndex head) {
    constexpr std::array<std::string_view, 9> openers = {"example",    "instance", "result",
                                                         "particular", "fact",     "course",
                                                         "addition",   "contrast", "general"};
    constexpr std::array<std::string_view, 4> prepositions = {"for", "as", "in", "of"};
    Words const preposition = preposition_of(tree, head);
    return preposition.size() == 1 && tree.end(head) == head + 1 &&
           std::find(prepositions.begin(), prepositions.end(), tree.lower(preposition.front())) !=
               prepositions.end() &&
           std::find(openers.begin(), openers.end(), tree.lower(head)) != openers.end() &&
           (head == preposition.front() + 1 || tree.lower(head) == "result");
}

Words clause_words(SentenceTree const& tree, WordIndex head) {
    return all_words(tree, head, [&](WordIndex word) {
        return introduces(tree, word, head) && tree.lower(word) != "to" &&
               !tree.is(word, Relation::case_);
    });
}

} // namespace gainsay
