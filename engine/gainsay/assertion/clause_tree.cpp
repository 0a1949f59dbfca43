#include <gainsay/assertion/clause_tree.h>
#include <gainsay/assertion/doer.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

constexpr std::array<std::string_view, 8> relative_words = {"who",   "whom",  "which", "that",
                                                            "whose", "where", "when",  "why"};
constexpr std::array<std::string_view, 6> negations = {"not",   "n't",    "n’t",
                                                       "never", "hardly", "scarcely"};
// "promised the court to pay": the object is not who pays.
constexpr std::array<std::string_view, 4> subject_control = {"promise", "vow", "pledge",
                                                             "threaten"};

// "Man jailed over theft", "Four hurt in blast": in a headline, done to the subject.
constexpr std::array<std::string_view, 38> done_in_headlines = {
    "kill",     "injure",  "hurt",    "wound",   "arrest",   "charge", "jail",     "fine",
    "hold",     "find",    "name",    "shoot",   "sentence", "ban",    "suspend",  "sack",
    "elect",    "appoint", "recover", "seize",   "cancel",   "delay",  "postpone", "rescue",
    "evacuate", "detain",  "accuse",  "convict", "acquit",   "free",   "release",  "destroy",
    "damage",   "crown",   "steal",   "rule",    "fear",     "strand"};

class Finder {
  public:
    explicit Finder(SentenceTree const& tree) : tree_(tree) {}

    ClauseTree run() {
        std::vector<ClauseIndex> number(tree_.size(), no_clause);
        std::vector<Clause> found; // outermost first
        for (WordIndex const i : tree_.order()) {
            if (heads_clause(i, number)) {
                number[i] = static_cast<ClauseIndex>(found.size());
                found.push_back(clause(i));
            }
        }
        for (Clause& one : found) {
            one.parent = parent_of(one.head, number);
        }
        clauses_ = std::move(found);
        for (Clause& one : clauses_) {
            group(one);
            find_subject(one);
        }
        return sorted(number);
    }

  private:
    [[nodiscard]] bool verbal(WordIndex i) const {
        return tree_.upos(i) == Upos::verb || tree_.upos(i) == Upos::aux;
    }
    [[nodiscard]] bool predicative(WordIndex i) const {
        return verbal(i) || tree_.has(i, Relation::cop) || tree_.has(i, Relation::nsubj) ||
               tree_.has(i, Relation::csubj);
    }

    [[nodiscard]] bool heads_clause(WordIndex i, std::vector<ClauseIndex> const& number) const {
        switch (universal(tree_.relation(i))) {
        case Relation::root:
        case Relation::ccomp:
        case Relation::csubj:
            return true;
        case Relation::advcl:
        case Relation::acl:
        case Relation::xcomp:
        case Relation::parataxis:
            return predicative(i);
        case Relation::conj:
            return predicative(i) &&
                   (number[tree_.head(i)] != no_clause || !modifies(tree_.head(i)));
        case Relation::amod:
        case Relation::compound:
        case Relation::case_:
        case Relation::mark:
        case Relation::fixed:
        case Relation::flat:
        case Relation::goeswith:
        case Relation::aux:
        case Relation::cop:
        case Relation::det:
        case Relation::cc:
        case Relation::discourse:
        case Relation::advmod:
        case Relation::nummod:
        case Relation::punct:
        case Relation::reparandum:
            return false;
        default:
            return tree_.has(i, Relation::nsubj) || tree_.has(i, Relation::cop);
        }
    }

    [[nodiscard]] bool modifies(WordIndex i) const {
        return tree_.is(i, Relation::amod) || tree_.is(i, Relation::compound);
    }

    [[nodiscard]] ClauseIndex parent_of(WordIndex i, std::vector<ClauseIndex> const& number) {
        // Heads come before dependents, so the answer for the word above is known.
        if (above_.empty()) {
            above_.assign(tree_.size(), no_clause);
            for (WordIndex const word : tree_.order()) {
                above_[word] = number[word] != no_clause     ? number[word]
                               : tree_.head(word) == no_word ? no_clause
                                                             : above_[tree_.head(word)];
            }
        }
        WordIndex const up = tree_.head(i);
        return up == no_word ? no_clause : above_[up];
    }

    [[nodiscard]] Clause clause(WordIndex i) const {
        Clause out;
        out.head = i;
        out.relation = tree_.relation(i);
        WordIndex const copula = tree_.child(i, Relation::cop);
        out.copular = copula != no_word;
        out.verb = out.copular ? copula : verbal(i) ? i : no_word;
        for (WordIndex const child : tree_.children(i)) {
            Relation const relation = tree_.relation(child);
            out.passive = out.passive || relation == Relation::aux_pass ||
                          relation == Relation::nsubj_pass || relation == Relation::csubj_pass;
            bool const to = tree_.lower(child) == "to" && tree_.upos(child) == Upos::part;
            out.infinitive = out.infinitive || to;
        }
        bool const has_auxiliary = tree_.has(i, Relation::aux) || out.copular;
        bool const past = tree_.xpos(i) == Xpos::vbn ||
                          (tree_.xpos(i) == Xpos::vbd && tree_.is(i, Relation::acl) &&
                           !tree_.has(i, Relation::nsubj));
        bool const done = tree_.xpos(i) == Xpos::vbn ||
                          (tree_.xpos(i) == Xpos::vbd && one_of(tree_.lemma(i), done_in_headlines));
        if (tree_.is_headline() && verbal(i) && done && !has_auxiliary &&
            !tree_.has(i, Relation::obj) && tree_.has(i, Relation::nsubj)) {
            out.passive = true;
        }
        out.participle = verbal(i) && !has_auxiliary && (past || tree_.xpos(i) == Xpos::vbg);
        if (out.participle && past && !tree_.has(i, Relation::obj)) {
            out.passive = out.passive || tree_.is(i, Relation::acl) || tree_.is(i, Relation::advcl);
        }
        return out;
    }

    [[nodiscard]] Clause* parent(Clause const& of) {
        return of.parent == no_clause ? nullptr : &clauses_[of.parent];
    }

    void group(Clause& one) {
        for (WordIndex const child : tree_.children(one.head)) {
            Relation const relation = universal(tree_.relation(child));
            bool const negation = is_negation(tree_, child) && relation == Relation::advmod;
            one.negative = one.negative || negation ||
                           (relation == Relation::cc && tree_.lower(child) == "nor");
            bool const before = child < one.head;
            bool const particle =
                tree_.relation(child) == Relation::compound_prt || tree_.xpos(child) == Xpos::rp;
            if (relation == Relation::aux || relation == Relation::cop || (negation && before) ||
                particle) {
                one.group.push_back(child);
            }
        }
        if (!one.copular && one.verb != no_word) {
            one.group.push_back(one.head);
        }
        std::sort(one.group.begin(), one.group.end());
        if (one.relation == Relation::conj) {
            share_auxiliaries(one);
        }
    }

    // "will buy and sell", "was arrested and charged".
    void share_auxiliaries(Clause& one) {
        Clause* const first = parent(one);
        bool const own = tree_.has(one.head, Relation::aux) || tree_.has(one.head, Relation::cop) ||
                         tree_.has(one.head, Relation::nsubj);
        if (first == nullptr || own || tree_.head(one.head) != first->head || !verbal(one.head) ||
            !verbal(first->head)) {
            return;
        }
        Xpos const mine = tree_.xpos(one.head);
        Xpos const other = tree_.xpos(first->head);
        bool const participles = mine == Xpos::vbn;
        bool const finite = mine == Xpos::vbz || mine == Xpos::vbp || mine == Xpos::vbd;
        if (mine != other || finite) {
            return;
        }
        std::vector<WordIndex> shared;
        for (WordIndex const word : first->group) {
            if (word != first->head && tree_.is(word, Relation::aux) && word < first->head) {
                shared.push_back(word);
            }
        }
        one.passive = one.passive || (first->passive && participles);
        one.participle = one.participle && shared.empty();
        one.infinitive = one.infinitive || first->infinitive;
        one.group.insert(one.group.begin(), shared.begin(), shared.end());
    }

    void find_subject(Clause& one);
    void take(Clause& one, WordIndex subject, SubjectSource source) const {
        one.subject = subject;
        one.source = subject == no_word ? SubjectSource::none : source;
    }
    [[nodiscard]] WordIndex own_subject(Clause const& one) const;
    void relate(Clause& one) const;
    void from_governor(Clause& one);

    ClauseTree sorted(std::vector<ClauseIndex> const& number);

    SentenceTree const& tree_;
    std::vector<Clause> clauses_;
    std::vector<ClauseIndex> above_;
};

WordIndex Finder::own_subject(Clause const& one) const {
    WordIndex clausal = no_word;
    WordIndex const object = tree_.child(one.head, Relation::obj);
    for (WordIndex const child : tree_.children(one.head)) {
        // "scored four goals, all of them against …": what follows the object is none.
        bool const too_late = object != no_word && child > object && object > one.head;
        if (tree_.is(child, Relation::nsubj) && !too_late) {
            return child;
        }
        if (tree_.is(child, Relation::csubj)) {
            clausal = child;
        }
    }
    return clausal;
}

// A relative clause's pronoun, and what it stands for.
void Finder::relate(Clause& one) const {
    bool const acl = tree_.is(one.head, Relation::acl);
    if (!acl && !(one.relation == Relation::advcl_relcl)) {
        return;
    }
    one.antecedent = tree_.head(one.head);
    for (WordIndex i = tree_.first(one.head); i < one.head; ++i) {
        if (is_relative_word(tree_, i) && tree_.under(i, one.head) &&
            (tree_.head(i) == one.head ||
             (tree_.head(i) != no_word && tree_.head(tree_.head(i)) == one.head))) {
            one.relative = i;
            if (tree_.lower(i).starts_with("who")) {
                one.antecedent = focus_of_cleft(tree_, one.antecedent);
            }
            return;
        }
    }
}

void Finder::find_subject(Clause& one) {
    relate(one);
    WordIndex const own = own_subject(one);
    if (own != no_word) {
        one.inverted = one.verb != no_word && own > one.verb && !one.copular &&
                       !tree_.has(one.head, Relation::expl);
        if (own == one.relative) {
            return take(one, one.antecedent, SubjectSource::antecedent);
        }
        return take(one, own, SubjectSource::own);
    }
    if (WordIndex const inverted = sits_there(tree_, one.head); inverted != no_word) {
        return take(one, inverted, SubjectSource::own);
    }
    if (turn_of(tree_, one) != no_word) {
        return from_governor(one);
    }
    Clause const* const above = parent(one);
    switch (universal(one.relation)) {
    case Relation::conj:
        if (above != nullptr && tree_.head(one.head) == above->head) {
            take(one, above->subject,
                 above->source == SubjectSource::own ? SubjectSource::shared : above->source);
            one.antecedent = above->antecedent;
        }
        return;
    case Relation::acl:
        if (one.infinitive) {
            bool const heading = tree_.is_headline() && above != nullptr &&
                                 above->verb == no_word && one.antecedent == above->head;
            if (heading) {
                return take(one, one.antecedent, SubjectSource::antecedent); // "Minister to visit"
            }
            return from_governor(one); // "a plan to build"
        }
        if (one.participle && tree_.has(one.head, Relation::mark)) {
            return from_governor(one); // "a decision on entering"
        }
        if (one.participle || one.relative == no_word) {
            take(one, one.antecedent, SubjectSource::antecedent);
        }
        return;
    case Relation::xcomp:
    case Relation::ccomp:
    case Relation::advcl:
        if (one.relation != Relation::advcl_relcl) {
            from_governor(one);
        }
        return;
    default:
        return;
    }
}

void Finder::from_governor(Clause& one) {
    Clause const* const above = parent(one);
    if (above == nullptr) {
        return;
    }
    Lexicon const& lexicon = tree_.lexicon();
    std::string const verb = tree_.lemma(above->head);
    WordIndex const mark = tree_.child(one.head, Relation::mark);
    // "kept the man from entering"
    bool const kept = one.participle && mark != no_word && tree_.lower(mark) == "from";
    bool const completes = universal(one.relation) == Relation::xcomp || kept;
    if (completes && !above->passive && !one_of(verb, subject_control)) {
        for (Relation const object : {Relation::iobj, Relation::obj}) {
            if (WordIndex const word = tree_.child(above->head, object); word != no_word) {
                return take(one, word, SubjectSource::object);
            }
        }
    }
    // "called on the parliament to act"
    bool const asked = one.infinitive && !above->passive &&
                       !tree_.has(above->head, Relation::obj) &&
                       universal(one.relation) == Relation::advcl &&
                       lexicon.list_value(verb, WordList::unreal_verb) == "requested";
    WordIndex const whom = asked ? tree_.child(above->head, Relation::obl) : no_word;
    if (whom != no_word && whom > above->head && whom < one.head) {
        return take(one, whom, SubjectSource::object);
    }
    WordIndex const doer = one.infinitive ? left_to(tree_, *above) : no_word;
    if (doer != no_word) {
        return take(one, doer, SubjectSource::object);
    }
    // "The first to see it was the captain."
    WordIndex const turn = turn_of(tree_, one);
    if (turn != no_word && above->copular && turn == above->subject) {
        return take(one, above->head, SubjectSource::object);
    }
    take(one, above->subject, SubjectSource::governor);
}

ClauseTree Finder::sorted(std::vector<ClauseIndex> const& number) {
    ClauseTree out;
    std::vector<ClauseIndex> by_place(clauses_.size());
    for (ClauseIndex i = 0; i < by_place.size(); ++i) {
        by_place[i] = i;
    }
    auto const place = [&](ClauseIndex i) {
        return clauses_[i].verb == no_word ? clauses_[i].head : clauses_[i].verb;
    };
    std::sort(by_place.begin(), by_place.end(),
              [&](ClauseIndex a, ClauseIndex b) { return place(a) < place(b); });
    std::vector<ClauseIndex> moved(clauses_.size());
    for (ClauseIndex i = 0; i < by_place.size(); ++i) {
        moved[by_place[i]] = i;
    }
    for (ClauseIndex const from : by_place) {
        out.clauses.push_back(std::move(clauses_[from]));
        ClauseIndex& up = out.clauses.back().parent;
        up = up == no_clause ? no_clause : moved[up];
    }
    out.outermost_first = moved;
    out.headed.assign(tree_.size(), no_clause);
    out.of_word.assign(tree_.size(), no_clause);
    for (WordIndex const word : tree_.order()) {
        if (number[word] != no_clause) {
            out.headed[word] = out.of_word[word] = moved[number[word]];
        } else if (tree_.head(word) != no_word) {
            out.of_word[word] = out.of_word[tree_.head(word)];
        }
    }
    return out;
}

} // namespace

bool is_relative_word(SentenceTree const& tree, WordIndex i) {
    bool const tagged = tree.xpos(i) == Xpos::wdt || tree.xpos(i) == Xpos::wp ||
                        tree.xpos(i) == Xpos::wp_possessive || tree.xpos(i) == Xpos::wrb;
    bool const slot =
        tree.lower(i) == "that" && (tree.is(i, Relation::obj) || tree.is(i, Relation::nsubj));
    return (tagged || slot || tree.upos(i) == Upos::pron) && one_of(tree.lower(i), relative_words);
}

bool is_negation(SentenceTree const& tree, WordIndex i) {
    // "not only killed the deputy"
    bool const also = i + 1 < tree.size() && tree.lower(i) == "not" &&
                      one_of(tree.lower(i + 1), {"only", "just", "merely"});
    return one_of(tree.lower(i), negations) && !also;
}

ClauseTree find_clauses(SentenceTree const& tree) {
    return Finder(tree).run();
}

} // namespace gainsay
