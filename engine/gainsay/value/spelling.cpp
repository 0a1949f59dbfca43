#include <gainsay/value/spelling.h>

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay {

namespace {

using namespace std::string_view_literals;
using Pair = std::pair<std::string_view, std::string_view>;

// Shorter words would run into others: "four" and "for".
constexpr std::size_t least_letters = 6;

constexpr auto whole_words =
    std::to_array<Pair>({{"one"sv, "1"sv},         {"two"sv, "2"sv},
                         {"three"sv, "3"sv},       {"four"sv, "4"sv},
                         {"five"sv, "5"sv},        {"six"sv, "6"sv},
                         {"seven"sv, "7"sv},       {"eight"sv, "8"sv},
                         {"nine"sv, "9"sv},        {"ten"sv, "10"sv},
                         {"eleven"sv, "11"sv},     {"twelve"sv, "12"sv},
                         {"first"sv, "1st"sv},     {"second"sv, "2nd"sv},
                         {"third"sv, "3rd"sv},     {"fourth"sv, "4th"sv},
                         {"fifth"sv, "5th"sv},     {"sixth"sv, "6th"sv},
                         {"seventh"sv, "7th"sv},   {"eighth"sv, "8th"sv},
                         {"ninth"sv, "9th"sv},     {"tenth"sv, "10th"sv},
                         {"eleventh"sv, "11th"sv}, {"twelfth"sv, "12th"sv},
                         {"grey"sv, "gray"sv},     {"programme"sv, "program"sv},
                         {"cheque"sv, "check"sv},  {"tyre"sv, "tire"sv}});

constexpr auto contracted_endings = std::to_array<Pair>(
    {{"'re"sv, "are"sv}, {"'ve"sv, "have"sv}, {"'ll"sv, "will"sv}, {"'m"sv, "am"sv}});

// Who or what "'s" after them is short for "is"; after nouns it may mark an owner.
constexpr auto before_is =
    std::to_array({"it"sv, "he"sv, "she"sv, "that"sv, "there"sv, "what"sv, "who"sv, "here"sv});

void replace_ending(std::string& word, std::string_view from, std::string_view to) {
    if (word.ends_with(from)) {
        word.replace(word.size() - from.size(), from.size(), to);
    }
}

void americanise(std::string& word) {
    replace_ending(word, "tre", "ter");
    replace_ending(word, "bre", "ber");
    if (word.size() < least_letters) {
        return;
    }
    if (std::size_t const at = word.find("our"); at != std::string::npos && at >= 2) {
        word.erase(at + 1, 1); // "neighbour"
    }
    for (std::string_view const sound : {"is"sv, "ys"sv}) {
        std::size_t const at = word.rfind(sound);
        if (at == std::string::npos || at < 3) {
            continue;
        }
        std::string_view const ending = std::string_view(word).substr(at + 2);
        if (ending.starts_with('e') || ending.starts_with("ing") || ending.starts_with("ation")) {
            word[at + 1] = 'z'; // "realise", "organisation"
        }
    }
    replace_ending(word, "ence", "ense");
    for (std::string_view const ending : {"ed"sv, "ing"sv, "er"sv, "ers"sv}) {
        std::string const doubled = "ll" + std::string(ending);
        if (word.ends_with(doubled)) {
            word.erase(word.size() - doubled.size(), 1); // "travelled"
            break;
        }
    }
}

std::string one_word(std::string word) {
    std::erase(word, '\'');
    auto const known = std::find_if(whole_words.begin(), whole_words.end(),
                                    [&](Pair const& pair) { return pair.first == word; });
    if (known != whole_words.end()) {
        return std::string(known->second);
    }
    americanise(word);
    return word;
}

} // namespace

std::vector<std::string> plain_spelling(std::string_view word) {
    if (word == "can't" || word == "cannot") {
        return {"can", "not"};
    }
    if (word == "won't") {
        return {"will", "not"};
    }
    if (word.ends_with("n't") && word.size() > 3) {
        return {std::string(word.substr(0, word.size() - 3)), "not"};
    }
    for (auto const& [ending, full] : contracted_endings) {
        if (word.ends_with(ending)) {
            return {std::string(word.substr(0, word.size() - ending.size())), std::string(full)};
        }
    }
    if (word.ends_with("'s") && std::find(before_is.begin(), before_is.end(),
                                          word.substr(0, word.size() - 2)) != before_is.end()) {
        return {std::string(word.substr(0, word.size() - 2)), "is"};
    }
    return {one_word(std::string(word))};
}

} // namespace gainsay
