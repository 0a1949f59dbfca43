#include <gainsay/base/utf8.h>
#include <gainsay/value/cell.h>
#include <gainsay/value/written_digits.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace gainsay {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// ⁰ to ⁹ are letters for nobody; ½ and its like are numbers of their own.
struct Vulgar {
    char32_t sign;
    std::int64_t digits;
    int scale;
};
constexpr std::array vulgar_fractions = {Vulgar{U'½', 5, 1},
                                         Vulgar{U'¼', 25, 2},
                                         Vulgar{U'¾', 75, 2},
                                         Vulgar{U'⅓', 333'333'333'333, 12},
                                         Vulgar{U'⅔', 666'666'666'667, 12},
                                         Vulgar{U'⅕', 2, 1},
                                         Vulgar{U'⅖', 4, 1},
                                         Vulgar{U'⅗', 6, 1},
                                         Vulgar{U'⅘', 8, 1},
                                         Vulgar{U'⅙', 166'666'666'667, 12},
                                         Vulgar{U'⅚', 833'333'333'333, 12},
                                         Vulgar{U'⅛', 125, 3},
                                         Vulgar{U'⅜', 375, 3},
                                         Vulgar{U'⅝', 625, 3},
                                         Vulgar{U'⅞', 875, 3}};

class Cutter {
  public:
    Cutter(std::string_view text, Span sentence, Cells& cells)
        : text_(text), at_(sentence.begin), begin_(sentence.begin), end_(sentence.end),
          cells_(cells) {}

    void run() {
        bool space = true;
        while (at_ < end_) {
            CodePoint const point = decode_utf8(text_, at_);
            if (is_space(point.value)) {
                at_ += point.length;
                space = true;
                continue;
            }
            Cell& cell = cells_.emplace_back();
            cell.space_before = space;
            space = false;
            std::uint32_t const from = at_;
            if (is_digit(text_[at_]) || starts_decimal()) {
                number(cell);
            } else if (is_letter(point.value) || is_ascii_letter(text_[at_])) {
                word(cell);
            } else {
                mark(cell, point);
            }
            cell.span = {from, std::min(at_, end_)};
        }
    }

  private:
    char at(std::uint32_t offset) const { return offset < end_ ? text_[offset] : '\0'; }

    // ".08", where no digit or letter stands before the full stop.
    bool starts_decimal() const {
        if (text_[at_] != '.' || !is_digit(at(at_ + 1))) {
            return false;
        }
        char const before = at_ > begin_ ? text_[at_ - 1] : ' ';
        std::uint32_t end = at_ + 1;
        while (is_digit(at(end))) {
            ++end;
        }
        bool const dotted = at(end) == '.' && is_digit(at(end + 1)); // ".1.3" is no decimal
        return !dotted && !is_digit(before) && !is_ascii_letter(before) && before != '.' &&
               static_cast<unsigned char>(before) < 0x80;
    }

    void number(Cell& cell) {
        WrittenDigits const read = read_digits(text_, {begin_, end_}, at_);
        cell.kind = CellKind::number;
        cell.number = read.number;
        cell.digits = static_cast<std::uint8_t>(std::min<std::uint32_t>(read.digits, 255));
        cell.precision = static_cast<std::int8_t>(std::clamp(read.precision, -100, 100));
        cell.whole = read.whole;
        at_ = read.end;
    }

    void word(Cell& cell) {
        cell.kind = CellKind::word;
        CodePoint const first = decode_utf8(text_, at_);
        cell.capital = is_upper(first.value);
        std::array<char, 24> lower = {};
        std::size_t size = 0;
        auto const keep = [&](char c) {
            if (size < lower.size()) {
                lower[size] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            }
            ++size;
        };
        std::uint32_t const from = at_;
        while (at_ < end_) {
            char const c = text_[at_];
            if (is_ascii_letter(c) || is_digit(c)) {
                keep(c);
                ++at_;
            } else if (static_cast<unsigned char>(c) >= 0x80) {
                CodePoint const point = decode_utf8(text_, at_);
                if (!is_letter(point.value)) {
                    break;
                }
                size = lower.size() + 1; // no word of the vocabulary
                at_ += point.length;
            } else if (c == '.' && size % 2 == 1 && is_ascii_letter(at(at_ + 1)) &&
                       !is_ascii_letter(at(at_ + 2)) && !is_digit(at(at_ + 2)) &&
                       (at_ - from == 1 || (at_ >= from + 2 && text_[at_ - 2] == '.'))) {
                keep(c); // "a.m", "U.S"
                ++at_;
            } else {
                break;
            }
        }
        if (size == 1 && lower[0] == 'o') {
            oclock(lower, size);
        }
        if (size <= lower.size()) {
            std::string_view const spelled(lower.data(), size);
            cell.word = find_word(spelled);
            // "Rs500", "USD115": a code and its number; "Q4" is one word.
            std::size_t const digits = spelled.find_first_of("0123456789");
            if (cell.word == 0 && (digits == 2 || digits == 3) && size == at_ - from &&
                spelled.find_first_not_of("0123456789", digits) == std::string_view::npos) {
                at_ = from + static_cast<std::uint32_t>(digits);
                cell.word = find_word(spelled.substr(0, digits));
            }
        }
        // The full stop of "a.m." is its own, wherever it stands.
        if (at(at_) == '.' && at_ - from == 3 && text_[from + 1] == '.') {
            ++at_;
        }
    }

    void oclock(std::array<char, 24>& lower, std::size_t& size) {
        CodePoint const quote = at_ < end_ ? decode_utf8(text_, at_) : CodePoint{0, 1};
        if (quote.value != U'\'' && quote.value != U'’') {
            return;
        }
        std::uint32_t const rest = at_ + quote.length;
        static constexpr std::string_view clock = "clock";
        if (rest + clock.size() <= end_ && text_.substr(rest, clock.size()) == clock) {
            static constexpr std::string_view whole = "o'clock";
            std::copy(whole.begin(), whole.end(), lower.begin());
            size = whole.size();
            at_ = rest + static_cast<std::uint32_t>(clock.size());
        }
    }

    void mark(Cell& cell, CodePoint point) {
        at_ += point.length;
        switch (point.value) {
        case U'‐':
        case U'‑':
        case U'‒':
        case U'–':
        case U'−':
            cell.mark = '-';
            return;
        case U'—':
        case U'―':
            cell.mark = '=';
            return;
        case U'‘':
        case U'’':
        case U'‚':
        case U'‛':
        case U'\'':
            cell.mark = '\'';
            return;
        case U'“':
        case U'”':
        case U'„':
        case U'«':
        case U'»':
        case U'"':
            cell.mark = '"';
            return;
        default:
            break;
        }
        for (Vulgar const& vulgar : vulgar_fractions) {
            if (vulgar.sign == point.value) {
                cell.kind = CellKind::number;
                cell.number = Decimal::make(vulgar.digits, vulgar.scale);
                cell.precision = -2;
                cell.fraction = true;
                return;
            }
        }
        if (point.value < 0x80) {
            cell.mark = static_cast<char>(point.value);
            if (cell.mark == '-' && at(at_) == '-') {
                while (at(at_) == '-') {
                    ++at_;
                }
                cell.mark = '=';
            }
        }
    }

    std::string_view text_;
    std::uint32_t at_;
    std::uint32_t begin_;
    std::uint32_t end_;
    Cells& cells_;
};

} // namespace

void cut_cells(std::string_view text, Span sentence, Cells& cells) {
    Cutter(text, sentence, cells).run();
}

} // namespace gainsay
