#include <gainsay/syntax/inflection.h>

#include <algorithm>
#include <array>
#include <optional>

namespace gainsay::syntax {

namespace {

constexpr bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool known(std::string_view word, Lexicon const& lexicon) {
    return lexicon.is(word, WordClass::verb) || lexicon.is(word, WordClass::noun) ||
           lexicon.is(word, WordClass::adjective);
}

// Whether the last consonant may have been doubled before an ending.
bool is_doubled(std::string_view stem) {
    std::size_t const size = stem.size();
    return size > 3 && stem[size - 1] == stem[size - 2] && !is_vowel(stem.back()) &&
           stem.back() != 's' && stem.back() != 'z' && stem.back() != 'f';
}

// Whether an e was dropped before the ending, by the spelling of what is left.
bool lacks_e(std::string_view stem) {
    std::size_t const size = stem.size();
    if (size < 2) {
        return false;
    }
    char const last = stem[size - 1];
    char const before = stem[size - 2];
    if (last == 'v' || last == 'u' || last == 'c' || (last == 'z' && before != 'z') ||
        (last == 's' && before != 's') || (last == 'g' && before != 'g' && stem[size - 2] != 'n') ||
        (last == 'l' && !is_vowel(before) && before != 'l' && before != 'r' && before != 'w')) {
        return true;
    }
    auto const vowels = std::count_if(stem.begin(), stem.end(), is_vowel);
    if (stem.ends_with("at") && vowels > 1 && !is_vowel(stem[size < 3 ? 0 : size - 3])) {
        return true;
    }
    // A short stem with one vowel would have doubled its consonant: "vaping" is of "vape".
    bool const closed = !is_vowel(last) && last != 'w' && last != 'x' && last != 'y';
    return vowels == 1 && is_vowel(before) && closed;
}

// What stood before "ed" or "ing".
std::string verb_of_stem(std::string_view stem, Lexicon const& lexicon) {
    std::string whole(stem);
    if (is_doubled(stem)) {
        std::string single(stem.substr(0, stem.size() - 1));
        bool const keep = known(whole, lexicon) && !known(single, lexicon);
        return keep || (stem.back() == 'l' && !known(single, lexicon)) ? whole : single;
    }
    std::string with_e = whole + 'e';
    bool const e_known = known(with_e, lexicon);
    bool const whole_known = known(whole, lexicon);
    if (e_known != whole_known) {
        return e_known ? with_e : whole;
    }
    return lacks_e(stem) ? with_e : whole;
}

std::string singular(std::string_view word) {
    auto const without = [&](std::size_t bytes) {
        return std::string(word.substr(0, word.size() - bytes));
    };
    if (word.size() > 4 && word.ends_with("ies") && !is_vowel(word[word.size() - 4])) {
        return without(3) + 'y';
    }
    for (std::string_view const hiss : {"sses", "xes", "zzes", "ches", "shes"}) {
        if (word.size() > hiss.size() && word.ends_with(hiss)) {
            return without(2);
        }
    }
    if (word.size() > 4 && word.ends_with("men")) {
        return without(2) + "an";
    }
    bool const plural = word.size() > 2 && word.back() == 's' && word[word.size() - 2] != 's' &&
                        word[word.size() - 2] != 'u' && word[word.size() - 2] != 'i' &&
                        word[word.size() - 2] != '\'';
    return plural ? without(1) : std::string(word);
}

std::string verb(std::string_view word, std::string_view ending, Lexicon const& lexicon) {
    if (word.size() < ending.size() + 2 || !word.ends_with(ending)) {
        return std::string(word);
    }
    std::string_view const stem = word.substr(0, word.size() - ending.size());
    if (ending == "ed" && stem.size() > 2 && stem.back() == 'i') {
        return std::string(stem.substr(0, stem.size() - 1)) + 'y';
    }
    return verb_of_stem(stem, lexicon);
}

std::string positive(std::string_view word, std::string_view ending, Lexicon const& lexicon) {
    if (word.size() < ending.size() + 3 || !word.ends_with(ending)) {
        return std::string(word);
    }
    std::string_view const stem = word.substr(0, word.size() - ending.size());
    if (stem.back() == 'i') {
        return std::string(stem.substr(0, stem.size() - 1)) + 'y';
    }
    return verb_of_stem(stem, lexicon);
}

constexpr WordClass class_of(Inflection inflection) {
    switch (inflection) {
    case Inflection::plural:
        return WordClass::noun;
    case Inflection::comparative:
    case Inflection::superlative:
        return WordClass::adjective;
    default:
        return WordClass::verb;
    }
}

// "goin'"
std::string with_g(std::string_view word) {
    bool const clipped = word.ends_with("in") || word.ends_with("in'");
    return clipped ? std::string(word.substr(0, word.rfind('n') + 1)) + 'g' : std::string();
}

std::string by_spelling(std::string_view word, Inflection inflection, Lexicon const& lexicon) {
    switch (inflection) {
    case Inflection::plural:
    case Inflection::third_person:
        return singular(word);
    case Inflection::past:
        return verb(word, "ed", lexicon);
    case Inflection::gerund:
        return verb(word, "ing", lexicon);
    case Inflection::comparative:
        return positive(word, "er", lexicon);
    case Inflection::superlative:
        return positive(word, "est", lexicon);
    }
    return std::string(word);
}

// Prefixes that make new words of known ones; what follows has an inflection of its own.
constexpr std::array<std::string_view, 12> prefixes = {
    "re", "un", "over", "out", "under", "mis", "pre", "dis", "up", "down", "inter", "counter"};

std::optional<std::string> behind_prefix(std::string_view word, WordClass word_class,
                                         Lexicon const& lexicon) {
    auto const joined = [&](std::size_t size) -> std::optional<std::string> {
        std::string_view const rest = word.substr(size);
        auto const base = rest.size() < 4 ? std::nullopt : lexicon.base_form(rest, word_class);
        if (!base) {
            return std::nullopt;
        }
        return std::string(word.substr(0, size)) + std::string(*base);
    };
    if (std::size_t const hyphen = word.rfind('-'); hyphen != std::string_view::npos) {
        return joined(hyphen + 1);
    }
    if (word_class == WordClass::noun) {
        return std::nullopt;
    }
    for (std::string_view const prefix : prefixes) {
        if (word.starts_with(prefix)) {
            if (auto found = joined(prefix.size())) {
                return found;
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::string base_form(std::string_view word, Inflection inflection, Lexicon const& lexicon) {
    WordClass const word_class = class_of(inflection);
    auto const base = lexicon.base_form(word, word_class);
    if (base && base->find(' ') == std::string_view::npos) {
        // "species", "goods", "data": the plural is a word of its own.
        bool const own =
            inflection == Inflection::plural &&
            lexicon.frequency(word, WordClass::noun) > lexicon.frequency(*base, WordClass::noun);
        return std::string(own ? word : *base);
    }
    if (lexicon.is(word, word_class)) {
        return std::string(word); // "put", "sheep"
    }
    if (std::string const whole = with_g(word);
        inflection == Inflection::gerund && !whole.empty()) {
        return base_form(whole, inflection, lexicon);
    }
    if (auto found = behind_prefix(word, word_class, lexicon)) {
        return *found;
    }
    return by_spelling(word, inflection, lexicon);
}

} // namespace gainsay::syntax
