// A title taken apart: the office, what it is of, deputy or not, former or not.
#pragma once

#include <gainsay/assertion/mention.h>
#include <gainsay/assertion/role.h>
#include <gainsay/assertion/sentence_tree.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// A stretch of tokens of the text.
struct TokenStretch {
    std::uint32_t begin;
    std::uint32_t end;
};

// Before it is known whose it is.
struct Title {
    Role role;
    std::uint32_t begin;
    std::uint32_t end;
    std::string_view possessor; // "her"
};

[[nodiscard]] bool is_possessive_pronoun(std::string_view word);
// "the", "a", "that"
[[nodiscard]] bool begins_phrase(std::string_view word);
// That may stand between an office and what it is of.
[[nodiscard]] bool governs_office(std::string_view word);

// A sentence at a time, from left to right. A view of text and mentions.
class TitleReader {
  public:
    using Index = std::uint32_t; // of a token of the text

    static constexpr Index longest_title = 14; // words before or after a name
    static constexpr Index most_phrases = 3;   // "head of sales | at the mill | in Dorn"

    TitleReader(ParsedText const& in, Mentions const& mentions) : in_(in), mentions_(mentions) {}

    // Before anything is asked; all asked then is of this sentence.
    void enter(std::uint32_t sentence);

    [[nodiscard]] Index begin() const { return begin_; }
    [[nodiscard]] Index end() const { return end_; }
    [[nodiscard]] Token const& token(Index i) const { return in_.segmentation.tokens[i]; }
    [[nodiscard]] Upos upos(Index i) const { return in_.nodes[i].upos; }
    [[nodiscard]] EntityIndex named(Index i) const { return mentions_.of_token[i]; }
    [[nodiscard]] std::string_view lower(Index i) const {
        return i >= begin_ && i < end_ ? std::string_view(lower_[i - begin_]) : std::string_view();
    }
    [[nodiscard]] bool is_mark(Index i) const;
    [[nodiscard]] bool is_possessive_mark(Index i) const;
    [[nodiscard]] Span span(TokenStretch s) const;
    // Words of a noun group: "the group's deputy head".
    [[nodiscard]] bool in_group(Index i) const;
    // The "and" of "trade and industry minister".
    [[nodiscard]] bool joins_fields(Index i) const;
    // The title whose noun group is `group`, with the phrases after it up to `limit`.
    [[nodiscard]] std::optional<Title> read_group(TokenStretch group, Index limit) const;
    void take_office(Role& role, std::string head) const;
    // What a preposition governs, from `at`: a field, a body, a place.
    void read_phrase(Title& title, Index at, Index limit, std::string_view preposition) const;
    // Who minds a field heads a part, not the whole.
    static void settle(Role& role);

  private:
    // The words as a list has them: "director-general", "vice president".
    [[nodiscard]] std::string joined(Index begin, Index end) const;
    // "secretary-general" is listed as "secretary general", or the other way round.
    [[nodiscard]] std::string_view office(std::string words) const;
    [[nodiscard]] std::string_view field(std::string const& words) const;
    // "staff engineer", "chief medical officer": of the staff, or the head of a part, whatever it
    // is. Who is "chief negotiator" or "chief economist" may be anything else besides.
    [[nodiscard]] Index chief_of_something(TokenStretch group, Role& role) const;
    void read_fields(Role& role, TokenStretch words) const;
    // "Water" in "Corrin Water": a name of two words or more.
    [[nodiscard]] bool is_inside_a_name(Index i) const;
    // The body that is named among the words; words of fields name none.
    void read_body(Role& role, TokenStretch words) const;
    void read_body_sort(Role& role, TokenStretch words) const;
    [[nodiscard]] bool has_inner_capital(Index i) const;
    // What stands before the office: whose it is, its field, and "deputy", "former" and the like.
    void read_modifiers(Title& title, TokenStretch words) const;
    // The president or secretary of a club is none of a country.
    void leave_government(Role& role, TokenStretch words) const;
    static void keep_rank(Role& role, std::string_view kept, std::string_view dropped);

    ParsedText in_;
    Mentions const& mentions_;
    Index begin_ = 0;
    Index end_ = 0;
    std::vector<std::string> lower_;
};

} // namespace gainsay
