#include <gainsay/assertion/doer.h>
#include <gainsay/assertion/standing.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

constexpr std::array<std::string_view, 3> possible_modals = {"may", "might", "could"};
constexpr std::array<std::string_view, 3> requesting_modals = {"should", "must", "ought"};
constexpr std::array<std::string_view, 7> future_modals = {"will",  "wo", "'ll",  "’ll",
                                                           "would", "'d", "shall"};
constexpr std::array<std::string_view, 3> conditions = {"if", "unless", "whether"};
constexpr std::array<std::string_view, 3> rumours = {"allegedly", "reportedly", "supposedly"};
constexpr std::array<std::string_view, 5> doubts = {"perhaps", "possibly", "probably", "maybe",
                                                    "potentially"};
constexpr std::array<std::string_view, 5> nobodies = {"nobody", "none", "nothing", "neither",
                                                      "noone"};
constexpr std::array<std::string_view, 3> concerning = {"on", "about", "over"};
constexpr std::array<std::string_view, 6> open_questions = {"decision", "question",   "vote",
                                                            "debate",   "discussion", "referendum"};
constexpr std::array<std::string_view, 2> excluding = {"without", "instead"};
constexpr std::array<std::string_view, 2> ends_of_waiting = {"until", "till"};
// "dismissed rumours that", "denied claims that"
constexpr std::array<std::string_view, 7> dismissing = {"deny",   "dismiss", "discount", "reject",
                                                        "refute", "rebut",   "disprove"};

class Reader {
  public:
    Reader(SentenceTree const& tree, ClauseTree const& clauses) : tree_(tree), clauses_(clauses) {}

    std::vector<Standing> run() {
        std::vector<Standing> out(clauses_.clauses.size());
        bool const question = tree_.size() > 0 && tree_.lower(tree_.size() - 1) == "?";
        for (ClauseIndex const index : clauses_.outermost_first) {
            Clause const& one = clauses_.clauses[index];
            out[index] = own(one);
            if (one.parent != no_clause) {
                govern(one, clauses_.clauses[one.parent], out[one.parent], out[index]);
            } else if (question) {
                weaken(out[index], Modality::hypothetical);
            }
        }
        return out;
    }

  private:
    static void weaken(Standing& standing, Modality by) {
        standing.modality = std::min(standing.modality, by);
    }

    [[nodiscard]] bool says_none(WordIndex phrase) const {
        if (phrase == no_word) {
            return false;
        }
        if (one_of(tree_.lower(phrase), nobodies)) {
            return true;
        }
        WordIndex const determiner = tree_.child(phrase, Relation::det);
        if (determiner != no_word &&
            (tree_.lower(determiner) == "no" || tree_.lower(determiner) == "neither")) {
            return true;
        }
        auto const below = tree_.children(phrase);
        return std::any_of(below.begin(), below.end(), [&](WordIndex child) {
            bool const counted =
                tree_.lower(phrase) == "one" ||
                (child + 1 < phrase && one_of(tree_.lower(child + 1), {"a", "one"}));
            bool const not_one = child < phrase && tree_.lower(child) == "not" && counted;
            // "no airport slot"
            return not_one || (tree_.is(child, Relation::compound) && says_none(child));
        });
    }

    [[nodiscard]] Standing own(Clause const& one) const {
        Standing out;
        for (WordIndex const word : one.group) {
            std::string const& lower = tree_.lower(word);
            if (one_of(lower, possible_modals)) {
                weaken(out, Modality::possible);
            } else if (one_of(lower, requesting_modals)) {
                weaken(out, Modality::requested);
            } else if (one_of(lower, future_modals) && tree_.xpos(word) == Xpos::md) {
                weaken(out, Modality::expected);
            }
        }
        for (WordIndex const child : tree_.children(one.head)) {
            std::string const& lower = tree_.lower(child);
            Relation const relation = universal(tree_.relation(child));
            if (lower == "longer" && child > 0 && tree_.lower(child - 1) == "no") {
                out.negative = !out.negative;
            } else if (relation == Relation::mark && one_of(lower, conditions)) {
                weaken(out, Modality::conditional);
            } else if (relation == Relation::advmod && one_of(lower, rumours)) {
                weaken(out, Modality::alleged);
            } else if (relation == Relation::advmod && one_of(lower, doubts)) {
                weaken(out, Modality::possible);
            } else if (relation == Relation::advcl) {
                WordIndex const mark = tree_.child(child, Relation::mark);
                if (mark != no_word &&
                    (tree_.lower(mark) == "if" || tree_.lower(mark) == "unless")) {
                    weaken(out, Modality::conditional);
                }
            } else if (relation == Relation::obj && says_none(child)) {
                out.negative = !out.negative;
            }
        }
        bool const heading =
            tree_.is_headline() && one.infinitive && universal(one.relation) == Relation::root;
        // "is yet to open": not so far; "is to open"; "Minister to visit Kenya"
        bool const is_to = stands_to(one, "be");
        bool const outstanding = (is_to || stands_to(one, "have")) && says_yet(one.head);
        out.negative = out.negative != outstanding;
        if (heading || (is_to && !outstanding)) {
            weaken(out, Modality::planned);
        }
        bool const none = (one.source == SubjectSource::own && says_none(one.subject)) ||
                          (one.copular && says_none(one.head));
        bool const waits = one.negative && out.modality == Modality::asserted && only_waits(one);
        out.negative = out.negative != ((one.negative && !waits) || none);
        if (asks_how_far(one)) {
            weaken(out, Modality::hypothetical);
        }
        for (Relation const before : {Relation::mark, Relation::case_}) {
            WordIndex const word = tree_.child(one.head, before);
            if (!one.copular && word != no_word && one_of(tree_.lower(word), excluding)) {
                out.negative = !out.negative;
            }
        }
        return out;
    }

    // "is to open", "has still to be opened"; not "to be open"
    [[nodiscard]] bool stands_to(Clause const& one, std::string_view auxiliary) const {
        WordIndex const be = tree_.child(one.head, Relation::aux);
        if (!one.infinitive || be == no_word || tree_.lemma(be) != auxiliary) {
            return false;
        }
        auto const children = tree_.children(one.head);
        return std::any_of(children.begin(), children.end(), [&](WordIndex child) {
            return child > be && tree_.lower(child) == "to" && tree_.is(child, Relation::mark);
        });
    }

    [[nodiscard]] bool says_yet(WordIndex head) const {
        auto const children = tree_.children(head);
        return std::any_of(children.begin(), children.end(), [&](WordIndex child) {
            return tree_.lower(child) == "yet" || tree_.lower(child) == "still";
        });
    }

    // "did not rule until Friday" tells that it ruled.
    [[nodiscard]] bool only_waits(Clause const& one) const {
        auto const children = tree_.children(one.head);
        return std::any_of(children.begin(), children.end(), [&](WordIndex child) {
            WordIndex const mark = tree_.child(
                child, tree_.is(child, Relation::advcl) ? Relation::mark : Relation::case_);
            return child > one.head && mark != no_word &&
                   one_of(tree_.lower(mark), ends_of_waiting);
        });
    }

    // "how well it went" tells nothing of how it went.
    [[nodiscard]] bool asks_how_far(Clause const& one) const {
        auto const children = tree_.children(one.head);
        return std::any_of(children.begin(), children.end(), [&](WordIndex child) {
            WordIndex const degree = tree_.child(child, Relation::advmod);
            return child < one.head && degree != no_word && tree_.lower(degree) == "how";
        });
    }

    // "not deep enough to carry ships", "too shallow to carry ships"
    [[nodiscard]] bool falls_short(Clause const& one, Clause const& above,
                                   Standing const& governor) const {
        if (!tree_.is(one.head, Relation::advcl) && !tree_.is(one.head, Relation::xcomp)) {
            return false;
        }
        WordIndex const measured = tree_.head(one.head);
        auto const children = tree_.children(measured);
        return measured == above.head &&
               std::any_of(children.begin(), children.end(), [&](WordIndex child) {
                   std::string const& word = tree_.lower(child);
                   return tree_.is(child, Relation::advmod) && child < one.head &&
                          (word == "enough" ? governor.negative
                                            : word == "too" && one.infinitive && child < measured &&
                                                  !governor.negative);
               });
    }

    // "the rumour that he left the house", also without "that"; not "the claim he made".
    [[nodiscard]] bool is_told_of_a_noun(Clause const& one) const {
        WordIndex const mark = tree_.child(one.head, Relation::mark);
        bool const full = one.copular || tree_.has(one.head, Relation::obj);
        return universal(one.relation) == Relation::acl && !one.infinitive && !one.participle &&
               one.source == SubjectSource::own && one.relative == no_word &&
               (mark == no_word ? full : tree_.lower(mark) == "that");
    }

    [[nodiscard]] bool asks_whether(Clause const& one) const {
        WordIndex const mark = tree_.child(one.head, Relation::mark);
        return mark != no_word && tree_.lower(mark) == "whether";
    }

    // "put off a decision on entering the talks"
    [[nodiscard]] bool is_open(Clause const& one) const {
        WordIndex const mark = tree_.child(one.head, Relation::mark);
        WordIndex const noun = tree_.head(one.head);
        return one.participle && mark != no_word && one_of(tree_.lower(mark), concerning) &&
               one_of(tree_.lemma(noun), open_questions);
    }

    // "have yet to vote", "has still to decide", "is yet to open", "remains to be seen"
    [[nodiscard]] bool is_outstanding(Clause const& one, Clause const& above,
                                      std::string const& lemma) const {
        if (!one.infinitive || (lemma != "have" && lemma != "be" && lemma != "remain")) {
            return false;
        }
        return lemma == "remain" || says_yet(above.head) || (lemma == "have" && says_yet(one.head));
    }

    void govern(Clause const& one, Clause const& above, Standing const& governor,
                Standing& out) const {
        Relation const relation = universal(one.relation);
        Lexicon const& lexicon = tree_.lexicon();
        if (tells_what_was_done(tree_, one, above)) {
            // Who was not the first to see it may have seen it.
            weaken(out, governor.negative ? Modality::possible : governor.modality);
        } else if (relation == Relation::xcomp || relation == Relation::ccomp) {
            std::string lemma =
                above.copular ? tree_.lower(above.head) : predicate_lemma(tree_, above);
            if (above.copular && !lexicon.listed(lemma, WordList::unreal_verb)) {
                lemma = lexicon.lemma(lemma, WordClass::verb); // "is alleged to"
            }
            std::string_view const value = lexicon.list_value(lemma, WordList::unreal_verb);
            bool const denied = value == "negative" || is_outstanding(one, above, lemma);
            if (relation == Relation::xcomp && asks_whether(one)) {
                // "has not decided whether to appeal": neither so nor not so.
            } else if (relation == Relation::xcomp) {
                weaken(out, governor.modality);
                out.negative = out.negative != (governor.negative != denied);
                weaken(out, listed_modality(value));
            } else if (!lexicon.listed(lemma, WordList::saying_verb)) {
                weaken(out, listed_modality(value));
            }
        } else if (relation == Relation::conj) {
            // "failed to stop and help": both hang on what governs the first.
            bool const bare = tree_.xpos(one.head) == Xpos::vb;
            if (one.source != SubjectSource::own && bare) {
                weaken(out, governor.modality);
                if (universal(above.relation) == Relation::xcomp) {
                    out.negative = out.negative != governor.negative;
                }
            }
        } else if (is_kept_from(tree_, one, above)) {
            out.negative = !out.negative;
        } else if (falls_short(one, above, governor)) {
            out.negative = !out.negative;
        } else if (is_told_of_a_noun(one)) {
            WordIndex const noun = tree_.head(one.head);
            Modality const doubt =
                listed_modality(lexicon.list_value(tree_.lemma(noun), WordList::unreal_verb));
            bool const dismissed =
                tree_.head(noun) == above.head && one_of(predicate_lemma(tree_, above), dismissing);
            if (doubt != Modality::asserted && dismissed) {
                out.negative = out.negative == governor.negative;
            } else {
                weaken(out, doubt);
            }
        } else if (relation == Relation::acl && is_open(one)) {
            weaken(out, Modality::conditional);
        } else if (one.infinitive && relation == Relation::advcl &&
                   lexicon.list_value(predicate_lemma(tree_, above), WordList::unreal_verb) ==
                       "requested") {
            weaken(out, Modality::requested); // "called on the parliament to act"
        } else if (one.infinitive && (relation == Relation::acl || relation == Relation::advcl)) {
            WordIndex const noun = tree_.head(one.head);
            std::string_view const value =
                relation == Relation::acl
                    ? lexicon.list_value(tree_.lemma(noun), WordList::unreal_verb)
                    : std::string_view();
            out.negative = out.negative != (value == "negative");
            bool const perfect = tree_.has(one.head, Relation::aux); // "said to have left"
            weaken(out, !value.empty() ? listed_modality(value)
                        : perfect      ? Modality::asserted
                                       : Modality::planned);
            out.told = !value.empty() || one.source == SubjectSource::antecedent;
        } else if (relation == Relation::advcl || relation == Relation::csubj) {
            // What surrounds a happening that is only planned or possible is no surer.
            if (one.source == SubjectSource::governor) {
                weaken(out, governor.modality);
            }
        }
    }

    SentenceTree const& tree_;
    ClauseTree const& clauses_;
};

} // namespace

Modality listed_modality(std::string_view value) {
    for (Modality const m :
         {Modality::hypothetical, Modality::requested, Modality::conditional, Modality::possible,
          Modality::alleged, Modality::planned, Modality::expected}) {
        if (value == name(m)) {
            return m;
        }
    }
    return Modality::asserted;
}

bool is_kept_from(SentenceTree const& tree, Clause const& one, Clause const& above) {
    if (!one.participle || !tree.is(one.head, Relation::advcl)) {
        return false;
    }
    WordIndex const mark = tree.child(one.head, Relation::mark);
    WordIndex const word = mark != no_word ? mark : tree.child(one.head, Relation::case_);
    return word != no_word && tree.lower(word) == "from" &&
           tree.lexicon().list_value(predicate_lemma(tree, above), WordList::unreal_verb) ==
               "negative";
}

std::string predicate_lemma(SentenceTree const& tree, Clause const& clause) {
    if (clause.copular) {
        return "be";
    }
    std::string out = tree.lemma(clause.head);
    Lexicon const& lexicon = tree.lexicon();
    if (tree.upos(clause.head) == Upos::verb && lexicon.frequency(out, WordClass::verb) == 0) {
        // "who stole" may be tagged as a base form.
        out = lexicon.base_form(out, WordClass::verb).value_or(out);
    }
    for (WordIndex const child : tree.children(clause.head)) {
        // "was calling back three batches"
        bool const beside = child == clause.head + 1 && tree.is(child, Relation::advmod) &&
                            lexicon.frequency(out + " " + tree.lower(child), WordClass::verb) > 0;
        if (beside || tree.relation(child) == Relation::compound_prt) {
            return out + " " + tree.lower(child);
        }
    }
    return out;
}

std::string governed_preposition(SentenceTree const& tree, Clause const& clause) {
    if (clause.copular || clause.verb == no_word || tree.has(clause.head, Relation::obj)) {
        return {};
    }
    WordIndex next = clause.head + 1;
    while (next < tree.size() && tree.head(next) == clause.head &&
           (tree.relation(next) == Relation::compound_prt || tree.is(next, Relation::advmod))) {
        ++next;
    }
    if (next >= tree.size() || tree.head(next) == no_word) {
        return {};
    }
    WordIndex const governed = tree.head(next);
    bool const infinitive = tree.is(governed, Relation::xcomp) && tree.lower(next) == "to" &&
                            tree.is(next, Relation::mark);
    bool const by_agent = clause.passive && tree.lower(next) == "by";
    bool const phrase =
        tree.is(governed, Relation::obl) && tree.is(next, Relation::case_) &&
        tree.lexicon().field(tree.lower(governed), WordClass::noun) != WordField::time;
    bool const here = tree.head(governed) == clause.head && governed > clause.head;
    return here && !by_agent && (infinitive || phrase) ? tree.lower(next) : std::string();
}

std::vector<Standing> clause_standings(SentenceTree const& tree, ClauseTree const& clauses) {
    return Reader(tree, clauses).run();
}

} // namespace gainsay
