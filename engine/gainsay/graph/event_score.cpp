#include <gainsay/graph/event_score.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace gainsay {

namespace {

// Logarithms of odds, fitted on pairs of tellings that people had marked.
constexpr double to_begin_with = -1.5;
constexpr double same_word = 2.25;
constexpr double derived_word = 2.1; // to arrest, the arrest
constexpr double synonym = 2.0;
constexpr double kindred_word = 0.0;
constexpr double same_patient = 0.9;
constexpr double same_agent_and_patient = 1.6;
constexpr double changed_sides = 1.0; // whose murder, who was murdered
constexpr double same_place = 0.4;
constexpr double same_time = 0.75;
constexpr double other_time = -2.2;
constexpr double same_names = 0.7;
constexpr double same_surroundings = 1.7;
constexpr double common_word = -1.4; // for one that is very common
constexpr double light_word = -1.1;  // one that tells next to nothing
constexpr double words_of_saying = -0.7;
constexpr double two_nouns = 0.4;
constexpr double alike_articles = 3.3;
constexpr double days_between = -2.2;
constexpr double weeks_between = -2.3;

constexpr double some_days = 3;
constexpr double some_weeks = 30;
// Uses of the commonest words in WordNet's texts, as a logarithm.
constexpr double most_uses = 7;

constexpr std::array<std::string_view, 30> light_verbs = {
    "be",      "have", "do",    "make", "take", "get",  "give", "go",     "come", "say",
    "tell",    "see",  "know",  "use",  "want", "need", "keep", "put",    "show", "become",
    "include", "seem", "think", "add",  "help", "call", "let",  "remain", "stay", "look"};

bool is_light(std::string_view word) {
    return std::find(light_verbs.begin(), light_verbs.end(), word) != light_verbs.end();
}

double words(EventComparison const& c, EventMention const& a, EventMention const& b,
             Lexicon const& lexicon) {
    double out = c.predicate >= 1     ? same_word
                 : c.predicate >= 0.9 ? derived_word
                 : c.predicate >= 0.8 ? synonym
                                      : kindred_word;
    auto const uses = static_cast<double>(
        std::max(lexicon.frequency(a.word, a.word_class), lexicon.frequency(b.word, b.word_class)));
    out += common_word * std::log(1 + uses) / most_uses;
    out += is_light(a.word) || is_light(b.word) ? light_word : 0;
    bool const saying = lexicon.listed(a.word, WordList::saying_verb) &&
                        lexicon.listed(b.word, WordList::saying_verb);
    out += saying ? words_of_saying : 0;
    bool const nouns = a.word_class == WordClass::noun && b.word_class == WordClass::noun;
    return out + (nouns ? two_nouns : 0);
}

double slots(EventComparison const& c) {
    double out = c.patient == Truth::yes ? same_patient : 0;
    out += c.agent == Truth::yes && c.patient == Truth::yes ? same_agent_and_patient : 0;
    out += c.crossed == Truth::yes ? changed_sides : 0;
    out += c.place == Truth::yes ? same_place : 0;
    out += c.time == Truth::yes ? same_time : c.time == Truth::no ? other_time : 0;
    return out + (c.names_shared ? same_names : 0) + same_surroundings * c.surroundings;
}

double articles(EventComparison const& c) {
    if (c.one_article) {
        return 0;
    }
    double out = alike_articles * c.articles;
    if (c.days_apart) {
        out += *c.days_apart > some_days ? days_between : 0;
        out += *c.days_apart > some_weeks ? weeks_between : 0;
    }
    return out;
}

} // namespace

double event_score(EventComparison const& comparison, EventMention const& a, EventMention const& b,
                   Lexicon const& lexicon) {
    if (comparison.copied) {
        return 1;
    }
    double const odds =
        to_begin_with + words(comparison, a, b, lexicon) + slots(comparison) + articles(comparison);
    return 1 / (1 + std::exp(-odds));
}

} // namespace gainsay
