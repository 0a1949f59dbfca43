#include <gainsay/assertion/said_by.h>
#include <gainsay/assertion/standing.h>

#include <algorithm>
#include <optional>

namespace gainsay {

namespace {

class Reader {
  public:
    Reader(SentenceTree const& tree, ClauseTree const& clauses, ClausePhrases const& phrases)
        : tree_(tree), clauses_(clauses), phrases_(phrases) {}

    std::vector<SaidBy> run() {
        std::vector<SaidBy> out(clauses_.clauses.size());
        outside_.resize(out.size());
        find_sayings();
        for (ClauseIndex const index : clauses_.outermost_first) {
            Clause const& one = clauses_.clauses[index];
            SaidBy said = one.parent == no_clause ? SaidBy{} : inherited(one, out);
            outside_[index] = said;
            if (ClauseIndex const after = said_after_[index]; after != no_clause) {
                add(said, after, one.head, true);
            }
            according(one, said);
            out[index] = std::move(said);
        }
        if (tree_.is_headline()) {
            before_colon(out);
        }
        return out;
    }

  private:
    [[nodiscard]] bool is_saying(Clause const& one) const {
        return one.verb != no_word && !one.copular && !one.passive && one.subject != no_word &&
               (!one.infinitive || one.source == SubjectSource::own) &&
               tree_.lexicon().listed(predicate_lemma(tree_, one), WordList::saying_verb);
    }

    [[nodiscard]] bool has_content(Clause const& one) const {
        return tree_.has(one.head, Relation::ccomp);
    }

    // "…, the mayor said": told beside what is said.
    void find_sayings() {
        saying_.resize(clauses_.clauses.size());
        said_after_.assign(clauses_.clauses.size(), no_clause);
        for (ClauseIndex i = 0; i < clauses_.clauses.size(); ++i) {
            saying_[i] = is_saying(clauses_.clauses[i]);
        }
        for (ClauseIndex i = 0; i < clauses_.clauses.size(); ++i) {
            Clause const& one = clauses_.clauses[i];
            bool const beside = universal(one.relation) == Relation::parataxis && saying_[i] &&
                                one.source == SubjectSource::own && !has_content(one) &&
                                one.parent != no_clause;
            if (beside && tree_.head(one.head) == clauses_.clauses[one.parent].head) {
                said_after_[one.parent] = i;
            }
        }
    }

    [[nodiscard]] SaidBy inherited(Clause const& one, std::vector<SaidBy> const& out) const {
        Clause const& above = clauses_.clauses[one.parent];
        if (said_after_[one.parent] != no_clause &&
            &clauses_.clauses[said_after_[one.parent]] == &one) {
            return outside_[one.parent];
        }
        SaidBy said = out[one.parent];
        said.denied = false;
        Relation const relation = universal(one.relation);
        bool const gerund = relation == Relation::xcomp && !one.infinitive && !one.copular &&
                            tree_.xpos(one.head) == Xpos::vbg;
        bool const listed_after = relation == Relation::parataxis && !has_content(above) &&
                                  one.source == SubjectSource::own &&
                                  said_after_[one.parent] == no_clause && !is_beside(one);
        if (saying_[one.parent] && tree_.head(one.head) == above.head &&
            (relation == Relation::ccomp || gerund || listed_after)) {
            add(said, one.parent, one.head, !gerund);
        }
        return said;
    }

    [[nodiscard]] bool is_beside(Clause const& one) const {
        return tree_.lexicon().listed(predicate_lemma(tree_, one), WordList::saying_verb) &&
               !has_content(one);
    }

    void add(SaidBy& to, ClauseIndex saying, WordIndex content, bool may_deny) const {
        Clause const& one = clauses_.clauses[saying];
        Words const words = clause_words(tree_, content);
        Attribution said;
        said.speaker = phrases_.list(one.subject);
        said.cue = tree_.span(one.head);
        said.content = cover(tree_.span(words.empty() ? content : words.front()),
                             tree_.span(words.empty() ? content : words.back()));
        std::string_view const stand =
            tree_.lexicon().list_value(predicate_lemma(tree_, one), WordList::saying_verb);
        to.stand = std::min(to.stand, listed_modality(stand));
        to.denied = may_deny && stand == "denied" && !one.negative;
        if (one.negative && stand != "denied") {
            to.stand = std::min(to.stand, Modality::possible); // "did not say that": nobody says it
            return;
        }
        to.chain.push_back(std::move(said));
    }

    // "According to the mayor, …"
    void according(Clause const& one, SaidBy& said) const {
        for (WordIndex const child : tree_.children(one.head)) {
            if (!tree_.is(child, Relation::obl)) {
                continue;
            }
            Words const preposition = preposition_of(tree_, child);
            bool const by_word =
                !preposition.empty() && (tree_.lower(preposition.front()) == "according" ||
                                         tree_.lower(preposition.back()) == "per");
            if (!by_word ||
                (preposition.size() == 1 && tree_.lower(preposition.front()) == "per")) {
                continue;
            }
            Attribution by;
            by.speaker = phrases_.list(child);
            by.cue = cover(tree_.span(preposition.front()), tree_.span(preposition.back()));
            by.content =
                cover(tree_.span(tree_.first(one.head)), tree_.span(tree_.end(one.head) - 1));
            said.chain.push_back(std::move(by));
            return;
        }
    }

    // "Minister: no talks before May"
    void before_colon(std::vector<SaidBy>& out) const {
        constexpr WordIndex longest_name = 6;
        WordIndex colon = 1;
        while (colon < tree_.size() && colon <= longest_name && tree_.lower(colon) != ":") {
            ++colon;
        }
        if (colon + 1 >= tree_.size() || colon > longest_name) {
            return;
        }
        WordIndex speaker = no_word;
        for (WordIndex i = 0; i < colon; ++i) {
            if (clauses_.headed[i] != no_clause && tree_.upos(i) == Upos::verb) {
                return;
            }
            bool const top = tree_.head(i) == no_word || tree_.head(i) >= colon;
            bool const noun = tree_.upos(i) == Upos::noun || tree_.upos(i) == Upos::propn;
            speaker = top && noun ? i : speaker;
        }
        if (speaker == no_word || !phrases_.may_speak(speaker)) {
            return;
        }
        Attribution said;
        said.speaker = phrases_.single(speaker);
        said.cue = tree_.span(colon);
        said.content = cover(tree_.span(colon + 1), tree_.span(tree_.size() - 1));
        for (ClauseIndex i = 0; i < out.size(); ++i) {
            if (clauses_.clauses[i].head > colon) {
                out[i].chain.insert(out[i].chain.begin(), said);
            }
        }
    }

    SentenceTree const& tree_;
    ClauseTree const& clauses_;
    ClausePhrases const& phrases_;
    std::vector<char> saying_;
    std::vector<ClauseIndex> said_after_; // the clause that says this one, told after it
    std::vector<SaidBy> outside_;         // before what is said after it
};

} // namespace

std::vector<SaidBy> clause_speakers(SentenceTree const& tree, ClauseTree const& clauses,
                                    ClausePhrases const& phrases) {
    return Reader(tree, clauses, phrases).run();
}

} // namespace gainsay
