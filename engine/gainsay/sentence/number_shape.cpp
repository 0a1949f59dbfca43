#include <gainsay/sentence/number_shape.h>

namespace gainsay {

namespace {

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::size_t digits(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (is_digit(text, end)) {
        ++end;
    }
    return end;
}

bool is_separator(char c) {
    return c == ',' || c == '.' || c == ':' || c == '/';
}

// Dates and telephone numbers: digits parted by hyphens, three groups or more, or 3 and 4 digits.
std::size_t hyphenated_length(std::string_view text) {
    std::size_t end = digits(text, 0);
    std::size_t const first = end;
    std::size_t last = end;
    int groups = 1;
    while (end < text.size() && text[end] == '-' && is_digit(text, end + 1)) {
        std::size_t const next = digits(text, end + 1);
        last = next - end - 1;
        end = next;
        ++groups;
    }
    bool const telephone = groups == 2 && first == 3 && last == 4;
    return groups >= 3 || telephone ? end : 0;
}

} // namespace

std::size_t number_length(std::string_view text) {
    std::size_t const hyphenated = hyphenated_length(text);
    if (hyphenated > 0) {
        return hyphenated;
    }
    std::size_t end = digits(text, 0);
    while (end < text.size() && is_separator(text[end]) && is_digit(text, end + 1)) {
        end = digits(text, end + 1);
    }
    return end;
}

bool is_decade(std::string_view text) {
    std::size_t const end = digits(text, 0);
    return (end == 2 || end == 4) && (text.substr(end).empty() || text.substr(end) == "s");
}

} // namespace gainsay
