#include "input_parts.h"

#include "environment.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace gainsay::cli {

namespace {

constexpr std::size_t piece_size = std::size_t{1} << 16;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

// One past the last blank line that ends at or behind `from`; 0 where there is none.
std::size_t end_of_last_blank_line(std::string_view text, std::size_t from) {
    std::size_t at = text.rfind('\n');
    while (at != std::string_view::npos && at >= from) {
        std::size_t before = at;
        while (before > 0 && is_blank(text[before - 1])) {
            --before;
        }
        if (before == 0 || text[before - 1] == '\n') {
            return at + 1;
        }
        at = text.rfind('\n', before - 1);
    }
    return 0;
}

// Where the last character begins, since not all of it may be there.
std::size_t begin_of_last_character(std::string_view text) {
    constexpr std::size_t longest = 4;
    for (std::size_t back = 1; back <= longest && back < text.size(); ++back) {
        if ((static_cast<unsigned char>(text[text.size() - back]) & 0xC0) != 0x80) {
            return text.size() - back;
        }
    }
    return text.size();
}

std::size_t end_of_last_line_or_word(std::string_view text) {
    std::size_t const line = text.rfind('\n');
    std::size_t const space = line == std::string_view::npos ? text.rfind(' ') : line;
    return space == std::string_view::npos ? begin_of_last_character(text) : space + 1;
}

} // namespace

// Reads one piece more; false at the end of the file.
bool InputParts::fill() {
    if (ended_) {
        return false;
    }
    std::size_t const size = ahead_.size();
    ahead_.resize(size + piece_size);
    ahead_.resize(size + std::fread(ahead_.data() + size, 1, piece_size, file_));
    if (ahead_.size() < size + piece_size) {
        ended_ = true;
        if (auto problem = read_problem(file_, path_)) {
            problems_.push_back(*std::move(problem));
        }
    }
    return ahead_.size() > size;
}

// Expects that a sentence begins ahead, and that no blank line is there.
void InputParts::leave_out_sentence() {
    problems_.push_back({"sentence-too-large",
                         "a sentence is larger than " + std::to_string(ends_.limit >> 20) + " MiB",
                         {path_, line_, 1}});
    bool blank = false; // the line so far
    do {
        for (std::size_t at = 0; at < ahead_.size(); ++at) {
            if (ahead_[at] == '\n') {
                ++line_;
                if (blank) {
                    ahead_.erase(0, at + 1);
                    return;
                }
                blank = true;
            } else {
                blank = blank && is_blank(ahead_[at]);
            }
        }
        ahead_.clear();
    } while (fill());
}

bool InputParts::next(std::string& part) {
    std::size_t end = 0;
    std::size_t searched = 0; // no blank line ends before
    while (end == 0) {
        if (!fill()) {
            end = ahead_.size();
            break;
        }
        if (ahead_.size() < ends_.wanted) {
            continue;
        }
        end = end_of_last_blank_line(ahead_, searched);
        searched = ahead_.size();
        if (end == 0 && ahead_.size() >= ends_.limit) {
            if (ends_.only_at_blank_lines) {
                leave_out_sentence();
                searched = 0;
            } else {
                end = end_of_last_line_or_word(ahead_);
            }
        }
    }
    part_line_ = line_;
    part.assign(ahead_, 0, end);
    ahead_.erase(0, end);
    line_ += static_cast<std::uint32_t>(std::count(part.begin(), part.end(), '\n'));
    return !part.empty();
}

void InputParts::take_rest(std::string& part, std::size_t most) {
    while (ahead_.size() + part.size() < most && fill()) {
    }
    line_ += static_cast<std::uint32_t>(std::count(ahead_.begin(), ahead_.end(), '\n'));
    part += ahead_;
    ahead_.clear();
}

void InputParts::stop() {
    ended_ = true;
    ahead_.clear();
}

std::vector<Problem> InputParts::take_problems() {
    return std::exchange(problems_, {});
}

} // namespace gainsay::cli
