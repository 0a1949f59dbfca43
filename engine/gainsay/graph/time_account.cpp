#include <gainsay/base/utf8.h>
#include <gainsay/graph/lasting_state.h>
#include <gainsay/graph/time_account.h>
#include <gainsay/graph/time_statement.h>
#include <gainsay/graph/told_words.h>

#include <algorithm>
#include <map>

namespace gainsay {

namespace {

// A time that says when something was, by itself.
bool is_dating(TimeExpression const& time) {
    bool const point = time.timex == Timex::date || time.timex == Timex::time;
    bool const counted = !time.distance.empty() && time.anchor == Anchor::previous;
    return point && !counted && time.interval.earliest && time.interval.latest;
}

class AccountReader {
  public:
    AccountReader(Analysis const& analysis, Lexicon const& lexicon)
        : analysis_(analysis), lexicon_(lexicon) {
        passages();
    }

    TimeAccount run() {
        std::vector<TimeExpression> const& times = analysis_.values.times;
        for (std::uint32_t first = 0, end = 0; first < times.size(); first = end) {
            std::uint32_t const s = times[first].sentence;
            for (end = first; end < times.size() && times[end].sentence == s; ++end) {
            }
            sentence(s, first, end);
        }
        return std::move(out_);
    }

  private:
    // The smallest clause that holds each time.
    void passages() {
        passage_.resize(analysis_.values.times.size());
        for (std::uint32_t t = 0; t < passage_.size(); ++t) {
            passage_[t] = analysis_.segmentation.sentences[analysis_.values.times[t].sentence].span;
        }
        for (Assertion const& assertion : analysis_.assertions) {
            for (std::uint32_t const t : assertion.times) {
                if (assertion.span.contains(analysis_.values.times[t].span) &&
                    assertion.span.size() < passage_[t].size()) {
                    passage_[t] = assertion.span;
                }
            }
        }
    }

    void sentence(std::uint32_t s, std::uint32_t first, std::uint32_t end) {
        Sentence const& sentence = analysis_.segmentation.sentences[s];
        ParsedText const parsed{analysis_.article.text(), analysis_.segmentation, analysis_.nodes,
                                lexicon_};
        SentenceTree const tree(parsed, sentence);
        ClauseTree const clauses = find_clauses(tree);
        std::vector<bool> in_time(tree.size(), false);
        std::vector<std::uint32_t> dated;
        for (std::uint32_t t = first; t < end; ++t) {
            TimeExpression const& time = analysis_.values.times[t];
            for (WordIndex i = 0; i < tree.size(); ++i) {
                in_time[i] = in_time[i] || time.span.contains(tree.span(i));
            }
            if (is_dating(time)) {
                dated.push_back(t);
            }
        }
        for (std::uint32_t const t : dated) {
            happening(t, s, tree, clauses, in_time);
        }
        read_time_statements({analysis_, tree, clauses, in_time, dated, s, first, end},
                             out_.happenings, out_.statements);
    }

    void happening(std::uint32_t t, std::uint32_t s, SentenceTree const& tree,
                   ClauseTree const& clauses, std::vector<bool> const& in_time) {
        TimeExpression const& time = analysis_.values.times[t];
        Happening out;
        out.time = t;
        out.sentence = s;
        out.passage = passage_[t];
        for (WordIndex i = tree.size(); i > 0; --i) {
            if (time.span.contains(tree.span(i - 1))) {
                if (clauses.of_word[i - 1] != no_clause) {
                    out.words = told_words(tree, clauses, clauses.of_word[i - 1], in_time);
                }
                break;
            }
        }
        out_.happenings.push_back(std::move(out));
    }

    Analysis const& analysis_;
    Lexicon const& lexicon_;
    std::vector<Span> passage_; // by time
    TimeAccount out_;
};

} // namespace

TimeAccount read_time_account(Analysis const& analysis, Lexicon const& lexicon) {
    return AccountReader(analysis, lexicon).run();
}

} // namespace gainsay
