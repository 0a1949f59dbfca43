#include <gainsay/sentence/characters.h>
#include <gainsay/sentence/web_name.h>
#include <gainsay/sentence/word_lists.h>

#include <array>

namespace gainsay {

namespace {

constexpr std::string_view name_punctuation = ".-_";
constexpr std::string_view mail_punctuation = ".-_+%";

bool starts_with_any_case(std::string_view text, std::string_view lower) {
    if (text.size() < lower.size()) {
        return false;
    }
    for (std::size_t at = 0; at < lower.size(); ++at) {
        if (to_lower(static_cast<unsigned char>(text[at])) !=
            static_cast<unsigned char>(lower[at])) {
            return false;
        }
    }
    return true;
}

// Length of the run of word characters and of the `extra` ones.
std::size_t run_length(std::string_view text, std::string_view extra) {
    std::size_t at = 0;
    while (at < text.size()) {
        Character const c = character_at(text, at);
        bool const taken =
            c.in_word() || (c.value < 0x80 && extra.find(static_cast<char>(c.value)) != extra.npos);
        if (!taken) {
            break;
        }
        at += c.length;
    }
    return at;
}

// The name without the punctuation that ends the sentence around it.
std::size_t without_final_punctuation(std::string_view name) {
    bool const has_bracket = name.find('(') != name.npos;
    while (!name.empty()) {
        std::size_t last = name.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(name[last]) & 0xC0U) == 0x80U) {
            --last;
        }
        Character const c = character_at(name, last);
        bool const bracket_of_its_own = c.value == ')' && has_bracket;
        bool const final = !c.in_word() && c.value != '/' && c.value != '#' && c.value != '=' &&
                           c.value != '-' && c.value != '&' && !bracket_of_its_own;
        if (!final) {
            break;
        }
        name.remove_suffix(name.size() - last);
    }
    return name.size();
}

std::size_t address_length(std::string_view text) {
    constexpr auto schemes =
        std::to_array<std::string_view>({"http://", "https://", "www.", "ftp://", "mailto:"});
    for (std::string_view const scheme : schemes) {
        if (starts_with_any_case(text, scheme) && text.size() > scheme.size() &&
            character_at(text, scheme.size()).in_word()) {
            std::size_t end = text.find_first_of("<>\"|");
            end = end == text.npos ? text.size() : end;
            for (std::string_view const mark : {"\u201C", "\u201D", "\u2019\u2019", "\u2026"}) {
                end = std::min(end, text.find(mark));
            }
            return without_final_punctuation(text.substr(0, end));
        }
    }
    return 0;
}

std::size_t mail_length(std::string_view text) {
    std::size_t const local = run_length(text, mail_punctuation);
    if (local == 0 || local >= text.size() || text[local] != '@') {
        return 0;
    }
    std::size_t const domain = run_length(text.substr(local + 1), name_punctuation);
    std::size_t const length = without_final_punctuation(text.substr(0, local + 1 + domain));
    return text.substr(0, length).find('.', local) == text.npos ? 0 : length;
}

// "example.com", "News.co.uk/today", "report.pdf": the ending is known and in one case.
std::size_t domain_length(std::string_view text) {
    std::size_t const run =
        without_final_punctuation(text.substr(0, run_length(text, name_punctuation)));
    std::string_view const name = text.substr(0, run);
    std::size_t const stop = name.rfind('.');
    if (stop == name.npos || stop == 0) {
        return 0;
    }
    std::string_view const ending = name.substr(stop + 1);
    bool const capitalised = ending.size() > 1 && is_upper(static_cast<unsigned char>(ending[0])) &&
                             !is_upper(static_cast<unsigned char>(ending[1]));
    if (capitalised || ending.size() < 2 || !is_name_ending(ending) ||
        name.find("..") != name.npos) {
        return 0;
    }
    if (run < text.size() && text[run] == '/') {
        return without_final_punctuation(text.substr(0, text.find_first_of("<>\"|")));
    }
    return run;
}

std::size_t tag_length(std::string_view text) {
    if ((text.front() != '@' && text.front() != '#') ||
        character_at(text, 1).kind != CharacterClass::letter) {
        return 0;
    }
    return 1 + run_length(text.substr(1), "");
}

} // namespace

std::size_t web_name_length(std::string_view text) {
    if (text.empty() || text.size() > max_web_name_bytes) {
        return 0;
    }
    for (auto const length : {address_length, mail_length, domain_length, tag_length}) {
        if (std::size_t const found = length(text); found > 0) {
            return found;
        }
    }
    return 0;
}

std::size_t emoticon_length(std::string_view text) {
    constexpr auto emoticons = std::to_array<std::string_view>(
        {":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ">:(", ":)", ":(", ";)",
         ":D",  ":P",  ":p",  ":/",  "=)",  "=(",  ":'(", "<3", "(:", "^_^"});
    for (std::string_view const emoticon : emoticons) {
        if (text.starts_with(emoticon)) {
            Character const after = character_at(text, emoticon.size());
            bool const ends = after.length == 0 || after.value == '.' || after.value == ',' ||
                              after.value == '!' || after.value == '?' || is_closing(after.value);
            if (ends) {
                return emoticon.size();
            }
        }
    }
    return 0;
}

} // namespace gainsay
