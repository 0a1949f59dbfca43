#include <gainsay/sentence/characters.h>
#include <gainsay/sentence/number_shape.h>
#include <gainsay/sentence/tokenise.h>
#include <gainsay/sentence/web_name.h>
#include <gainsay/sentence/word_lists.h>

#include <array>

namespace gainsay {

namespace {

// Names of the web are looked for at so many places of a stretch without space, which keeps it
// linear.
constexpr int max_web_name_tries = 4;

bool is_capital(Character c) {
    return c.kind == CharacterClass::letter && is_upper(c.value);
}

class Tokeniser {
  public:
    Tokeniser(std::string_view text, Span block, std::vector<Token>& tokens)
        : text_(text.substr(0, block.end)), at_(block.begin), tokens_(tokens),
          first_token_(tokens.size()) {}

    void run() {
        while (at_ < text_.size()) {
            Character const c = character_at(text_, at_);
            if (c.kind == CharacterClass::space) {
                new_line_ |= c.value == '\n';
                space_before_ = true;
                at_ += c.length;
                continue;
            }
            stretch();
        }
    }

  private:
    [[nodiscard]] Character here(std::size_t offset = 0) const {
        return character_at(text_, at_ + offset);
    }
    [[nodiscard]] std::string_view rest() const { return stretch_.substr(at_ - stretch_begin_); }

    void emit(std::size_t length, TokenKind kind) {
        auto const begin = static_cast<std::uint32_t>(at_);
        tokens_.push_back(
            {{begin, begin + static_cast<std::uint32_t>(length)}, kind, space_before_});
        at_ += length;
        space_before_ = false;
        new_line_ = false;
    }

    // One stretch between white space.
    void stretch() {
        std::size_t end = at_;
        bool may_be_web_name = false;
        while (true) {
            Character const c = character_at(text_, end);
            if (c.kind == CharacterClass::space) {
                break;
            }
            may_be_web_name |= c.value == '.' || c.value == '@' || c.value == ':' || c.value == '#';
            end += c.length;
        }
        stretch_begin_ = at_;
        stretch_ = text_.substr(at_, end - at_);
        int tries =
            may_be_web_name && stretch_.size() <= max_web_name_bytes ? max_web_name_tries : 0;
        bool opens = true; // nothing but opening punctuation so far
        while (at_ < end) {
            Character const c = here();
            if (opens && tries > 0 && (c.in_word() || c.value == '@' || c.value == '#')) {
                --tries;
                if (std::size_t const length = web_name_length(rest()); length > 0) {
                    emit(length, TokenKind::word);
                    opens = false;
                    continue;
                }
            }
            opens = !c.in_word();
            if (c.kind == CharacterClass::digit) {
                number();
            } else if (c.kind == CharacterClass::letter) {
                word();
            } else if (is_apostrophe(c.value)) {
                apostrophe(c);
            } else {
                mark(c);
            }
        }
    }

    void number() {
        std::size_t length = number_length(rest());
        Character const after = here(length);
        if (after.value == '.' && begins_unit() && is_enumeration(length)) {
            emit(length + 1, TokenKind::number);
            return;
        }
        if (is_apostrophe(after.value) && is_decade(rest().substr(0, length)) &&
            rest()[length - 1] == '0' && is_plural_ending(at_ + length)) {
            emit(length + after.length + 1, TokenKind::word); // "1980's"
            return;
        }
        bool const plain =
            rest().substr(0, length).find_first_not_of("0123456789") == std::string_view::npos;
        bool const fused = plain && after.in_word() &&
                           !is_unit(text_.substr(at_ + length, word_length(at_ + length)));
        if (fused) {
            word(); // "12th", "1980s", "4A"
        } else {
            emit(length, TokenKind::number); // a unit is the next word
        }
    }

    [[nodiscard]] bool is_plural_ending(std::size_t apostrophe_at) const {
        std::size_t const letter = apostrophe_at + character_at(text_, apostrophe_at).length;
        return character_at(text_, letter).value == 's' &&
               !character_at(text_, letter + 1).in_word();
    }

    // "1. The council …": a short number at the start of a line or sentence, before a word.
    [[nodiscard]] bool is_enumeration(std::size_t length) const {
        return length <= 2 && here(length + 1).kind == CharacterClass::space &&
               character_at(text_, next_word(at_ + length + 1)).kind == CharacterClass::letter;
    }

    [[nodiscard]] bool begins_unit() const {
        if (tokens_.size() == first_token_ || new_line_) {
            return true;
        }
        std::string_view const before = slice(text_, tokens_.back().span);
        return space_before_ && before.size() == 1 &&
               std::string_view(".?!:;").find(before) != before.npos;
    }

    [[nodiscard]] std::size_t next_word(std::size_t from) const {
        for (Character c = character_at(text_, from);
             c.length > 0 && c.kind == CharacterClass::space; c = character_at(text_, from)) {
            from += c.length;
        }
        return from;
    }

    [[nodiscard]] std::size_t word_length(std::size_t from) const {
        std::size_t end = from;
        for (Character c = character_at(text_, end); c.in_word(); c = character_at(text_, end)) {
            end += c.length;
        }
        return end - from;
    }

    void word() {
        std::size_t const begin = at_;
        if (std::size_t const length = dotted_length(); length > 0) {
            emit(length, TokenKind::word);
            return;
        }
        std::size_t end = begin + word_length(begin);
        bool has_prefix = false;
        while (end < text_.size()) {
            Character const c = character_at(text_, end);
            Character const after = character_at(text_, end + c.length);
            if (!after.in_word()) {
                break;
            }
            bool joined = false;
            if (is_apostrophe(c.value)) {
                if (std::size_t const clitic = clitic_length(end); clitic > 0) {
                    std::size_t const cut = clitic_begin(begin, end);
                    if (cut == begin) {
                        emit(end + clitic - begin,
                             TokenKind::word); // "n't", the verb before it is out
                    } else {
                        end_word(begin, cut);
                    }
                    return;
                }
                joined = after.kind == CharacterClass::letter && c.value != '`';
            } else if (is_hyphen(c.value)) {
                joined = !has_prefix && is_hyphen_prefix(text_.substr(begin, end - begin));
                has_prefix = true;
            } else if (c.value == '&') {
                joined = end - begin <= 3 && is_capital(character_at(text_, end - 1)) &&
                         is_capital(after);
            } else if (c.value == '.') {
                Character const before = character_at(text_, end - 1);
                bool const version =
                    before.kind == CharacterClass::digit && after.kind == CharacterClass::digit;
                bool const dotted_name =
                    before.kind == CharacterClass::letter && !is_upper(before.value) &&
                    after.kind == CharacterClass::letter && !is_upper(after.value);
                joined = (version || dotted_name) && !stop_belongs(begin, end);
            } else if (c.value == '/') {
                joined = end - begin == 1 &&
                         (text_.substr(begin, 3) == "w/o" || text_.substr(begin, 3) == "b/c");
            }
            if (!joined) {
                break;
            }
            end += c.length;
            end += word_length(end);
        }
        end_word(begin, end);
    }

    // Emits the word, its stop with it where it is an abbreviation, and the words fused in it.
    void end_word(std::size_t begin, std::size_t end) {
        std::string_view const word = text_.substr(begin, end - begin);
        if (character_at(text_, end).value == '.' && stop_belongs(begin, end)) {
            emit(end + 1 - begin, TokenKind::word);
            return;
        }
        if (is_currency(begin, end)) {
            emit(end + 1 - begin, TokenKind::symbol);
            return;
        }
        for (std::uint8_t const part : contraction_parts(word)) {
            emit(part, TokenKind::word);
        }
        if (at_ < end) {
            emit(end - at_, TokenKind::word);
        }
    }

    // "US$", "HK$".
    [[nodiscard]] bool is_currency(std::size_t begin, std::size_t end) const {
        return end - begin <= 2 && character_at(text_, end).value == '$' &&
               is_capital(character_at(text_, begin)) && is_capital(character_at(text_, end - 1));
    }

    // "U.S.", "p.m", "J.K.", "Ph.D.": letters each with a stop.
    [[nodiscard]] std::size_t dotted_length() const {
        constexpr auto degrees =
            std::to_array<std::string_view>({"Ph.D.", "Ph.D", "M.Sc.", "B.Sc.", "M.Phil.",
                                             "D.Phil.", "B.Tech.", "M.Tech.", "B.Com."});
        if (here(1).value != '.' && here(2).value != '.') {
            return 0; // most words leave here
        }
        for (std::string_view const degree : degrees) {
            if (rest().starts_with(degree)) {
                return degree.size();
            }
        }
        std::size_t end = at_;
        int stops = 0;
        while (true) {
            Character const letter = character_at(text_, end);
            if (letter.kind != CharacterClass::letter) {
                break;
            }
            Character const after = character_at(text_, end + letter.length);
            if (after.value == '.' && character_at(text_, end + letter.length + 1).value != '.') {
                ++stops;
                end += letter.length + 1;
                continue;
            }
            if (stops > 0 && !after.in_word() && is_capital(letter) == is_capital(here())) {
                return end + letter.length - at_;
            }
            break;
        }
        return stops >= 2 ? end - at_ : 0;
    }

    // Whether the stop at `end` is part of the word before it.
    [[nodiscard]] bool stop_belongs(std::size_t begin, std::size_t end) const {
        Character const after = character_at(text_, end + 1);
        if (after.value == '.') {
            return false; // an ellipsis
        }
        std::string_view const word = text_.substr(begin, end - begin);
        Character const first = character_at(text_, begin);
        if (first.length == word.size() && is_capital(first)) {
            return is_initial(first, end, after);
        }
        switch (abbreviation(word)) {
        case Abbreviation::none:
            break;
        case Abbreviation::title:
        case Abbreviation::name_part:
        case Abbreviation::clock:
            return true;
        case Abbreviation::before_number:
            return character_at(text_, next_word(end + 1)).kind == CharacterClass::digit;
        }
        bool const lone_letter =
            first.length == word.size() && first.kind == CharacterClass::letter;
        return lone_letter && after.kind == CharacterClass::space && begins_unit() &&
               next_word(end + 1) < text_.size(); // "a. The first item"
    }

    // A capital and a stop: "J. Rowe" but "vitamin C. The", "so do I. Nobody".
    [[nodiscard]] bool is_initial(Character letter, std::size_t end, Character after) const {
        if (after.value == ',') {
            return letter.value != 'I';
        }
        if (after.kind != CharacterClass::space) {
            return after.kind == CharacterClass::letter && is_upper(after.value);
        }
        std::size_t const next = next_word(end + 1);
        Character const follows = character_at(text_, next);
        if (follows.kind != CharacterClass::letter) {
            return false;
        }
        if (!is_upper(follows.value)) {
            return letter.value != 'I';
        }
        bool const after_name = tokens_.size() > first_token_ && !begins_unit() &&
                                is_capital(character_at(text_, tokens_.back().span.begin));
        if (letter.value == 'I' && !after_name) {
            return false;
        }
        return begins_unit() || !opens_sentence(text_.substr(next, word_length(next)));
    }

    // "'s", "n't" and their kin at the apostrophe `at`: its length with the apostrophe, else 0.
    [[nodiscard]] std::size_t clitic_length(std::size_t at) const {
        Character const mark = character_at(text_, at);
        std::array<char, 2> letters{};
        std::size_t count = 0;
        std::size_t end = at + mark.length;
        for (Character c = character_at(text_, end); c.in_word(); c = character_at(text_, end)) {
            if (count == letters.size() || c.value >= 0x80) {
                return 0;
            }
            letters[count++] = static_cast<char>(to_lower(c.value));
            end += c.length;
        }
        std::string_view const clitic(letters.data(), count);
        bool const with_not =
            clitic == "t" && at > 0 && to_lower(static_cast<unsigned char>(text_[at - 1])) == 'n';
        bool const known = clitic == "s" || clitic == "m" || clitic == "d" || clitic == "re" ||
                           clitic == "ve" || clitic == "ll" || with_not;
        return known ? end - at : 0;
    }

    // Where the word before a clitic ends: before the n of "n't".
    [[nodiscard]] std::size_t clitic_begin(std::size_t begin, std::size_t apostrophe_at) const {
        Character const mark = character_at(text_, apostrophe_at);
        bool const with_not =
            to_lower(character_at(text_, apostrophe_at + mark.length).value) == 't';
        return with_not && apostrophe_at > begin ? apostrophe_at - 1 : apostrophe_at;
    }

    void apostrophe(Character mark_here) {
        bool const glued = !space_before_ && tokens_.size() > first_token_;
        Character const after = here(mark_here.length);
        if (after.value == mark_here.value) { // '' and ``
            emit(std::size_t{2} * mark_here.length, TokenKind::punctuation);
            return;
        }
        if (glued) {
            if (std::size_t const length = clitic_length(at_); length > 0) {
                emit(length, TokenKind::word);
                return;
            }
        }
        if (!glued && mark_here.value != '`' && after.in_word()) {
            std::size_t const letters = word_length(at_ + mark_here.length);
            std::string_view const clipped = text_.substr(at_ + mark_here.length, letters);
            if (is_fused_it(clipped)) {
                emit(mark_here.length + 1, TokenKind::word);
                return;
            }
            if (is_decade(clipped) || is_clipped_word(clipped)) {
                emit(mark_here.length + letters, TokenKind::word);
                return;
            }
        }
        emit(mark_here.length, TokenKind::punctuation);
    }

    void mark(Character c) {
        if (at_ == stretch_begin_ || c.value == ':' || c.value == ';') {
            if (std::size_t const length = emoticon_length(rest()); length > 0) {
                emit(length, TokenKind::symbol);
                return;
            }
        }
        if (c.value == '.' && here(1).kind == CharacterClass::digit &&
            (at_ == stretch_begin_ || !tokens_ends_in_word())) {
            std::size_t const length = 1 + number_length(rest().substr(1));
            emit(length, TokenKind::number);
            return;
        }
        std::size_t const length = mark_length(rest());
        emit(length, kind_of(rest().substr(0, length)));
    }

    [[nodiscard]] bool tokens_ends_in_word() const {
        Token const& last = tokens_.back();
        return last.kind == TokenKind::word || last.kind == TokenKind::number;
    }

    // Length of the run of marks that is one token: "...", "?!", "--", "***", an emoji with its
    // modifiers.
    [[nodiscard]] static std::size_t mark_length(std::string_view rest) {
        Character const c = character_at(rest, 0);
        auto const run = [rest](auto belongs) {
            std::size_t end = 0;
            while (end < rest.size() && belongs(character_at(rest, end).value)) {
                end += character_at(rest, end).length;
            }
            return end;
        };
        if (c.value == '!' || c.value == '?' || c.value == '.') {
            return run([](char32_t v) { return v == '!' || v == '?' || v == '.'; });
        }
        if (c.value < 0x80 && std::string_view("-*=+#~<>|_$").find(static_cast<char>(c.value)) !=
                                  std::string_view::npos) {
            return run([&c](char32_t v) { return v == c.value; });
        }
        if (rest.starts_with("[...]")) {
            return 5;
        }
        if (is_pictograph(c.value)) {
            std::size_t end = c.length;
            while (end < rest.size()) {
                Character const more = character_at(rest, end);
                bool const modifier = detail::is_joiner(more.value) ||
                                      (more.value >= 0x1F3FB && more.value <= 0x1F3FF);
                if (!modifier) {
                    break;
                }
                end += more.length;
                if (more.value == 0x200D && is_pictograph(character_at(rest, end).value)) {
                    end += character_at(rest, end).length;
                }
            }
            return end;
        }
        return c.length;
    }

    [[nodiscard]] static bool is_pictograph(char32_t c) {
        return c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF);
    }

    std::string_view text_; // up to the block's end
    std::size_t at_;
    std::vector<Token>& tokens_;
    std::size_t first_token_;
    std::string_view stretch_;
    std::size_t stretch_begin_ = 0;
    bool space_before_ = true;
    bool new_line_ = true;
};

} // namespace

void tokenise(std::string_view text, Span block, std::vector<Token>& tokens) {
    Tokeniser(text, block, tokens).run();
}

TokenKind kind_of(std::string_view token) {
    constexpr std::string_view signs = "$%+=<>^|~&@#*";
    bool digits = false;
    bool others = false;
    for (std::size_t at = 0; at < token.size();) {
        Character const c = character_at(token, at);
        if (c.kind == CharacterClass::letter || c.value == '_') {
            return TokenKind::word;
        }
        digits |= c.kind == CharacterClass::digit;
        bool const ascii_sign =
            c.value < 0x80 && signs.find(static_cast<char>(c.value)) != signs.npos;
        bool const general_punctuation = (c.value >= 0x2010 && c.value <= 0x203A) ||
                                         c.value == 0xAB || c.value == 0xBB || c.value == 0xA1 ||
                                         c.value == 0xBF || c.value == 0xB7 ||
                                         (c.value >= 0x3000 && c.value <= 0x3020);
        others |= ascii_sign || (c.value >= 0x80 && !general_punctuation);
        at += c.length;
    }
    return digits ? TokenKind::number : others ? TokenKind::symbol : TokenKind::punctuation;
}

} // namespace gainsay
