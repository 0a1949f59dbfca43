#include <gainsay/base/one_of.h>
#include <gainsay/graph/anniversary_statement.h>
#include <gainsay/graph/lasting_state.h>
#include <gainsay/graph/told_words.h>

#include <array>

namespace gainsay {

namespace {

using std::chrono::seconds;

// "tenth", "25th", "twenty-fifth": 0 where it is none.
int ordinal(std::string_view word) {
    static constexpr auto units = std::to_array<std::string_view>(
        {"first",     "second",      "third",      "fourth",     "fifth",
         "sixth",     "seventh",     "eighth",     "ninth",      "tenth",
         "eleventh",  "twelfth",     "thirteenth", "fourteenth", "fifteenth",
         "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"});
    static constexpr auto tens =
        std::to_array<std::string_view>({"thirtieth", "fortieth", "fiftieth", "sixtieth",
                                         "seventieth", "eightieth", "ninetieth", "hundredth"});
    std::size_t digits = 0;
    int value = 0;
    while (digits < word.size() && digits < 4 && word[digits] >= '0' && word[digits] <= '9') {
        value = value * 10 + (word[digits++] - '0');
    }
    if (digits > 0) {
        return one_of(word.substr(digits), {"st", "nd", "rd", "th"}) ? value : 0;
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (word == units[i]) {
            return static_cast<int>(i) + 1;
        }
    }
    for (std::size_t i = 0; i < tens.size(); ++i) {
        if (word == tens[i]) {
            return static_cast<int>(i) * 10 + 30;
        }
    }
    return 0;
}

class AnniversaryReader {
  public:
    explicit AnniversaryReader(StatementFrame& frame)
        : frame_(frame), in_(frame.in), tree_(frame.tree), moments_(frame.moments) {}

    // "celebrated its tenth anniversary last June"
    void run() {
        for (WordIndex i = 1; i < tree_.size(); ++i) {
            std::string const noun = tree_.lemma(i);
            int count = 0;
            if (one_of(noun, {"anniversary", "jubilee", "birthday"})) {
                for (WordIndex k = i; k-- > 0 && i - k <= 4 && count == 0;) {
                    count = ordinal(tree_.lower(k));
                    if (count > 0 && k >= 2 && tree_.lower(k - 1) == "-" &&
                        tree_.lower(k - 2) == "twenty") {
                        count += 20;
                    }
                }
            } else if (one_of(noun, {"centenary", "centennial"})) {
                count = 100;
            } else if (one_of(noun, {"bicentenary", "bicentennial"})) {
                count = 200;
            }
            std::optional<std::uint32_t> const when = count == 0 ? std::nullopt : date_near(i);
            if (!when) {
                continue;
            }
            TimeStatement out;
            out.basis = TimeBasis::anniversary;
            std::optional<TimeLength> const length =
                time_length("P" + std::to_string(count) + "Y", Hedge::none);
            // A jubilee year is celebrated from its beginning to its end.
            seconds const years(count * 31'556'736LL);
            std::chrono::days const around{40};
            out.length = {years - around, years + around, length->unit};
            WordIndex first = i;
            while (first > tree_.first(i) && tree_.upos(first - 1) != Upos::punct &&
                   tree_.under(first - 1, i)) {
                --first;
            }
            out.phrase = {tree_.span(first).begin, tree_.span(i).end};
            if (moments_.is_word(i + 1, {"of"}) && i + 2 < tree_.size()) {
                out.earlier = moments_.anchor(
                    i + 1, {tree_.span(i + 1).end, tree_.span(tree_.size() - 1).end});
                out.phrase = cover(out.phrase, out.earlier.span);
            } else {
                out.earlier.heads = strings(founding_verbs());
                if (noun == "birthday") {
                    out.earlier.heads.emplace_back("bear");
                }
                bool known = false;
                for (WordIndex k = first; k < i; ++k) {
                    known = known || tree_.xpos(k) == Xpos::prp_possessive;
                    if (tree_.is(k, Relation::nmod) && tree_.head(k) == i &&
                        tree_.upos(k) != Upos::pron) {
                        owner(k, out.earlier);
                        known = true;
                    }
                }
                if (!known) {
                    continue;
                }
            }
            out.later.time = when;
            frame_.state(std::move(out));
        }
    }

    // "the choir's tenth anniversary"
    void owner(WordIndex word, MomentWords& moment) const {
        for (WordIndex k = tree_.first(word); k < tree_.end(word); ++k) {
            if (std::optional<std::string> lemma = content_lemma(tree_, k)) {
                (tree_.upos(k) == Upos::propn ? moment.names : moment.others)
                    .push_back(*std::move(lemma));
            }
        }
    }

    [[nodiscard]] std::optional<std::uint32_t> date_near(WordIndex word) const {
        ClauseIndex const clause = in_.clauses.of_word[word];
        std::optional<std::uint32_t> const beside = moments_.date_beside(tree_.span(word));
        return beside || clause == no_clause ? beside : moments_.date_of_clause(clause, {});
    }

    StatementFrame& frame_;
    TimedSentence const& in_;
    SentenceTree const& tree_;
    MomentReader& moments_;
};

} // namespace

void read_anniversaries(StatementFrame& frame) {
    AnniversaryReader(frame).run();
}

} // namespace gainsay
