#include <gainsay/sentence/characters.h>
#include <gainsay/sentence/split.h>
#include <gainsay/sentence/word_lists.h>

#include <algorithm>

namespace gainsay {

namespace {

// How many words a speaker's name may have in “Why?” Ana Maria Duarte asked.
constexpr std::uint32_t max_speaker_words = 4;

class Splitter {
  public:
    Splitter(std::string_view text, std::vector<Token> const& tokens, std::uint32_t first)
        : text_(text), tokens_(tokens), begin_(first), block_begin_(first),
          end_(static_cast<std::uint32_t>(tokens.size())) {}

    std::vector<std::uint32_t> run() {
        for (std::uint32_t at = begin_; at < end_; ++at) {
            if (at > begin_ && begins_line_of_its_own(at)) {
                cut(at);
            }
            straight_open_ ^= word(at) == "\"";
            if (std::uint32_t const after = sentence_end(at); after > at) {
                for (std::uint32_t taken = at + 1; taken < after; ++taken) {
                    straight_open_ ^= word(taken) == "\"";
                }
                cut(after);
                at = after - 1;
            }
        }
        if (begin_ < end_) {
            cut(end_);
        }
        return std::move(ends_);
    }

  private:
    [[nodiscard]] std::string_view word(std::uint32_t at) const {
        return at < end_ ? slice(text_, tokens_[at].span) : std::string_view();
    }
    [[nodiscard]] Character first_character(std::uint32_t at) const {
        return character_at(word(at), 0);
    }
    [[nodiscard]] bool is_capitalised(std::uint32_t at) const {
        return is_upper(first_character(at).value);
    }

    // Ends a sentence before token `at`; one that is too long is cut at punctuation or else at a
    // space.
    void cut(std::uint32_t at) {
        while (at - begin_ > max_sentence_tokens) {
            std::uint32_t const limit = begin_ + max_sentence_tokens;
            std::uint32_t const least = begin_ + max_sentence_tokens / 2;
            std::uint32_t best = 0;
            for (std::uint32_t candidate = limit; candidate > least; --candidate) {
                if (tokens_[candidate - 1].kind == TokenKind::punctuation) {
                    best = candidate;
                    break;
                }
                if (best == 0 && tokens_[candidate].space_before) {
                    best = candidate;
                }
            }
            best = best == 0 ? limit : best;
            ends_.push_back(best);
            begin_ = best;
        }
        ends_.push_back(at);
        begin_ = at;
    }

    // A blank line, or a bullet at the start of a line.
    [[nodiscard]] bool begins_line_of_its_own(std::uint32_t at) const {
        if (!tokens_[at].space_before) {
            return false;
        }
        std::string_view const gap =
            slice(text_, {tokens_[at - 1].span.end, tokens_[at].span.begin});
        std::size_t const newline = gap.find('\n');
        if (newline == gap.npos) {
            return false;
        }
        if (gap.find('\n', newline + 1) != gap.npos) {
            return true;
        }
        char32_t const c = first_character(at).value;
        bool const alone = word(at).size() == first_character(at).length && at + 1 < end_ &&
                           tokens_[at + 1].space_before;
        bool const bullet = c == 0x2022 || c == 0x2023 || c == 0x25AA || c == 0x25CF ||
                            c == 0x25E6 || c == 0xB7 || c == '*';
        if (bullet) {
            return alone;
        }
        // A dash may also be the prose's own: it is a bullet after the end of an item.
        char const last = text_[tokens_[at - 1].span.end - 1];
        bool const item_before = first_character(begin_).value == c;
        return is_dash(c) && alone && (item_before || last == ':' || last == ';');
    }

    enum class Ending : std::uint8_t { none, stop, mark, ellipsis, abbreviation };

    // How token `at` may end a sentence.
    [[nodiscard]] Ending ending(std::uint32_t at) const {
        std::string_view const token = word(at);
        TokenKind const kind = tokens_[at].kind;
        char const last = token.back();
        if (token.ends_with("\u2026") || token == "[...]") {
            return Ending::ellipsis;
        }
        if (kind == TokenKind::symbol) { // :-)
            bool const emoticon = token.size() > 1 && (token[0] == ':' || token[0] == ';');
            return emoticon ? Ending::mark : Ending::none;
        }
        if (kind != TokenKind::punctuation) {
            return last == '.' ? Ending::abbreviation : Ending::none;
        }
        if (token == ".") {
            return Ending::stop;
        }
        if (last == '.' && token[0] == '.') {
            return Ending::ellipsis;
        }
        return last == '.' || last == '?' || last == '!' ? Ending::mark : Ending::none;
    }

    // The index after the last token of the sentence where token `at` ends it, else `at`.
    [[nodiscard]] std::uint32_t sentence_end(std::uint32_t at) const {
        Ending const how = ending(at);
        bool const opens_block = at == block_begin_ && how != Ending::abbreviation;
        if (how == Ending::none || opens_block) { // "... and so it goes"
            return at;
        }
        std::uint32_t const next = after_closers(at + 1);
        return next == end_ || ends_before(at, how, next) ? next : at;
    }

    // Whether a sentence that may end with token `at` and its closing marks does so before `next`.
    [[nodiscard]] bool ends_before(std::uint32_t at, Ending how, std::uint32_t next) const {
        bool const closed = next > at + 1;
        switch (how) {
        case Ending::none:
            break;
        case Ending::stop:
            return opens(next) || (!closed && after_plain_word(at) && opens_small(next));
        case Ending::mark: {
            bool const name_with_mark =
                word(at) == "!" && is_capitalised(at - 1); // "Yahoo! shares"
            return opens(next) ? !(closed && speaker_follows(next))
                               : !closed && !name_with_mark && opens_small(next);
        }
        case Ending::ellipsis: {
            bool const trails_off = !tokens_[at].space_before && tokens_[next].space_before;
            return opens(next) && (closed || trails_off || opens_sentence(word(next)));
        }
        case Ending::abbreviation:
            return ends_after_abbreviation(at, next, closed);
        }
        return false;
    }

    // Quotation marks and brackets that close the sentence.
    [[nodiscard]] std::uint32_t after_closers(std::uint32_t at) const {
        bool open = straight_open_;
        while (at < end_) {
            std::string_view const token = word(at);
            Character const c = first_character(at);
            bool const glued_right = at + 1 < end_ && !tokens_[at + 1].space_before;
            bool closes = false;
            if (token == "\"" || token == "'" || token == "''") {
                // Between two words without space the count of marks decides.
                bool const single = token != "\"";
                closes = tokens_[at].space_before ? !single && open && !glued_right
                                                  : !glued_right || single || open ||
                                                        !character_at(word(at + 1), 0).in_word();
                open = token == "\"" ? !open : open;
            } else {
                closes = is_closing(c.value) && token.size() <= std::size_t{2} * c.length &&
                         !tokens_[at].space_before;
            }
            if (!closes) {
                break;
            }
            ++at;
        }
        return at;
    }

    // Whether a sentence may begin with this token.
    [[nodiscard]] bool opens(std::uint32_t at) const {
        Token const& token = tokens_[at];
        Character const c = first_character(at);
        if (c.kind == CharacterClass::letter) {
            bool const caseless = c.value >= 0x590; // scripts without capitals
            bool const inner_capital =
                token.span.size() > 2 && is_upper(character_at(word(at), 1).value);
            return is_upper(c.value) || caseless || inner_capital;
        }
        if (token.kind == TokenKind::number || c.kind == CharacterClass::digit) {
            return token.space_before;
        }
        if (is_opening(c.value) || c.value == '"' || is_apostrophe(c.value)) {
            return at + 1 >= end_ || !is_lower_word(at + 1);
        }
        return token.space_before && !is_dash(c.value) && c.value != ',' && c.value != ';' &&
               c.value != ':';
    }

    [[nodiscard]] bool is_lower_word(std::uint32_t at) const {
        Character const c = first_character(at);
        return c.kind == CharacterClass::letter && c.value < 0x590 && !is_upper(c.value);
    }

    [[nodiscard]] bool ends_after_abbreviation(std::uint32_t at, std::uint32_t next,
                                               bool closed) const {
        if (tokens_[at].kind == TokenKind::number || !opens(next)) {
            return false; // "1." counts its item
        }
        std::string_view const abbreviated = word(at).substr(0, word(at).size() - 1);
        bool const initial = abbreviated.size() == character_at(abbreviated, 0).length;
        Abbreviation const kind = abbreviation(abbreviated);
        if (initial || kind == Abbreviation::title || kind == Abbreviation::before_number) {
            return false;
        }
        bool const word_follows = first_character(next).kind == CharacterClass::letter;
        if (closed) {
            return true;
        }
        if (kind == Abbreviation::clock) {
            return word_follows ? !follows_clock(word(next)) && !names_zone(next)
                                : word(next) != "(";
        }
        return word_follows ? opens_sentence(word(next))
                            : is_opening(first_character(next).value) && word(next) != "(";
    }

    // "Lisbon time", "New York time"
    [[nodiscard]] bool names_zone(std::uint32_t at) const {
        return word(at + 1) == "time" ||
               (at + 1 < end_ && is_capitalised(at + 1) && word(at + 2) == "time");
    }

    // After “…?”: a name and a verb of saying.
    [[nodiscard]] bool speaker_follows(std::uint32_t at) const {
        std::uint32_t const limit = std::min(end_, at + max_speaker_words + 1);
        for (std::uint32_t next = at; next < limit; ++next) {
            if (next > at && reports_speech(word(next))) {
                return !opens_sentence(word(at));
            }
            if (!is_capitalised(next)) {
                break;
            }
        }
        return false;
    }

    // Careless prose begins sentences small.
    [[nodiscard]] bool opens_small(std::uint32_t at) const {
        return tokens_[at].space_before && is_lower_word(at) && !reports_speech(word(at));
    }

    // No abbreviation that we fail to know: a long word, or a word where capitals are not used at
    // all.
    [[nodiscard]] bool after_plain_word(std::uint32_t at) const {
        std::uint32_t const shortest = is_lower_word(begin_) ? 2 : 4;
        return at > begin_ && word(at).size() == 1 && tokens_[at - 1].kind == TokenKind::word &&
               tokens_[at - 1].span.size() >= shortest;
    }

    std::string_view text_;
    std::vector<Token> const& tokens_;
    std::uint32_t begin_; // of the sentence that is open
    std::uint32_t block_begin_;
    std::uint32_t end_;
    bool straight_open_ = false;
    std::vector<std::uint32_t> ends_;
};

} // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text, std::vector<Token> const& tokens,
                                         std::uint32_t first) {
    return Splitter(text, tokens, first).run();
}

} // namespace gainsay
