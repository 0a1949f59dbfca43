#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

bool is_word_part(char32_t c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

std::size_t last_code_point(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return at;
}

bool is_function_word(std::string const& word) {
    static constexpr auto list = std::to_array<std::string_view>(
        {"a",     "about", "after", "an",   "and",  "are", "as",   "at",   "be",
         "been",  "but",   "by",    "for",  "from", "had", "has",  "have", "he",
         "her",   "his",   "in",    "into", "is",   "it",  "its",  "of",   "on",
         "or",    "over",  "s",     "said", "says", "she", "than", "that", "the",
         "their", "they",  "to",    "was",  "were", "who", "will", "with"});
    return std::binary_search(list.begin(), list.end(), std::string_view(word));
}

} // namespace

Span trim(std::string_view text, Span span) {
    while (!span.empty()) {
        CodePoint const point = decode_utf8(text, span.begin);
        if (!is_space(point.value)) {
            break;
        }
        span.begin += point.length;
    }
    while (!span.empty()) {
        auto const last = static_cast<std::uint32_t>(last_code_point(text.substr(0, span.end)));
        if (last < span.begin || !is_space(decode_utf8(text, last).value)) {
            break;
        }
        span.end = last;
    }
    return span;
}

std::string_view trim(std::string_view text) {
    return slice(text, trim(text, {0, static_cast<std::uint32_t>(text.size())}));
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const point = decode_utf8(text, at);
        at += point.length;
        if (!is_word_part(point.value)) {
            open = false;
            continue;
        }
        if (!open) {
            out.emplace_back();
            open = true;
        }
        append_utf8(out.back(), to_lower(point.value));
    }
    return out;
}

std::vector<std::string> content_words_of(std::string_view text) {
    std::vector<std::string> words = words_of(text);
    words.erase(std::remove_if(words.begin(), words.end(), is_function_word), words.end());
    return words;
}

std::string normal_form(std::string_view text) {
    std::string out;
    for (std::string const& word : words_of(text)) {
        out += out.empty() ? "" : " ";
        out += word;
    }
    return out;
}

double overlap(std::string_view a, std::string_view b) {
    std::vector<std::string> const wanted = content_words_of(a);
    std::vector<std::string> had = content_words_of(b);
    std::sort(had.begin(), had.end());
    auto const found = std::count_if(wanted.begin(), wanted.end(), [&had](std::string const& word) {
        return std::binary_search(had.begin(), had.end(), word);
    });
    return wanted.empty() ? 0 : static_cast<double>(found) / static_cast<double>(wanted.size());
}

bool ends_sentence(std::string_view text) {
    text = trim(text);
    while (!text.empty()) {
        std::size_t const at = last_code_point(text);
        char32_t const c = decode_utf8(text, at).value;
        bool const closing = c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D ||
                             c == 0x2019 || c == 0xBB;
        if (!closing) {
            return c == '.' || c == '!' || c == '?' || c == 0x2026;
        }
        text = text.substr(0, at);
    }
    return false;
}

bool is_quotation(std::string_view text) {
    text = trim(text);
    if (text.size() < 3) {
        return false;
    }
    char32_t const first = decode_utf8(text, 0).value;
    char32_t const last = decode_utf8(text, last_code_point(text)).value;
    bool const opens = first == '"' || first == 0x201C || first == 0x201E || first == 0xAB ||
                       first == 0x2018 || first == '\'';
    bool const closes = last == '"' || last == 0x201D || last == 0x201C || last == 0xBB ||
                        last == 0x2019 || last == '\'';
    if (!opens || !closes) {
        return false;
    }
    // One quotation from end to end: no quotation ends and another begins between.
    static Pattern const inner(R"(["”][\s,.:;]+\p{L})");
    return !inner.occurs_in(text.substr(1));
}

} // namespace gainsay
