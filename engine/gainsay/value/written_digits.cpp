#include <gainsay/base/utf8.h>
#include <gainsay/value/written_digits.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace gainsay {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

class Digits {
  public:
    Digits(std::string_view text, Span sentence, std::uint32_t at)
        : text_(text), begin_(sentence.begin), end_(sentence.end), from_(at) {}

    WrittenDigits read() {
        whole_end_ = grouped();
        out_.end = whole_end_;
        decimals();
        number();
        exponent();
        power();
        return out_;
    }

  private:
    char at(std::uint32_t offset) const {
        return offset >= begin_ && offset < end_ ? text_[offset] : '\0';
    }
    char before(std::uint32_t back) const {
        return from_ >= begin_ + back ? text_[from_ - back] : '\0';
    }

    std::uint32_t run(std::uint32_t offset) const {
        while (offset < end_ && is_digit(text_[offset])) {
            ++offset;
        }
        return offset;
    }

    // The end of the digits before the decimal mark.
    std::uint32_t grouped() {
        std::uint32_t const end = run(from_);
        if (end == from_ || end - from_ > 3) {
            return end;
        }
        if (at(end) == ',') {
            return by_commas(end);
        }
        if (at(end) == '.') {
            return by_marks(end, 2);
        }
        return by_marks(end, 1);
    }

    std::uint32_t by_commas(std::uint32_t end) const {
        std::uint32_t good = end;
        bool pairs = false;
        while (at(end) == ',' && is_digit(at(end + 1))) {
            std::uint32_t const next = run(end + 1);
            std::uint32_t const size = next - end - 1;
            if (size == 3) {
                good = next;
                if (pairs) {
                    break;
                }
            } else if (size == 2 && (pairs || good == end)) {
                pairs = true;
            } else {
                break;
            }
            end = next;
        }
        return good;
    }

    // Bytes of a thousands mark at `offset`: a space of some kind, or a full stop.
    std::uint32_t mark(std::uint32_t offset, bool& plain) const {
        if (offset >= end_) {
            return 0;
        }
        CodePoint const point = decode_utf8(text_, offset);
        plain = point.value == U' ';
        bool const space =
            plain || point.value == 0xA0 || point.value == 0x202F || point.value == 0x2009;
        return space || point.value == U'.' ? point.length : 0;
    }

    // "1 207 350 400", "7.340.218": groups of three parted by one kind of mark, `least` of them.
    std::uint32_t by_marks(std::uint32_t end, int least) const {
        std::uint32_t const first = end;
        std::string_view const kind = text_.substr(end, 1);
        bool plain = false;
        int groups = 0;
        bool zeros = true;
        while (std::uint32_t const length = mark(end, plain)) {
            std::uint32_t const next = run(end + length);
            if (next - end - length != 3 || text_.substr(end, 1) != kind) {
                break;
            }
            zeros = zeros && text_.substr(end + length, 3) == "000";
            end = next;
            ++groups;
        }
        bool const dots = kind == ".";
        bool const cut = dots && at(end) == '.' && is_digit(at(end + 1)); // 10.100.200.3
        // "1.111,11": one group is enough where a decimal comma follows.
        bool const continental =
            dots && groups > 0 && at(end) == ',' && is_digit(at(end + 1)) && run(end + 1) < end + 4;
        bool const enough = groups >= least && (dots || !plain || groups > 1 || zeros);
        return groups > 0 && !cut && (enough || continental) ? end : first;
    }

    void decimals() {
        std::uint32_t const end = whole_end_;
        char const mark = at(end);
        bool const dotted = text_.substr(from_, end - from_).find('.') != std::string_view::npos;
        if (mark == '.' && is_digit(at(end + 1)) && !dotted) {
            bool const part_of_dots = before(1) == '.' && is_digit(before(2));
            std::uint32_t const last = run(end + 1);
            // 12.06.2025 and 10.0.0.1 are no decimals.
            if (!part_of_dots && !(at(last) == '.' && is_digit(at(last + 1)))) {
                out_.end = last;
            }
        } else if (mark == ',' && is_digit(at(end + 1)) && before(1) != ',' && before(1) != '.') {
            std::uint32_t const last = run(end + 1);
            bool const listed = at(last) == ',' && is_digit(at(last + 1));
            if (last - end <= 3 && !listed && at(last) != '-' && !is_word(at(last))) {
                out_.end = last;
            }
        }
        decimals_ = out_.end > end ? out_.end - end - 1 : 0;
    }

    void number() {
        std::array<char, 40> plain = {};
        std::size_t size = 0;
        bool fits = true;
        auto const put = [&](char c) {
            fits = fits && size < plain.size();
            if (fits) {
                plain[size++] = c;
            }
        };
        for (std::uint32_t i = from_; i < whole_end_; ++i) {
            if (is_digit(text_[i])) {
                put(text_[i]);
                ++out_.digits;
            }
        }
        if (out_.digits == 0) {
            put('0');
        }
        if (decimals_ > 0) {
            put('.');
            for (std::uint32_t i = whole_end_ + 1; i < out_.end; ++i) {
                put(text_[i]);
            }
        }
        if (fits) {
            out_.number = Decimal::parse({plain.data(), size});
        }
        out_.precision = -static_cast<int>(std::min<std::uint32_t>(decimals_, 100));
        if (out_.number && decimals_ == 0 && out_.digits == whole_end_ - from_ &&
            out_.digits <= 9 && out_.digits > 0) {
            out_.whole = static_cast<std::int32_t>(out_.number->digits());
        }
    }

    // "7e12", "2.7x10^8", "6.02×10−7"
    void exponent() {
        std::uint32_t next = out_.end;
        if (next >= end_) {
            return;
        }
        CodePoint const times = decode_utf8(text_, next);
        if (times.value == U'e' || times.value == U'E') {
            next += 1;
        } else if ((times.value == U'x' || times.value == U'×') && at(next + times.length) == '1' &&
                   at(next + times.length + 1) == '0') {
            next += times.length + 2;
            if (at(next) == '^') {
                ++next;
            } else if (is_digit(at(next))) {
                return; // "4x100"
            }
        } else {
            return;
        }
        CodePoint const sign = next < end_ ? decode_utf8(text_, next) : CodePoint{0, 1};
        bool const minus = sign.value == U'-' || sign.value == U'−' || sign.value == U'–';
        next += minus || sign.value == U'+' ? sign.length : 0;
        std::uint32_t const last = run(next);
        if (last == next || last - next > 2 || is_word(at(last)) || !out_.number) {
            return;
        }
        int power = 0;
        for (std::uint32_t i = next; i < last; ++i) {
            power = power * 10 + (text_[i] - '0');
        }
        power = minus ? -power : power;
        out_.number = Decimal::make(out_.number->digits(), out_.number->scale() - power);
        out_.precision += power;
        out_.end = last;
        out_.whole = -1;
    }

    // "1.2^5"
    void power() {
        std::uint32_t next = out_.end;
        if (at(next) != '^' || !out_.number) {
            return;
        }
        ++next;
        bool const minus = at(next) == '-';
        next += minus || at(next) == '+' ? 1 : 0;
        std::uint32_t const last = run(next);
        if (last == next || last - next > 2 || is_word(at(last))) {
            return;
        }
        int times = 0;
        for (std::uint32_t i = next; i < last; ++i) {
            times = times * 10 + (text_[i] - '0');
        }
        std::optional<Decimal> product = Decimal(1);
        for (; times > 0 && product; --times) {
            product = multiply(*product, *out_.number);
        }
        out_.number = minus && product ? divide(Decimal(1), *product) : product;
        out_.end = last;
        out_.whole = -1;
        out_.precision = 0;
    }

    std::string_view text_;
    std::uint32_t begin_;
    std::uint32_t end_;
    std::uint32_t from_;
    std::uint32_t whole_end_ = 0;
    std::uint32_t decimals_ = 0;
    WrittenDigits out_;
};

} // namespace

WrittenDigits read_digits(std::string_view text, Span sentence, std::uint32_t at) {
    return Digits(text, sentence, at).read();
}

} // namespace gainsay
