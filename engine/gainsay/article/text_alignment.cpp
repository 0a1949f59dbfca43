#include <gainsay/article/character_reference.h>
#include <gainsay/article/markup_guard.h>
#include <gainsay/article/text_alignment.h>
#include <gainsay/base/utf8.h>

namespace gainsay {

namespace {

bool is_reference_part(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
}

class Alignment {
  public:
    Alignment(Markup& markup, std::string_view decoded, std::string_view source, Span origin,
              TextSyntax syntax)
        : markup_(markup), decoded_(decoded), source_(source.substr(0, origin.end)),
          at_(origin.begin), syntax_(syntax) {}

    std::uint32_t run() {
        while (done_ < decoded_.size() && at_ < source_.size()) {
            step();
        }
        if (done_ < decoded_.size()) {
            put(static_cast<std::uint32_t>(decoded_.size()) - done_, 0);
        }
        return at_;
    }

  private:
    void put(std::uint32_t made, std::uint32_t length) {
        markup_.text += decoded_.substr(done_, made);
        markup_.to_source.append_unit(made, {at_, at_ + length});
        done_ += made;
        at_ += length;
    }

    void copy() {
        std::uint32_t length = 0;
        while (done_ + length < decoded_.size() && at_ + length < source_.size()) {
            char const c = source_[at_ + length];
            bool const special = length > 0 && (c == '\r' || c == '&' || c == '<');
            if (special || c != decoded_[done_ + length]) {
                break;
            }
            ++length;
        }
        markup_.text += decoded_.substr(done_, length);
        markup_.to_source.append_copy(length, at_);
        done_ += length;
        at_ += length;
    }

    void step() {
        char const c = source_[at_];
        if (c == '\r') {
            bool const pair = at_ + 1 < source_.size() && source_[at_ + 1] == '\n';
            step_line_end(pair ? 2 : 1);
        } else if (c == '&' && syntax_ != TextSyntax::raw) {
            step_reference();
        } else if (c == '<' && syntax_ == TextSyntax::mixed && skip_markup(source_, at_) != at_) {
            at_ = static_cast<std::uint32_t>(skip_markup(source_, at_));
        } else if (c == decoded_[done_]) {
            copy();
        } else {
            step_difference();
        }
    }

    void step_line_end(std::uint32_t length) {
        if (decoded_[done_] == '\n') {
            put(1, length);
        } else if (decoded_[done_] == '\r') {
            copy();
        } else {
            at_ += length;
        }
    }

    void step_reference() {
        if (auto const reference = character_reference(source_.substr(at_))) {
            std::string made;
            append_utf8(made, reference->value);
            if (decoded_.substr(done_, made.size()) == made) {
                put(static_cast<std::uint32_t>(made.size()), reference->length);
                return;
            }
        }
        if (decoded_[done_] == '&') {
            put(1, 1);
            return;
        }
        // A reference whose name we do not know; the parser did.
        std::uint32_t length = 1;
        while (at_ + length < source_.size() && is_reference_part(source_[at_ + length])) {
            ++length;
        }
        length += at_ + length < source_.size() && source_[at_ + length] == ';' ? 1 : 0;
        put(decode_utf8(decoded_, done_).length, length);
    }

    // The parser dropped or replaced a character.
    void step_difference() {
        CodePoint const made = decode_utf8(decoded_, done_);
        CodePoint const there = decode_utf8(source_, at_);
        if (made.value == 0xFFFD && made.length == 3) {
            put(made.length, there.length);
        } else {
            at_ += there.length;
        }
    }

    Markup& markup_;
    std::string_view decoded_;
    std::string_view source_;
    std::uint32_t done_ = 0; // of decoded_
    std::uint32_t at_;       // in source_
    TextSyntax syntax_;
};

} // namespace

std::uint32_t append_aligned(Markup& markup, std::string_view decoded, std::string_view source,
                             Span origin, TextSyntax syntax) {
    return Alignment(markup, decoded, source, origin, syntax).run();
}

} // namespace gainsay
