#include <gainsay/graph/event_score.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace gainsay {

namespace {

// Logarithms of odds, fitted by event_fit on pairs of tellings that people had marked.
constexpr double to_begin_with = -1.79;
constexpr double same_word = 2.34;
constexpr double same_stem = 1.61;    // a fine, to fine
constexpr double derived_word = 1.94; // or the commonest sense in common
constexpr double synonym = 1.14;
constexpr double common_word = -0.97; // for one that is very common
constexpr double light_word = -0.79;  // one that tells next to nothing
constexpr double words_of_saying = -0.59;
constexpr double two_nouns = 0.36;
constexpr double same_agent = 0.30;
constexpr double other_agent = -0.41;
constexpr double same_patient = 1.27;
constexpr double changed_sides = 0.63; // whose murder, who was murdered
constexpr double same_adjunct = 0.25;
constexpr double other_time = -0.42;
constexpr double same_names = 0.39;
constexpr double same_surroundings = 0.75;
constexpr double within_article = -0.41;
constexpr double both_opening = 0.19;
constexpr double alike_articles = 1.09;
constexpr double told_by_all = 1.40;
constexpr double told_often = -0.22;
constexpr double days_between = -1.49;
constexpr double weeks_between = -1.89;

// One slot may differ in two reports of one event: that is what rules look for.
constexpr int too_many_clashes = 2;

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
    double out = c.predicate >= 1      ? same_word
                 : c.predicate >= 0.94 ? same_stem
                 : c.predicate >= 0.89 ? derived_word
                 : c.predicate >= 0.7  ? synonym
                                       : 0;
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
    double out = c.agent == Truth::yes ? same_agent : c.agent == Truth::no ? other_agent : 0;
    out += c.patient == Truth::yes ? same_patient : 0;
    out += c.crossed == Truth::yes ? changed_sides : 0;
    out += c.adjuncts == Truth::yes ? same_adjunct : 0;
    out += c.time == Truth::no ? other_time : 0;
    return out + (c.names_shared ? same_names : 0) + same_surroundings * c.surroundings;
}

// Slots that both fill, and not with the same.
int clashes(EventComparison const& c) {
    int out = 0;
    for (Truth const slot : {c.agent, c.patient, c.place, c.time}) {
        out += slot == Truth::no ? 1 : 0;
    }
    return out;
}

double articles(EventComparison const& c) {
    double const told = told_by_all * c.told_by;
    if (c.one_article) {
        return within_article + told;
    }
    double out = told + alike_articles * c.articles + told_often * std::log(c.tellings);
    out += c.opening ? both_opening : 0;
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
    if (clashes(comparison) >= too_many_clashes) {
        return 0;
    }
    double const odds =
        to_begin_with + words(comparison, a, b, lexicon) + slots(comparison) + articles(comparison);
    return 1 / (1 + std::exp(-odds));
}

double highest_event_score(EventComparison outline, EventMention const& a, EventMention const& b,
                           Lexicon const& lexicon) {
    static_assert(same_surroundings > 0);
    outline.surroundings = 1;
    return event_score(outline, a, b, lexicon);
}

} // namespace gainsay
