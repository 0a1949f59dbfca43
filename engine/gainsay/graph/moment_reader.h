// What the words of a sentence name as moments: the phrase after "after", the clause around a
// length.
#pragma once

#include <gainsay/graph/time_statement.h>

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace gainsay {

// A view of a sentence; clauses that no date tells of are added to the happenings.
class MomentReader {
  public:
    MomentReader(TimedSentence const& in, std::vector<Happening>& happenings)
        : in_(in), tree_(in.tree), happenings_(happenings) {}

    [[nodiscard]] std::vector<TimeExpression> const& times() const {
        return in_.analysis.values.times;
    }

    // Words

    // The first word that begins at or after a place; size() where none does.
    [[nodiscard]] WordIndex word_from(std::uint32_t place) const;
    [[nodiscard]] WordIndex last_word_of(Span span) const;
    [[nodiscard]] bool is_word(WordIndex i, std::initializer_list<std::string_view> list) const;
    // What a length hangs from: the first word above its last that is not in the phrase.
    [[nodiscard]] WordIndex governor(Span length, Span phrase) const;

    // The clause that a length belongs to; nullptr: none.
    [[nodiscard]] Clause const* clause_around(Span length) const;
    // "will", "would"
    [[nodiscard]] bool has_modal(Clause const& clause) const;
    // Whether what a length belongs to is told as past.
    [[nodiscard]] bool in_past(Span length) const;

    // Dates beside a phrase, by number

    [[nodiscard]] std::optional<std::uint32_t> date_beside(Span phrase) const;
    [[nodiscard]] std::optional<std::uint32_t> date_under(WordIndex head, Span within) const;
    // The one date of a clause.
    [[nodiscard]] std::optional<std::uint32_t> date_of_clause(ClauseIndex clause,
                                                              Span outside) const;

    // Moments

    // The words from `first` on that hang under one head, up to a place.
    [[nodiscard]] MomentWords named_from(WordIndex first, std::uint32_t limit) const;
    // What a phrase or clause with this head names.
    [[nodiscard]] MomentWords named(WordIndex head, Span within) const;
    // What stands after "after" or "before".
    [[nodiscard]] MomentWords anchor(WordIndex preposition, Span event) const;
    // The clause that a phrase belongs to, as the moment at which it happened.
    [[nodiscard]] MomentWords own(Span length, Span phrase);

  private:
    [[nodiscard]] bool is_gap(Span between) const;
    // Capitals tell a name that the parser takes for a verb.
    [[nodiscard]] bool is_name(WordIndex word) const;
    // "the nomination in which to …": what is told beside it.
    [[nodiscard]] bool in_relative_clause(WordIndex word, WordIndex noun) const;
    // "after ministers signed the pact", which parsers take for "after ministers": the verb.
    [[nodiscard]] WordIndex verb_after(WordIndex noun, std::uint32_t limit) const;
    [[nodiscard]] MomentWords clause_named(WordIndex verb, Span within) const;
    // The head of the first clause after a place.
    [[nodiscard]] WordIndex next_clause(std::uint32_t place) const;
    [[nodiscard]] Span clause_span(ClauseIndex c) const;
    [[nodiscard]] bool in_present(Clause const& clause) const;

    TimedSentence const& in_;
    SentenceTree const& tree_;
    std::vector<Happening>& happenings_;
};

} // namespace gainsay
