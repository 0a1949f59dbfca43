// One triple for each relation between two phrases.
#include <gainsay/assertion/word_facts.h>

#include <algorithm>
#include <utility>

namespace gainsay {

namespace {

constexpr std::size_t longest_list = 8;
constexpr int deepest_noun = 3;  // "the mayor of the capital of the province of …"
constexpr int deepest_chain = 4; // "wants to begin to try to …"

Words operator+(Words left, Words const& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

class FactWriter {
  public:
    FactWriter(SentenceTree const& tree, ClauseTree const& clauses, std::size_t limit)
        : tree_(tree), clauses_(clauses), limit_(limit) {}

    std::vector<WordFact> run() {
        for (ClauseIndex i = 0; i < clauses_.clauses.size(); ++i) {
            clause(i);
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] Words phrase(WordIndex head, PhraseSize size = PhraseSize::object) const {
        return phrase_words(tree_, head, size);
    }
    [[nodiscard]] Words list(WordIndex head) const {
        return list_members(tree_, head, longest_list);
    }

    [[nodiscard]] bool fit_for_subject(WordIndex head) const {
        Upos const tag = tree_.upos(head);
        return tag != Upos::cconj && tag != Upos::punct && tag != Upos::sym && tag != Upos::adv &&
               tag != Upos::sconj && !is_relative_word(tree_, head);
    }

    // "to", "after": what introduces a clause without a subject.
    [[nodiscard]] Words marks(WordIndex head) const {
        Words out;
        for (WordIndex const child : tree_.children(head)) {
            bool const mark = tree_.is(child, Relation::mark) || tree_.is(child, Relation::case_);
            if (mark && child < head) {
                out.push_back(child);
                for (WordIndex const more : tree_.children(child)) {
                    if (tree_.is(more, Relation::fixed)) {
                        out.push_back(more);
                    }
                }
            }
        }
        return out;
    }

    void clause(ClauseIndex index);
    void complements(Clause const& one, Words const& predicate, int depth);
    void copular(Clause const& one, Words const& predicate);
    void obliques(Clause const& one, Words const& predicate);
    void oblique(WordIndex head, Words const& preposition, Words const& predicate);
    void chained(Clause const& one, Words const& predicate, int depth);
    void nested(WordIndex head, Words const& predicate, int depth);
    [[nodiscard]] Words gap_objects(Clause const& one) const;
    [[nodiscard]] Words objects(Clause const& one) const;

    // Every step tells something, so that this ends the walk through a hostile tree.
    [[nodiscard]] bool full() const { return out_.size() >= limit_; }

    void emit(Words const& predicate, Words const& object) {
        for (Words const& subject : subjects_) {
            if (!full() && !object.empty() && !predicate.empty()) {
                out_.push_back({subject, predicate, object, {}, current_});
            }
        }
    }

    SentenceTree const& tree_;
    ClauseTree const& clauses_;
    std::size_t limit_;
    std::vector<WordFact> out_;
    std::vector<Words> subjects_; // of the clause at hand
    ClauseIndex current_ = no_clause;
};

void FactWriter::clause(ClauseIndex index) {
    Clause const& one = clauses_.clauses[index];
    if (one.verb == no_word || one.subject == no_word || !fit_for_subject(one.subject)) {
        return;
    }
    Relation const relation = universal(one.relation);
    bool const in_chain =
        (relation == Relation::xcomp && one.source != SubjectSource::object) ||
        (one.infinitive && (relation == Relation::advcl || relation == Relation::acl));
    // "died after giving a speech", "a fine for polluting the river": told with what governs it.
    bool const gerund = one.participle && !marks(one.head).empty() &&
                        (relation == Relation::acl || relation == Relation::advcl);
    if (in_chain || gerund) {
        return;
    }
    current_ = index;
    subjects_.clear();
    for (WordIndex const head : list(one.subject)) {
        if (fit_for_subject(head)) {
            subjects_.push_back(phrase(head, PhraseSize::subject));
        }
    }
    if (WordIndex const there = tree_.child(one.head, Relation::expl);
        there != no_word && tree_.lower(there) == "there") {
        // "There is no evidence of this."
        Words const told = list(one.subject);
        subjects_ = {Words{there}};
        for (WordIndex const member : told) {
            emit(one.group, phrase(member));
            nested(member, one.group, 0);
        }
        obliques(one, one.group + phrase(one.subject));
        return;
    }
    complements(one, one.group, 0);
}

// "the house that he bought": what the clause tells about is its object.
Words FactWriter::gap_objects(Clause const& one) const {
    bool const about = one.antecedent != no_word && one.source == SubjectSource::own &&
                       one.relation == Relation::acl_relcl;
    bool const object_pronoun = one.relative != no_word && tree_.head(one.relative) == one.head &&
                                tree_.is(one.relative, Relation::obj);
    bool const contact = one.relative == no_word && !tree_.has(one.head, Relation::obj);
    return about && (object_pronoun || contact) ? Words{one.antecedent} : Words{};
}

Words FactWriter::objects(Clause const& one) const {
    Words out = gap_objects(one);
    for (WordIndex const child : tree_.children(one.head)) {
        if (tree_.is(child, Relation::obj) && child != one.relative &&
            !is_relative_word(tree_, child)) {
            out = out + list(child);
        }
    }
    return out;
}

void FactWriter::complements(Clause const& one, Words const& predicate, int depth) {
    if (full()) {
        return;
    }
    if (one.copular) {
        return copular(one, predicate);
    }
    Words with_receiver = predicate;
    for (WordIndex const child : tree_.children(one.head)) {
        if (tree_.is(child, Relation::iobj)) {
            for (WordIndex const member : list(child)) {
                emit(predicate, phrase(member));
            }
            with_receiver = with_receiver + phrase(child);
        }
    }
    Words const direct = objects(one);
    std::vector<Words> stems; // predicates that obliques are hung on
    for (WordIndex const object : direct) {
        emit(with_receiver, phrase(object));
        nested(object, with_receiver, 0);
        bool const before = object < one.head;
        stems.push_back(before ? with_receiver : with_receiver + phrase(object));
    }
    if (stems.empty()) {
        stems.push_back(with_receiver);
    }
    for (Words const& stem : stems) {
        obliques(one, stem);
        chained(one, stem, depth);
    }
}

void FactWriter::copular(Clause const& one, Words const& predicate) {
    WordIndex const head = one.head;
    Words const preposition = preposition_of(tree_, head);
    if (tree_.upos(head) == Upos::adj || tree_.upos(head) == Upos::adv) {
        Words const linked = phrase(head, PhraseSize::name);
        std::size_t const before = out_.size();
        obliques(one, predicate + linked);
        chained(one, predicate + linked, 0);
        if (out_.size() == before) {
            for (WordIndex const member : list(head)) {
                emit(predicate, phrase(member));
            }
        }
        return;
    }
    for (WordIndex const member : list(head)) {
        emit(predicate + preposition, phrase(member));
        nested(member, predicate + preposition, 0);
    }
    obliques(one, predicate + preposition + phrase(head));
}

void FactWriter::oblique(WordIndex head, Words const& preposition, Words const& predicate) {
    for (WordIndex const member : list(head)) {
        Words const own = member == head ? Words{} : preposition_of(tree_, member);
        Words const with = predicate + (own.empty() ? preposition : own);
        if (!is_complex_preposition(tree_, member)) {
            emit(with, phrase(member));
        }
        nested(member, with, 0);
    }
}

void FactWriter::obliques(Clause const& one, Words const& predicate) {
    for (WordIndex const child : tree_.children(one.head)) {
        if (tree_.is(child, Relation::obl)) {
            if (child == one.relative || is_relative_word(tree_, child)) {
                if (one.antecedent != no_word) {
                    emit(predicate + preposition_of(tree_, child), phrase(one.antecedent));
                }
                continue;
            }
            if (!is_opener(tree_, child)) {
                oblique(child, preposition_of(tree_, child), predicate);
            }
        } else if (tree_.is(child, Relation::advmod) && tree_.upos(child) != Upos::verb) {
            if (tree_.child(child, Relation::obl) < child) {
                emit(predicate, phrase_words(tree_, child, PhraseSize::whole)); // "a year later"
            }
            // "far from the coast", "away from home"
            for (WordIndex const below : tree_.children(child)) {
                if (tree_.is(below, Relation::obl) && below > child && child > one.head) {
                    oblique(below, preposition_of(tree_, below), predicate + Words{child});
                }
            }
        }
    }
}

// Verbs, clauses and predicates that complete this one.
void FactWriter::chained(Clause const& one, Words const& predicate, int depth) {
    for (WordIndex const child : tree_.children(one.head)) {
        Relation const relation = universal(tree_.relation(child));
        ClauseIndex const index = clauses_.headed[child];
        if (relation == Relation::ccomp && index != no_clause) {
            emit(predicate, clause_words(tree_, child));
            continue;
        }
        if (relation == Relation::xcomp && index == no_clause) {
            for (WordIndex const member : list(child)) {
                Words const preposition = preposition_of(tree_, member);
                emit(predicate + preposition, phrase(member));
                nested(member, predicate + preposition, 0);
            }
            for (WordIndex const below : tree_.children(child)) {
                if (tree_.is(below, Relation::obl)) {
                    oblique(below, preposition_of(tree_, below),
                            predicate + phrase(child, PhraseSize::name));
                }
            }
            continue;
        }
        if (index == no_clause || depth >= deepest_chain) {
            continue;
        }
        Clause const& next = clauses_.clauses[index];
        bool const purpose =
            relation == Relation::advcl && next.infinitive && next.source != SubjectSource::own;
        bool const gerund = relation == Relation::advcl && next.participle && !marks(child).empty();
        if (relation == Relation::xcomp || purpose || gerund) {
            complements(next, predicate + marks(child) + next.group, depth + 1);
        }
    }
}

// "met the mayor of the capital of Skåne": met the mayor of — the capital; … of the capital of —
// Skåne.
void FactWriter::nested(WordIndex head, Words const& predicate, int depth) {
    if (depth >= deepest_noun || full()) {
        return;
    }
    Words stem = predicate + phrase(head, PhraseSize::name);
    for (WordIndex const child : tree_.children(head)) {
        if (child < head) {
            continue;
        }
        ClauseIndex const index = clauses_.headed[child];
        if (tree_.relation(child) == Relation::acl && index != no_clause) {
            Clause const& next = clauses_.clauses[index];
            Words const introduced = marks(child);
            bool const gerund = next.participle && !introduced.empty();
            if (gerund || next.infinitive) {
                complements(next, stem + introduced + next.group, deepest_chain);
            }
            continue;
        }
        if (!tree_.is(child, Relation::nmod)) {
            continue;
        }
        Words const preposition = preposition_of(tree_, child);
        if (preposition.empty()) {
            continue;
        }
        for (WordIndex const member : list(child)) {
            Words const own = member == child ? Words{} : preposition_of(tree_, member);
            Words const with = stem + (own.empty() ? preposition : own);
            emit(with, phrase(member));
            nested(member, with, depth + 1);
        }
        if (tree_.lower(preposition.front()) == "of") {
            stem = stem + preposition + phrase(child);
        }
    }
}

} // namespace

std::vector<WordFact> clause_facts(SentenceTree const& tree, ClauseTree const& clauses,
                                   std::size_t limit) {
    return FactWriter(tree, clauses, limit).run();
}

} // namespace gainsay
