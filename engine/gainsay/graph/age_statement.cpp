#include <gainsay/base/one_of.h>
#include <gainsay/graph/age_statement.h>
#include <gainsay/graph/told_words.h>

namespace gainsay {

namespace {

using std::chrono::days;

class AgeReader {
  public:
    explicit AgeReader(StatementFrame& frame)
        : frame_(frame), in_(frame.in), tree_(frame.tree), moments_(frame.moments) {}

    void run() {
        for (Quantity const& quantity : in_.analysis.values.quantities) {
            if (quantity.sentence == in_.sentence) {
                bool const age = quantity.dimension == "age" || is_bare_age(quantity);
                if (age && quantity.modifier == Modifier::exact) {
                    read(quantity);
                }
            }
        }
    }

  private:
    // "when she was 40"
    [[nodiscard]] bool is_bare_age(Quantity const& quantity) const {
        WordIndex const word = moments_.last_word_of(quantity.span);
        if (quantity.dimension != "count" || quantity.of || word == no_word || word < 2) {
            return false;
        }
        return moments_.is_word(word - 1, {"was"}) && moments_.is_word(word - 2, {"he", "she"}) &&
               in_.clauses.headed[word] != no_clause;
    }

    void read(Quantity const& quantity) {
        std::int64_t const years = quantity.value.digits();
        if (quantity.value.scale() != 0 || years < 1 || years > 120) {
            return;
        }
        WordIndex const word = moments_.last_word_of(quantity.span);
        ClauseIndex c = word == no_word ? no_clause : in_.clauses.of_word[word];
        if (c == no_clause) {
            return;
        }
        TimeStatement out;
        out.length = {days(365 * years - 1), days(366 * (years + 1)), days(365)};
        out.phrase = quantity.span;
        if (word >= 2 && moments_.is_word(word - 1, {"of"}) &&
            moments_.is_word(word - 2, {"age"})) {
            out.phrase.begin = tree_.span(word - 2).begin;
        }
        // "in 1985, when she was 40"
        for (bool within = true; c != no_clause && !out.later.time && within;
             c = in_.clauses.clauses[c].parent) {
            Clause const& clause = in_.clauses.clauses[c];
            if (tree_.lemma(clause.head) == "bear") {
                return; // "Hart, 72, was born in 1953": now, not then
            }
            out.later.time = moments_.date_of_clause(c, quantity.span);
            within = clause.relation == Relation::advcl;
            if (out.earlier.names.empty()) {
                names(clause.subject, out.earlier.names);
                names(clause.antecedent, out.earlier.names);
            }
        }
        out.earlier.heads = {"bear"};
        out.earlier.only_named = !told_here();
        if (out.later.time && is_year_or_finer(*out.later.time)) {
            frame_.state(std::move(out));
        }
    }

    void names(WordIndex holder, std::vector<std::string>& out) const {
        if (holder == no_word || tree_.upos(holder) != Upos::propn) {
            return;
        }
        for (WordIndex i = tree_.first(holder); i < tree_.end(holder); ++i) {
            if (tree_.upos(i) == Upos::propn && tree_.under(i, holder)) {
                if (std::optional<std::string> lemma = content_lemma(tree_, i)) {
                    out.push_back(*std::move(lemma));
                }
            }
        }
    }

    [[nodiscard]] bool is_year_or_finer(std::uint32_t time) const {
        TimeInterval const& when = moments_.times()[time].interval;
        return *when.latest - *when.earliest <= days(366);
    }

    // Whether the sentence itself tells of a birth.
    [[nodiscard]] bool told_here() const {
        for (WordIndex i = 0; i < tree_.size(); ++i) {
            if (tree_.lower(i) == "born") {
                return true;
            }
        }
        return false;
    }

    StatementFrame& frame_;
    TimedSentence const& in_;
    SentenceTree const& tree_;
    MomentReader& moments_;
};

} // namespace

void read_ages(StatementFrame& frame) {
    AgeReader(frame).run();
}

} // namespace gainsay
