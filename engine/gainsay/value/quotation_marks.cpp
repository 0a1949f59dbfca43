#include <gainsay/base/utf8.h>
#include <gainsay/value/quotation_marks.h>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace gainsay {

namespace {

enum class Kind : std::uint8_t {
    double_straight,
    double_open,
    double_close,
    single_open,
    single_close,
    single_straight
};

struct Mark {
    Span span;
    Kind kind;
    bool may_open;   // stands before a word, after none
    bool may_close;  // stands after a word or its punctuation
    bool possessive; // "the players’ union": also an apostrophe
};

bool is_word_character(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           is_letter(c);
}

std::optional<Kind> kind_of(char32_t c) {
    switch (c) {
    case U'"':
        return Kind::double_straight;
    case U'“':
    case U'„':
    case U'«':
        return Kind::double_open;
    case U'”':
    case U'»':
        return Kind::double_close;
    case U'‘':
    case U'‚':
        return Kind::single_open;
    case U'’':
        return Kind::single_close;
    case U'\'':
        return Kind::single_straight;
    default:
        return std::nullopt;
    }
}

// "'90s", "'em", "'tis": a left-out beginning, no opening mark.
bool is_elision(std::string_view rest) {
    if (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') {
        return rest.size() > 2 && rest[1] >= '0' && rest[1] <= '9' &&
               (rest[2] == 's' || rest[2] == ' ' || rest[2] == ',' || rest[2] == '.');
    }
    for (std::string_view const word :
         {"em", "tis", "twas", "til", "cause", "n", "round", "bout"}) {
        if (rest.starts_with(word) && (rest.size() == word.size() ||
                                       !is_word_character(decode_utf8(rest, word.size()).value))) {
            return true;
        }
    }
    return false;
}

std::vector<Mark> marks_of(std::string_view text, Span stretch) {
    std::vector<Mark> marks;
    char32_t before = ' ';
    for (std::uint32_t at = stretch.begin; at < stretch.end;) {
        CodePoint const point = decode_utf8(text, at);
        std::uint32_t const next = at + point.length;
        if (std::optional<Kind> const kind = kind_of(point.value)) {
            char32_t const after = next < stretch.end ? decode_utf8(text, next).value : U' ';
            bool const word_before = is_word_character(before);
            bool const space_before = is_space(before) || before == '(' || before == '[' ||
                                      before == U'—' || before == U'–' || before == '-' ||
                                      kind_of(before).has_value();
            bool const single = *kind >= Kind::single_open;
            bool const elided = single && is_elision(text.substr(next, stretch.end - next));
            bool const open = space_before && !is_space(after) && !(elided && !word_before);
            bool const close = !is_space(before) && !is_word_character(after);
            marks.push_back({{at, next}, *kind, open, close, before == 's' && is_space(after)});
        }
        before = point.value;
        at = next;
    }
    return marks;
}

class Pairing {
  public:
    Pairing(std::vector<Mark> const& marks, Span stretch)
        : marks_(marks), stretch_(stretch), closers_(marks.size() + 1) {
        // For every mark the next one that closes single quotation marks beyond doubt.
        closers_[marks.size()] = marks.size();
        for (std::size_t i = marks.size(); i > 0;) {
            --i;
            closers_[i] = is_single(marks[i]) && marks[i].may_close && !marks[i].possessive
                              ? i
                              : closers_[i + 1];
        }
    }

    std::vector<Quotation> run() {
        std::vector<Quotation> out;
        for (std::size_t i = 0; i < marks_.size();) {
            std::size_t const close = opens(i) ? closing(i) : i;
            if (close == i) {
                ++i;
                continue;
            }
            Mark const& first = marks_[i];
            bool const closed = close < marks_.size();
            bool const directed =
                first.kind == Kind::double_open || first.span.begin == stretch_.begin;
            if (!closed && (!directed || is_single(first))) {
                ++i;
                continue;
            }
            Quotation q;
            q.closed = closed;
            q.outer = {first.span.begin, closed ? marks_[close].span.end : stretch_.end};
            q.words = {first.span.end, closed ? marks_[close].span.begin : stretch_.end};
            if (!q.words.empty()) {
                out.push_back(q);
            }
            i = closed ? close + 1 : marks_.size();
        }
        return out;
    }

  private:
    static bool is_single(Mark const& mark) { return mark.kind >= Kind::single_open; }

    bool opens(std::size_t i) const {
        Mark const& mark = marks_[i];
        switch (mark.kind) {
        case Kind::double_open:
            return true;
        case Kind::double_straight:
        case Kind::single_open:
        case Kind::single_straight:
            return mark.may_open;
        default:
            return false;
        }
    }

    // The mark that closes the one at `i`; marks_.size() where none does.
    std::size_t closing(std::size_t i) const {
        Mark const& first = marks_[i];
        if (is_single(first)) {
            std::size_t const sure = closers_[i + 1];
            if (sure < marks_.size()) {
                return sure;
            }
            for (std::size_t j = i + 1; j < marks_.size() && j < i + 64; ++j) {
                if (is_single(marks_[j]) && marks_[j].may_close) {
                    return j;
                }
            }
            return marks_.size();
        }
        int depth = 0;
        for (std::size_t j = i + 1; j < marks_.size(); ++j) {
            Mark const& mark = marks_[j];
            if (is_single(mark)) {
                continue;
            }
            if (mark.kind == Kind::double_straight) {
                if (first.kind == Kind::double_straight || mark.may_close) {
                    return j;
                }
            } else if (mark.kind == Kind::double_close) {
                if (depth == 0) {
                    return j;
                }
                --depth;
            } else if (first.kind == Kind::double_open && depth < 8 && j < i + 64) {
                ++depth;
            }
        }
        // Depth that nothing unwinds was an opening mark set for a closing one: the last mark
        // closes.
        return depth > 0 && marks_.back().kind != Kind::double_open && !is_single(marks_.back())
                   ? marks_.size() - 1
                   : marks_.size();
    }

    std::vector<Mark> const& marks_;
    Span stretch_;
    std::vector<std::size_t> closers_;
};

} // namespace

std::vector<Quotation> find_quotations(std::string_view text, Span stretch) {
    std::vector<Mark> const marks = marks_of(text, stretch);
    return Pairing(marks, stretch).run();
}

} // namespace gainsay
