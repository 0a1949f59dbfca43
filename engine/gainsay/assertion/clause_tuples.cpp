// One tuple for each verb, with all its arguments whole.
#include <gainsay/assertion/word_facts.h>

#include <algorithm>
#include <utility>

namespace gainsay {

namespace {

constexpr int deepest_chain = 4; // "wants to begin to try to …"

Words operator+(Words left, Words const& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

class TupleWriter {
  public:
    TupleWriter(SentenceTree const& tree, ClauseTree const& clauses, std::size_t limit)
        : tree_(tree), clauses_(clauses), limit_(limit) {}

    std::vector<WordFact> run() {
        for (ClauseIndex i = 0; i < clauses_.clauses.size() && out_.size() < limit_; ++i) {
            clause(i);
        }
        return std::move(out_);
    }

  private:
    // A complement and the preposition before it.
    struct Part {
        Words preposition;
        Words words;
        bool direct = false; // an object, a predicate or a clause
    };

    void clause(ClauseIndex index);
    void collect(Clause const& one, Words& predicate, std::vector<Part>& parts, int depth) const;
    void add(WordIndex head, bool direct, std::vector<Part>& parts) const {
        parts.push_back(
            {preposition_of(tree_, head), phrase_words(tree_, head, PhraseSize::whole), direct});
    }

    SentenceTree const& tree_;
    ClauseTree const& clauses_;
    std::size_t limit_;
    std::vector<WordFact> out_;
};

void TupleWriter::collect(Clause const& one, Words& predicate, std::vector<Part>& parts,
                          int depth) const {
    if (one.copular) {
        add(one.head, true, parts);
        return;
    }
    if (one.antecedent != no_word && one.source == SubjectSource::own &&
        one.relation == Relation::acl_relcl && one.relative != no_word &&
        tree_.head(one.relative) == one.head && !tree_.is(one.relative, Relation::advmod)) {
        parts.push_back({preposition_of(tree_, one.relative),
                         phrase_words(tree_, one.antecedent, PhraseSize::subject),
                         tree_.is(one.relative, Relation::obj)});
    }
    for (WordIndex const child : tree_.children(one.head)) {
        if (child == one.relative) {
            continue;
        }
        ClauseIndex const index = clauses_.headed[child];
        switch (universal(tree_.relation(child))) {
        case Relation::obj:
        case Relation::iobj:
            add(child, true, parts);
            break;
        case Relation::obl:
            if (!is_opener(tree_, child)) {
                add(child, false, parts);
            }
            break;
        case Relation::ccomp:
            parts.push_back({{}, clause_words(tree_, child), true});
            break;
        case Relation::xcomp:
            if (index == no_clause) {
                add(child, true, parts);
            } else if (depth < deepest_chain) {
                Clause const& next = clauses_.clauses[index];
                Words group;
                for (WordIndex const below : tree_.children(child)) {
                    if (tree_.is(below, Relation::mark)) {
                        group.push_back(below);
                    }
                }
                bool const follows = std::none_of(parts.begin(), parts.end(), [&](Part const& p) {
                    return p.words.front() > one.head;
                });
                if (follows) {
                    predicate = predicate + group + next.group;
                    collect(next, predicate, parts, depth + 1);
                } else {
                    parts.push_back({{}, clause_words(tree_, child), true});
                }
            }
            break;
        default:
            break;
        }
    }
}

void TupleWriter::clause(ClauseIndex index) {
    Clause const& one = clauses_.clauses[index];
    bool const chained =
        universal(one.relation) == Relation::xcomp && one.source != SubjectSource::object;
    if (one.verb == no_word || one.subject == no_word || chained ||
        is_relative_word(tree_, one.subject)) {
        return;
    }
    WordFact out;
    out.clause = index;
    out.subject = phrase_words(tree_, one.subject,
                               one.source == SubjectSource::antecedent ? PhraseSize::subject
                                                                       : PhraseSize::whole);
    out.predicate = one.group;
    std::vector<Part> parts;
    collect(one, out.predicate, parts, 0);
    if (parts.empty()) {
        return;
    }
    bool const has_direct =
        std::any_of(parts.begin(), parts.end(), [](Part const& p) { return p.direct; });
    auto const first =
        has_direct
            ? std::find_if(parts.begin(), parts.end(), [](Part const& p) { return p.direct; })
            : std::find_if(parts.begin(), parts.end(),
                           [&](Part const& p) { return p.words.front() > one.head; });
    std::size_t const at =
        first == parts.end() ? 0 : static_cast<std::size_t>(first - parts.begin());
    out.predicate = out.predicate + parts[at].preposition;
    out.object = parts[at].words;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != at) {
            out.arguments.push_back(parts[i].preposition + parts[i].words);
        }
    }
    out_.push_back(std::move(out));
}

} // namespace

std::vector<WordFact> clause_tuples(SentenceTree const& tree, ClauseTree const& clauses,
                                    std::size_t limit) {
    return TupleWriter(tree, clauses, limit).run();
}

} // namespace gainsay
