#include "input_parts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gainsay::cli {

namespace {

constexpr std::size_t piece_size = std::size_t{1} << 16;

// One past the last blank line of `text`; 0 where there is none.
std::size_t end_of_last_blank_line(std::string_view text) {
    std::size_t at = text.rfind('\n');
    while (at != std::string_view::npos && at > 0) {
        std::size_t const before = text.find_last_not_of(" \t\r", at - 1);
        if (before == std::string_view::npos) {
            return at + 1; // it is the first line
        }
        if (text[before] == '\n') {
            return at + 1;
        }
        at = text.rfind('\n', before);
    }
    return 0;
}

std::size_t end_of_last_line_or_word(std::string_view text) {
    std::size_t const line = text.rfind('\n');
    std::size_t const space = line == std::string_view::npos ? text.rfind(' ') : line;
    return space == std::string_view::npos ? text.size() : space + 1;
}

} // namespace

// Reads one piece more; false at the end of the stream.
bool InputParts::fill() {
    std::size_t const size = ahead_.size();
    ahead_.resize(size + piece_size);
    in_.read(ahead_.data() + size, static_cast<std::streamsize>(piece_size));
    ahead_.resize(size + static_cast<std::size_t>(in_.gcount()));
    return ahead_.size() > size;
}

bool InputParts::next(std::string& part) {
    std::size_t end = 0;
    bool more = true;
    while (end == 0 && more) {
        more = fill();
        if (!more) {
            end = ahead_.size();
        } else if (ahead_.size() >= wanted_) {
            end = end_of_last_blank_line(ahead_);
            if (end == 0 && ahead_.size() >= limit_) {
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

} // namespace gainsay::cli
